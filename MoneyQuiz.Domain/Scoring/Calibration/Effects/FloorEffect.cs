using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Scoring.Calibration.Effects;

/// <summary>Lifts a score that is lower.</summary>
public sealed record FloorEffect : RuleEffect
{
    /// <summary>0–100.</summary>
    public required Centi At { get; init; }

    public override void Apply(in Standing standing, ReadOnlySpan<ArchetypeId> to)
    {
        foreach (var archetype in to)
        {
            if (standing.IsMeasured(archetype))
            {
                ref var score = ref standing.Scores[(int)archetype];
                score = Math.Max(score, At.Hundredths);
            }
        }
    }

    public override string Words() => $"lifts to at least {At.Short}";

    public override IEnumerable<ContentFault> Faults() =>
        At < Centi.Zero || At > Centi.Whole(100) ? [new ContentFault("/at", "Give a number from 0 to 100.")] : [];

    internal override Centi LargestMove(ScoreRanges ranges, ArchetypeId archetype) => new(Math.Max(0, At.Hundredths - ranges.Low(archetype)));
}
