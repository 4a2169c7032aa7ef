using Microsoft.Extensions.DependencyInjection;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Common;

namespace MoneyQuiz.Bench;

/// <summary>A key of willow's with all scopes, written as a row: there is no admin here who could make one.</summary>
internal static class BenchKey
{
    public static async Task<string> Make()
    {
        await using var provider = BenchServices.Open();
        var tenant = (await provider.GetRequiredService<TenantDirectory>().BySlug("willow"))!;
        var now = TimeProvider.System.GetUtcNow();
        var (token, prefix) = ApiKeyToken.Create();
        var key = new ApiKey
        {
            Id = Guid.CreateVersion7(now),
            TenantId = tenant.Id,
            Name = $"bench {now:O}",
            Prefix = prefix,
            SecretHash = SecretToken.Hash(token),
            Scopes = [.. ApiScopes.All.Select(s => s.Name)],
            Addresses = [],
            CreatedAt = now,
            CreatedBy = Guid.Empty,
            ExpiresAt = now.AddDays(1),
        };
        await provider
            .GetRequiredService<TenantDb>()
            .In(
                tenant.Id,
                db =>
                {
                    db.ApiKeys.Add(key);
                    db.ApiKeyPrefixes.Add(
                        new ApiKeyPrefix
                        {
                            Prefix = prefix,
                            TenantId = tenant.Id,
                            KeyId = key.Id,
                        }
                    );
                    return db.SaveChangesAsync();
                }
            );
        return token;
    }
}
