using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Scoring.Calibration.Effects;

/// <summary>
/// Near ties keep their order: of the archetypes named, those that stood close together before the rules, and whose order the
/// rules so far have turned, go back to where they stood.
/// </summary>
public sealed record SwapGuardEffect : RuleEffect
{
    /// <summary>How close counts as a near tie, in points: above 0 to 20.</summary>
    public required Centi Within { get; init; }

    public override void Apply(in Standing standing, ReadOnlySpan<ArchetypeId> to)
    {
        // Each round sends at least one back, so eight rounds are enough.
        for (var again = true; again; )
        {
            again = false;
            for (var i = 0; i < to.Length; i++)
            {
                for (var j = i + 1; j < to.Length; j++)
                {
                    again |= IsTurned(standing, (int)to[i], (int)to[j]) && (Return(standing, (int)to[i]) | Return(standing, (int)to[j]));
                }
            }
        }
    }

    private bool IsTurned(in Standing standing, int a, int b)
    {
        if (standing.Scores[a] == Standing.NotMeasured || standing.Scores[b] == Standing.NotMeasured)
        {
            return false;
        }

        var before = standing.Before[a] - standing.Before[b];
        return before != 0 && Math.Abs(before) <= Within.Hundredths && Math.Sign(before) != Math.Sign(standing.Scores[a] - standing.Scores[b]);
    }

    private static bool Return(in Standing standing, int archetype)
    {
        var moved = standing.Scores[archetype] != standing.Before[archetype];
        standing.Scores[archetype] = standing.Before[archetype];
        return moved;
    }

    public override string Words() => $"keeps the order of near ties within {Within.Short}";

    public override IEnumerable<ContentFault> Faults() =>
        Within <= Centi.Zero || Within > Centi.Whole(20) ? [new ContentFault("/within", "Give the points, above 0 and at most 20.")] : [];

    // It only takes moves back; alone it moves nothing.
    internal override Centi LargestMove(ScoreRanges ranges, ArchetypeId archetype) => Centi.Zero;
}
