using System.Security.Cryptography;
using System.Text;
using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Domain.Privacy;

/// <summary>An address that nobody writes to. It outlives its person's erasure, as a hash only.</summary>
public sealed class Suppression : ITenantOwned
{
    public static readonly IReadOnlyList<(string Key, string Name)> Reasons =
    [
        ("unsubscribed", "Unsubscribed"),
        ("asked", "Asked not to be written to"),
        ("bounced", "Mail came back"),
        ("complained", "Complained"),
    ];

    public required TenantId TenantId { get; init; }

    /// <summary>SHA-256 of the normalised address, 64 hexadecimal digits.</summary>
    public required string EmailHash { get; init; }

    /// <summary>The normalised address; null once its person was erased.</summary>
    public string? EmailNorm { get; set; }

    /// <summary>A key of <see cref="Reasons"/>.</summary>
    public required string Reason { get; set; }

    public required DateTimeOffset At { get; set; }

    public static string Hash(string emailNorm) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(emailNorm)));

    public static string NameOf(string reason) => Reasons.FirstOrDefault(r => r.Key == reason).Name ?? reason;
}
