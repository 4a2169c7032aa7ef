using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Scoring.Calibration.Conditions;

/// <summary>The share of answers in the middle of their scale; a scale of two has no middle.</summary>
public sealed record NeutralShareCondition : RuleCondition
{
    /// <summary>Percent, not included.</summary>
    public Centi? Above { get; init; }

    /// <summary>Percent, not included.</summary>
    public Centi? Below { get; init; }

    public override bool Holds(in Standing standing) => Between.Holds(standing.Facts.NeutralShare?.Hundredths, Above, Below);

    public override string Words(Func<ArchetypeId, string> nameOf) => $"the share of answers in the middle is {Between.Words(Above, Below, " %")}";

    public override IEnumerable<ContentFault> Faults() => Between.Faults(Above, Below, 100);
}
