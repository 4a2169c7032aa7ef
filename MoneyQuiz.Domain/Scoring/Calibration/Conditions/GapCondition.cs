using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Scoring.Calibration.Conditions;

/// <summary>How far two archetypes are apart, whichever leads; both must be measured.</summary>
public sealed record GapCondition : RuleCondition
{
    /// <summary>Two different archetypes.</summary>
    public required ImmutableArray<ArchetypeId> Of { get; init; }

    /// <summary>Points, not included.</summary>
    public Centi? Above { get; init; }

    /// <summary>Points, not included.</summary>
    public Centi? Below { get; init; }

    public override bool Holds(in Standing standing) =>
        standing.IsMeasured(Of[0])
        && standing.IsMeasured(Of[1])
        && Between.Holds(Math.Abs(standing.Scores[(int)Of[0]] - standing.Scores[(int)Of[1]]), Above, Below);

    public override string Words(Func<ArchetypeId, string> nameOf) =>
        $"the gap between {nameOf(Of[0])} and {nameOf(Of[1])} is {Between.Words(Above, Below)}";

    public override IEnumerable<ContentFault> Faults() =>
        Of.Length == 2 && Of[0] != Of[1]
            ? Between.Faults(Above, Below, 100)
            : Between.Faults(Above, Below, 100).Prepend(new ContentFault("/of", "Name two different archetypes."));

    internal override void Narrow(ScoreRanges ranges)
    {
        if (Of.Length == 2 && Of[0] != Of[1])
        {
            ranges.Apart(Of[0], Of[1], Below);
        }
    }
}
