using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Scoring.Calibration.Conditions;

/// <summary>The median time that the visitor took for a step.</summary>
public sealed record StepTimeCondition : RuleCondition
{
    private const int MostSeconds = 3600;

    /// <summary>Seconds, not included.</summary>
    public Centi? Above { get; init; }

    /// <summary>Seconds, not included.</summary>
    public Centi? Below { get; init; }

    // A hundredth of a second is ten milliseconds.
    public override bool Holds(in Standing standing) => Between.Holds(standing.Facts.StepMs / 10, Above, Below);

    public override string Words(Func<ArchetypeId, string> nameOf) => $"the usual time for a step is {Between.Words(Above, Below, " seconds")}";

    public override IEnumerable<ContentFault> Faults() => Between.Faults(Above, Below, MostSeconds);
}
