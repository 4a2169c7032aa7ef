using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Domain.Audit;

/// <summary>What happened, before it is made a link of the chain.</summary>
/// <param name="TenantId">Whose chain; <see cref="TenantId.Platform"/> for the platform's own.</param>
/// <param name="ActorName"><c>account:{id}</c>, <c>seed:{name}</c> or <c>system</c>.</param>
/// <param name="Action"><c>noun.verb</c>.</param>
/// <param name="Subject"><c>kind:id</c>.</param>
public sealed record AuditFact(TenantId TenantId, string ActorName, string Action, string Subject)
{
    public AuditOutcome Outcome { get; init; } = AuditOutcome.Accepted;

    public string? Address { get; init; }

    /// <summary>The state before, as JSON.</summary>
    public string? Before { get; init; }

    /// <summary>The state after, as JSON.</summary>
    public string? After { get; init; }

    public string? Note { get; init; }
}
