using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Domain.Audit;

/// <summary>
/// One link of a tenant's audit chain: ids, times and digests only, nothing that an erasure would have to remove.
/// The platform's own chain bears <see cref="TenantId.Platform"/>.
/// </summary>
public sealed record AuditEntry : ITenantOwned
{
    public required Guid Id { get; init; }

    public required TenantId TenantId { get; init; }

    /// <summary>1, 2, 3 … within the chain, without a gap.</summary>
    public required long Sequence { get; init; }

    /// <summary>UTC, to the microsecond, as the database keeps it.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary><c>account:{id}</c>, <c>seed:{name}</c> or <c>system</c>.</summary>
    public required string ActorName { get; init; }

    /// <summary>What was done, as <c>noun.verb</c>: <c>member.invited</c>.</summary>
    public required string Action { get; init; }

    /// <summary>What it was done to, as <c>kind:id</c>.</summary>
    public required string Subject { get; init; }

    public required AuditOutcome Outcome { get; init; }

    /// <summary>Keyed hash of the address that the request came from; null for the platform's own work.</summary>
    public string? Address { get; init; }

    /// <summary>SHA-256 over salt and readable part: 32 bytes.</summary>
    public required byte[] DetailDigest { get; init; }

    /// <summary>The hash of the entry before; 32 zero bytes for the first.</summary>
    public required byte[] PreviousHash { get; init; }

    /// <summary>SHA-256 over all of the above: 32 bytes.</summary>
    public required byte[] Hash { get; init; }
}

public enum AuditOutcome
{
    /// <summary>It was done.</summary>
    Accepted,

    /// <summary>It was not allowed.</summary>
    Refused,

    /// <summary>It was allowed and did not succeed.</summary>
    Failed,
}
