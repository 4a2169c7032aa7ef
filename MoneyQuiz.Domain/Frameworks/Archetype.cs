using MoneyQuiz.Domain.Frameworks.Columns;

namespace MoneyQuiz.Domain.Frameworks;

/// <summary>One of the eight money patterns, with all its texts.</summary>
public sealed record Archetype
{
    public required ArchetypeId Id { get; init; }

    public required string Name { get; init; }

    /// <summary>One line.</summary>
    public required string Essence { get; init; }

    /// <summary><c>#rrggbb</c>; brand tokens see to its contrast.</summary>
    public required string Colour { get; init; }

    /// <summary>The name of a drawing in the product's own set.</summary>
    public required string Icon { get; init; }

    /// <summary>0–100: where a coach would like to see it.</summary>
    public required int IdealScore { get; init; }

    /// <summary>120–180 words, paragraphs parted by an empty line.</summary>
    public required string Story { get; init; }

    public required ImmutableArray<string> Strengths { get; init; }

    public required ImmutableArray<string> Shadows { get; init; }

    public required string UnderStress { get; init; }

    public required string NeedsFromCoach { get; init; }

    public required string FirstStep { get; init; }

    public required Insights Insights { get; init; }
}

/// <summary>Three micro-insights: which one is shown hangs on the depth of the score.</summary>
public sealed record Insights
{
    public required string Low { get; init; }

    public required string Middle { get; init; }

    public required string High { get; init; }

    public string At(InsightLevel level) =>
        level switch
        {
            InsightLevel.Low => Low,
            InsightLevel.Middle => Middle,
            _ => High,
        };
}

/// <summary>The short text for a primary with its secondary; which of the two leads makes no difference.</summary>
public sealed record ArchetypePair
{
    public required ImmutableArray<ArchetypeId> Between { get; init; }

    public required string Text { get; init; }
}
