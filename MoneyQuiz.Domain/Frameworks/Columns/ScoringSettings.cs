using System.Text.Json.Serialization;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Scoring.Calibration;

namespace MoneyQuiz.Domain.Frameworks.Columns;

/// <summary>How scores are weighted, calibrated, ranked and worded. Column <c>scoring_overrides</c> replaces it whole.</summary>
public sealed record ScoringSettings
{
    /// <summary>0.8–1.25 by archetype: stretches or draws in a score around 50. One that isn't named has 1.</summary>
    public ImmutableSortedDictionary<ArchetypeId, Centi> Weights { get; init; } = ImmutableSortedDictionary<ArchetypeId, Centi>.Empty;

    /// <summary>Applied in this order, within the guardrails.</summary>
    public ImmutableArray<CalibrationRule> Rules { get; init; } = [];

    /// <summary>What decides between equal scores, in this order; the last is always <see cref="TieBreak.Drawn"/>.</summary>
    public required ImmutableArray<TieBreak> TieBreak { get; init; }

    /// <summary>From 0 upwards.</summary>
    public required ImmutableArray<DepthWord> Depth { get; init; }
}

[JsonConverter(typeof(SnakeCaseEnumConverter<TieBreak>))]
public enum TieBreak
{
    /// <summary>The larger sum of points.</summary>
    RawEvidence,

    /// <summary>The larger number of answers that gave all they could.</summary>
    StrongestAnswers,

    /// <summary>Drawn from the session's seed.</summary>
    Drawn,
}

/// <summary>A word for scores from a threshold upwards.</summary>
public sealed record DepthWord
{
    /// <summary>0–100, inclusive.</summary>
    public required int From { get; init; }

    public required string Word { get; init; }

    public required string Meaning { get; init; }

    /// <summary>Which of an archetype's three micro-insights goes with it.</summary>
    public required InsightLevel Insight { get; init; }
}

[JsonConverter(typeof(SnakeCaseEnumConverter<InsightLevel>))]
public enum InsightLevel
{
    Low,
    Middle,
    High,
}
