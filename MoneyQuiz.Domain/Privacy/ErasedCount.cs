using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Domain.Privacy;

/// <summary>What remains of erased sessions: how many there were in a month, of which format, with which result. Nobody is in it.</summary>
public sealed class ErasedCount : ITenantOwned
{
    public required TenantId TenantId { get; init; }

    /// <summary>The month's first day.</summary>
    public required DateOnly Month { get; init; }

    public required string ModeKey { get; init; }

    /// <summary>The primary archetype; empty where there was no result.</summary>
    public required string PrimaryArchetype { get; init; }

    public required int Started { get; init; }

    public required int Completed { get; init; }
}
