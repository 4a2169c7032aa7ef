using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Scoring.Calibration.Conditions;

/// <summary>An archetype's score is above, below or between; one that wasn't measured is neither.</summary>
public sealed record ScoreCondition : RuleCondition
{
    public required ArchetypeId Archetype { get; init; }

    /// <summary>0–100, not included.</summary>
    public Centi? Above { get; init; }

    /// <summary>0–100, not included.</summary>
    public Centi? Below { get; init; }

    public override bool Holds(in Standing standing) =>
        standing.IsMeasured(Archetype) && Between.Holds(standing.Scores[(int)Archetype], Above, Below);

    public override string Words(Func<ArchetypeId, string> nameOf) => $"{nameOf(Archetype)} is {Between.Words(Above, Below)}";

    public override IEnumerable<ContentFault> Faults() => Between.Faults(Above, Below, 100);

    internal override void Narrow(ScoreRanges ranges) => ranges.Require(Archetype, Above, Below);
}
