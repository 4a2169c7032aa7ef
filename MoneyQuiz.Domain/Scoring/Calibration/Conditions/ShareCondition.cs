using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Scoring.Calibration.Conditions;

/// <summary>What the conditions on a share of the answers have in common.</summary>
public abstract record ShareCondition : RuleCondition
{
    /// <summary>Percent, not included.</summary>
    public Centi? Above { get; init; }

    /// <summary>Percent, not included.</summary>
    public Centi? Below { get; init; }

    /// <summary>“the share of items answered”.</summary>
    protected abstract string Name { get; }

    public sealed override bool Holds(in Standing standing) => Between.Holds(Of(standing.Facts)?.Hundredths, Above, Below);

    public sealed override string Words(Func<ArchetypeId, string> nameOf) => $"{Name} is {Between.Words(Above, Below, " %")}";

    public sealed override IEnumerable<ContentFault> Faults() => Between.Faults(Above, Below, 100);

    /// <summary>The share itself, in percent; null where it isn't known.</summary>
    protected abstract Centi? Of(CalibrationFacts facts);
}
