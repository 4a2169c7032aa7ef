using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Domain.Leads;

/// <summary>That two leads were one person: what moved, so that it can move back.</summary>
public sealed class LeadMerge : ITenantOwned
{
    public required Guid Id { get; init; }

    public required TenantId TenantId { get; init; }

    /// <summary>It stays as a row, so that its address still leads to the person.</summary>
    public required Guid FromId { get; init; }

    public required Guid IntoId { get; init; }

    public required Guid[] Sessions { get; init; }

    public required Guid[] Consents { get; init; }

    /// <summary>Those that the other did not have already.</summary>
    public required string[] Tags { get; init; }

    /// <summary>Whether the other took this one's name, having none.</summary>
    public required bool TookName { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? UndoneAt { get; set; }
}
