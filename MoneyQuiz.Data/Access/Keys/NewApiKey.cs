using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Common;

namespace MoneyQuiz.Data.Access;

/// <summary>What an admin asks for when they make a key.</summary>
/// <param name="Addresses">Addresses and CIDR ranges, as typed; empty means from anywhere.</param>
/// <param name="GoodFor">From now; at most <see cref="ApiKey.Longest"/>.</param>
public sealed record NewApiKey(string? Name, IReadOnlyList<string> Scopes, IReadOnlyList<string> Addresses, TimeSpan GoodFor)
{
    /// <summary>All that is wrong, at once; empty where nothing is.</summary>
    public IReadOnlyList<SettingFault> Faults()
    {
        var faults = new List<SettingFault>();
        Check(
            Name?.Trim().Length is >= 1 and <= ApiKey.MaxName,
            nameof(Name),
            $"Name it after the program that will use it, in 1 to {ApiKey.MaxName} characters."
        );
        Check(Name is null || !Name.Any(char.IsControl), nameof(Name), "Leave out line breaks and other control characters.");
        Check(Scopes.Count > 0 && Scopes.All(s => ApiScopes.Find(s) is not null), nameof(Scopes), "Choose at least one thing that the key may do.");
        var ranges = AddressRanges.Normalise(Addresses);
        Check(
            ranges.FirstOrDefault(r => AddressRanges.Parse(r) is null) is not { } bad,
            nameof(Addresses),
            $"“{ranges.FirstOrDefault(r => AddressRanges.Parse(r) is null)}” is not an address range. Write it like 203.0.113.0/24 or 2001:db8::/32, one on each line."
        );
        Check(ranges.Count <= ApiKey.MaxAddresses, nameof(Addresses), $"List at most {ApiKey.MaxAddresses} ranges.");
        Check(GoodFor > TimeSpan.Zero && GoodFor <= ApiKey.Longest, nameof(GoodFor), "Choose how long the key is good for: two years at most.");
        return faults;

        void Check(bool good, string field, string message)
        {
            if (!good)
            {
                faults.Add(new SettingFault(field, message));
            }
        }
    }

    /// <summary>The rows of a new key, and the key itself.</summary>
    internal (ApiKey Key, ApiKeyPrefix Prefix, string Token) Make(TenantId tenant, Guid by, DateTimeOffset now)
    {
        var (token, prefix) = ApiKeyToken.Create();
        var key = new ApiKey
        {
            Id = Guid.CreateVersion7(now),
            TenantId = tenant,
            Name = Name!.Trim(),
            Prefix = prefix,
            SecretHash = SecretToken.Hash(token),
            Scopes = [.. ApiScopes.All.Select(s => s.Name).Where(Scopes.Contains)],
            Addresses = [.. AddressRanges.Normalise(Addresses)],
            CreatedAt = now,
            CreatedBy = by,
            ExpiresAt = now + GoodFor,
        };
        return (
            key,
            new ApiKeyPrefix
            {
                Prefix = prefix,
                TenantId = tenant,
                KeyId = key.Id,
            },
            token
        );
    }
}
