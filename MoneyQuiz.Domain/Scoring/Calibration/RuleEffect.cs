using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Scoring.Calibration;

/// <summary>What a rule does to scores. To add one: its class in Effects/ and one line in <see cref="RuleKinds"/>.</summary>
public abstract record RuleEffect
{
    /// <summary>Moves the scores of <paramref name="to"/>, unclamped: the guardrails come after the last rule.</summary>
    public abstract void Apply(in Standing standing, ReadOnlySpan<ArchetypeId> to);

    /// <summary>“adds 3 points”.</summary>
    public abstract string Words();

    /// <summary>What is wrong with its settings, with pointers from its own object.</summary>
    public virtual IEnumerable<ContentFault> Faults() => [];

    /// <summary>The most by which it alone can move an archetype's score away from where it stood, given the scores that its conditions allow.</summary>
    internal abstract Centi LargestMove(ScoreRanges ranges, ArchetypeId archetype);
}
