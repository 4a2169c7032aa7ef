using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Scoring.Calibration;

/// <summary>Which scores a rule's own conditions allow, in hundredths: from 0.00 to 100.00 where they say nothing.</summary>
internal sealed class ScoreRanges
{
    private readonly (int Low, int High)[] _ranges = Enumerable.Repeat((0, 10_000), ArchetypeIds.Count).ToArray();
    private readonly List<(ArchetypeId A, ArchetypeId B, int Below)> _close = [];

    public static ScoreRanges Of(CalibrationRule rule)
    {
        var ranges = new ScoreRanges();
        foreach (var condition in rule.When)
        {
            condition.Narrow(ranges);
        }

        // What binds one archetype to another may bind a third through it: after eight rounds nothing is left to narrow.
        for (var round = 0; round < ArchetypeIds.Count; round++)
        {
            foreach (var (a, b, below) in ranges._close)
            {
                ranges.Keep(a, ranges.Low(b) - below + 1, ranges.High(b) + below - 1);
                ranges.Keep(b, ranges.Low(a) - below + 1, ranges.High(a) + below - 1);
            }
        }

        return ranges;
    }

    public int Low(ArchetypeId archetype) => _ranges[(int)archetype].Low;

    public int High(ArchetypeId archetype) => _ranges[(int)archetype].High;

    /// <summary>No scores fit the conditions together.</summary>
    public bool IsEmpty => _ranges.Any(r => r.Low > r.High);

    public void Require(ArchetypeId archetype, Centi? above, Centi? below) =>
        Keep(archetype, above is { } a ? a.Hundredths + 1 : 0, below is { } b ? b.Hundredths - 1 : 10_000);

    public void Apart(ArchetypeId a, ArchetypeId b, Centi? below)
    {
        if (below is { } gap)
        {
            _close.Add((a, b, gap.Hundredths));
        }
    }

    /// <summary>The farthest that an archetype can stand from the mean of all eight: high while the others are low, or the other way about.</summary>
    public int FarthestFromMean(ArchetypeId archetype)
    {
        var others = ArchetypeIds.All.Where(a => a != archetype).ToList();
        // s − (s + Σ others) ÷ 8 = (7 s − Σ others) ÷ 8
        var above = (7L * High(archetype)) - others.Sum(a => (long)Low(a));
        var below = others.Sum(a => (long)High(a)) - (7L * Low(archetype));
        return (int)Centi.DivideRounded(Math.Max(above, below), ArchetypeIds.Count);
    }

    private void Keep(ArchetypeId archetype, int low, int high)
    {
        ref var range = ref _ranges[(int)archetype];
        range = (Math.Max(range.Low, low), Math.Min(range.High, high));
    }
}
