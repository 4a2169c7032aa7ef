using MoneyQuiz.Domain.Frameworks.Columns;

namespace MoneyQuiz.Domain.Frameworks;

/// <summary>All that a framework is made of. The shipped one is the platform's defaults; one with a tenant's config laid over it is what gets resolved.</summary>
/// <remarks>Sessions keep states of this shape for years: a new member needs a default, and none may be renamed.</remarks>
public sealed record FrameworkDefinition
{
    /// <summary><c>money_archetypes</c>.</summary>
    public required string Framework { get; init; }

    /// <summary>Eight, in the order of <see cref="ArchetypeIds.All"/>.</summary>
    public required ImmutableArray<Archetype> Archetypes { get; init; }

    /// <summary>28: one for each two archetypes.</summary>
    public required ImmutableArray<ArchetypePair> Pairs { get; init; }

    public required FrameworkModes Modes { get; init; }

    public required Landing Landing { get; init; }

    public required ResultsDisplay ResultsDisplay { get; init; }

    public required Communications Communications { get; init; }

    public required ScoringSettings Scoring { get; init; }

    public Voice Voice { get; init; } = new();

    public Providers Providers { get; init; } = new();
}
