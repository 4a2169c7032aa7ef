using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Domain.Visits;

/// <summary>How often something happened on one day, to visitors who came the same way. Never one visitor, never a time.</summary>
public sealed class VisitCount : ITenantOwned
{
    public required TenantId TenantId { get; init; }

    /// <summary>In the tenant's time zone.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The key of a <see cref="VisitEvent"/>.</summary>
    public required string Event { get; init; }

    /// <summary>A mode key; blank where no format is chosen yet.</summary>
    public required string Format { get; init; }

    /// <summary>A persona's slug; blank for visitors of the front page.</summary>
    public required string Persona { get; init; }

    /// <summary>A <see cref="VisitLabel"/>; blank outside of experiments.</summary>
    public required string Variant { get; init; }

    public required long Count { get; init; }
}
