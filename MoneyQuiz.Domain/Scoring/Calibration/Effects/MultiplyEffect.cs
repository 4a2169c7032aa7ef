using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Scoring.Calibration.Effects;

/// <summary>Multiplies the score.</summary>
public sealed record MultiplyEffect : RuleEffect
{
    /// <summary>0 to 3, not 1.</summary>
    public required Centi Factor { get; init; }

    public override void Apply(in Standing standing, ReadOnlySpan<ArchetypeId> to)
    {
        foreach (var archetype in to)
        {
            if (standing.IsMeasured(archetype))
            {
                ref var score = ref standing.Scores[(int)archetype];
                // Fifty rules that treble a score could leave the range of numbers; the guardrails cut to a sliver of this anyway.
                score = (int)Math.Clamp(Centi.DivideRounded((long)score * Factor.Hundredths, 100), -10_000_000, 10_000_000);
            }
        }
    }

    public override string Words() => $"multiplies by {Factor.Short}";

    public override IEnumerable<ContentFault> Faults()
    {
        if (Factor < Centi.Zero || Factor > Centi.Whole(3))
        {
            yield return new ContentFault("/factor", "Give a factor from 0 to 3.");
        }

        if (Factor == Centi.Whole(1))
        {
            yield return new ContentFault("/factor", "A factor of 1 changes nothing. Give another, or take the rule out.");
        }
    }

    // At the highest score that the conditions allow.
    internal override Centi LargestMove(ScoreRanges ranges, ArchetypeId archetype) =>
        new((int)Math.Abs(Centi.DivideRounded((long)ranges.High(archetype) * (Factor.Hundredths - 100), 100)));
}
