using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using MoneyQuiz.Domain.Frameworks.Config;
using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Web.Quiz.Frameworks;

/// <summary>Signs the links of previews: for one tenant, one draft and one generation of its links, for 24 hours.</summary>
public sealed class PreviewLinks(IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Kind = "draft:";

    /// <summary>The query that opens a draft: <c>?config=draft:{id}&amp;sig=…</c>.</summary>
    public string Query(TenantId tenant, Guid draft, int generation)
    {
        Span<byte> until = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(until, (clock.GetUtcNow() + Draft.PreviewFor).ToUnixTimeMilliseconds());
        return $"?config={Kind}{draft}&sig={Base64Url.EncodeToString(Seal(tenant, draft, generation).Protect(until.ToArray()))}";
    }

    /// <summary>The draft that a query names; null where it names none.</summary>
    public static Guid? DraftIn(HttpRequest request) =>
        request.Query["config"].FirstOrDefault() is { } config
        && config.StartsWith(Kind, StringComparison.Ordinal)
        && Guid.TryParse(config.AsSpan(Kind.Length), out var id)
            ? id
            : null;

    /// <summary>Whether a signature is ours, for this draft as it is now, and not too old.</summary>
    public bool IsGood(TenantId tenant, Guid draft, int generation, string? signature)
    {
        if (string.IsNullOrEmpty(signature) || signature.Length > 1000 || !Base64Url.IsValid(signature))
        {
            return false;
        }

        try
        {
            var until = Seal(tenant, draft, generation).Unprotect(Base64Url.DecodeFromChars(signature));
            return until.Length == 8 && BinaryPrimitives.ReadInt64BigEndian(until) > clock.GetUtcNow().ToUnixTimeMilliseconds();
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private IDataProtector Seal(TenantId tenant, Guid draft, int generation) =>
        protection.CreateProtector(
            "preview link",
            tenant.ToString(),
            draft.ToString(),
            generation.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );
}
