using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Scoring.Calibration.Effects;

/// <summary>Adds points, or takes them off.</summary>
public sealed record AddEffect : RuleEffect
{
    /// <summary>−15 to 15, not 0.</summary>
    public required Centi Points { get; init; }

    public override void Apply(in Standing standing, ReadOnlySpan<ArchetypeId> to)
    {
        foreach (var archetype in to)
        {
            if (standing.IsMeasured(archetype))
            {
                standing.Scores[(int)archetype] += Points.Hundredths;
            }
        }
    }

    public override string Words() => Points > Centi.Zero ? $"adds {Points.Short}" : $"takes off {Points.Magnitude.Short}";

    public override IEnumerable<ContentFault> Faults() =>
        Points == Centi.Zero ? [new ContentFault("/points", "Give the points to add, or to take off with a minus sign; 0 does nothing.")] : [];

    internal override Centi LargestMove(ScoreRanges ranges, ArchetypeId archetype) => Points.Magnitude;
}
