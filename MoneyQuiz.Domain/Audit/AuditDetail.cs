using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Domain.Audit;

/// <summary>
/// The readable part of an audit entry. Erasure blanks it, salt and all; the chain still verifies, because it holds
/// only the digest, and without the salt the digest tells nothing about what stood here.
/// </summary>
public sealed class AuditDetail : ITenantOwned
{
    public required Guid EntryId { get; init; }

    public required TenantId TenantId { get; init; }

    public byte[]? Salt { get; set; }

    /// <summary>The state before, as JSON.</summary>
    public string? Before { get; set; }

    /// <summary>The state after, as JSON.</summary>
    public string? After { get; set; }

    /// <summary>The reason given, or why it was refused.</summary>
    public string? Note { get; set; }

    public DateTimeOffset? BlankedAt { get; set; }
}
