using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Scoring.Calibration.Conditions;

/// <summary>The share of the choice that was made most often.</summary>
public sealed record StraightLiningCondition : RuleCondition
{
    /// <summary>Percent, not included.</summary>
    public Centi? Above { get; init; }

    /// <summary>Percent, not included.</summary>
    public Centi? Below { get; init; }

    public override bool Holds(in Standing standing) => Between.Holds(standing.Facts.SameChoiceShare?.Hundredths, Above, Below);

    public override string Words(Func<ArchetypeId, string> nameOf) => $"the share of one and the same choice is {Between.Words(Above, Below, " %")}";

    public override IEnumerable<ContentFault> Faults() => Between.Faults(Above, Below, 100);
}
