using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Scoring.Calibration.Effects;

/// <summary>Lowers a score that is higher.</summary>
public sealed record CeilingEffect : RuleEffect
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
                score = Math.Min(score, At.Hundredths);
            }
        }
    }

    public override string Words() => $"lowers to at most {At.Short}";

    public override IEnumerable<ContentFault> Faults() =>
        At < Centi.Zero || At > Centi.Whole(100) ? [new ContentFault("/at", "Give a number from 0 to 100.")] : [];

    internal override Centi LargestMove(ScoreRanges ranges, ArchetypeId archetype) => new(Math.Max(0, ranges.High(archetype) - At.Hundredths));
}
