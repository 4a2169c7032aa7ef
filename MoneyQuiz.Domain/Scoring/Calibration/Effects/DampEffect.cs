using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Scoring.Calibration.Effects;

/// <summary>Draws scores towards the mean of all that were measured.</summary>
public sealed record DampEffect : RuleEffect
{
    /// <summary>How much of the way to the mean, in percent: above 0 to 100.</summary>
    public required Centi Share { get; init; }

    public override void Apply(in Standing standing, ReadOnlySpan<ArchetypeId> to)
    {
        var (sum, count) = (0L, 0);
        foreach (var score in standing.Scores)
        {
            if (score != Standing.NotMeasured)
            {
                sum += score;
                count++;
            }
        }

        if (count == 0)
        {
            return;
        }

        var mean = Centi.DivideRounded(sum, count);
        foreach (var archetype in to)
        {
            if (standing.IsMeasured(archetype))
            {
                ref var score = ref standing.Scores[(int)archetype];
                score += (int)Centi.DivideRounded((mean - score) * Share.Hundredths, 10_000);
            }
        }
    }

    public override string Words() => $"draws {Share.Short} % of the way to the mean";

    public override IEnumerable<ContentFault> Faults() =>
        Share <= Centi.Zero || Share > Centi.Whole(100) ? [new ContentFault("/share", "Give a percentage above 0, at most 100.")] : [];

    internal override Centi LargestMove(ScoreRanges ranges, ArchetypeId archetype) =>
        new((int)Centi.DivideRounded((long)ranges.FarthestFromMean(archetype) * Share.Hundredths, 10_000));
}
