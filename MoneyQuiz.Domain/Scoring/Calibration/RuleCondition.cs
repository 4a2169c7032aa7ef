using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Scoring.Calibration;

/// <summary>What must hold for a rule to apply. To add one: its class in Conditions/ and one line in <see cref="RuleKinds"/>.</summary>
public abstract record RuleCondition
{
    /// <summary>Whether it holds now: rules see the scores as the rules before them left them. What isn't known doesn't hold.</summary>
    public abstract bool Holds(in Standing standing);

    /// <summary>“Ruler is above 70”.</summary>
    public abstract string Words(Func<ArchetypeId, string> nameOf);

    /// <summary>What is wrong with its settings, with pointers from its own object.</summary>
    public virtual IEnumerable<ContentFault> Faults() => [];

    /// <summary>Takes out of the ranges what the condition doesn't allow.</summary>
    internal virtual void Narrow(ScoreRanges ranges) { }
}
