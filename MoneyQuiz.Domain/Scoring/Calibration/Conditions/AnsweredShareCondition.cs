using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Scoring.Calibration.Conditions;

/// <summary>The share of the expected items that were answered.</summary>
public sealed record AnsweredShareCondition : RuleCondition
{
    /// <summary>Percent, not included.</summary>
    public Centi? Above { get; init; }

    /// <summary>Percent, not included.</summary>
    public Centi? Below { get; init; }

    public override bool Holds(in Standing standing) => Between.Holds(standing.Facts.AnsweredShare?.Hundredths, Above, Below);

    public override string Words(Func<ArchetypeId, string> nameOf) => $"the share of items answered is {Between.Words(Above, Below, " %")}";

    public override IEnumerable<ContentFault> Faults() => Between.Faults(Above, Below, 100);
}
