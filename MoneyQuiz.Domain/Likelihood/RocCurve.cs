namespace MoneyQuiz.Domain.Likelihood;

/// <summary>One possible threshold, and what it would have caught.</summary>
/// <param name="Threshold">A score counts as likely from here on; 101 lets nobody through.</param>
/// <param name="Caught">Of those who booked, the part at or above it, 0–1.</param>
/// <param name="Mistaken">Of those who did not, the part at or above it, 0–1.</param>
public sealed record RocPoint(int Threshold, double Caught, double Mistaken);

/// <summary>How well the score told, before the outcome was known, who would book.</summary>
/// <param name="Points">From “nobody” to “everybody”.</param>
/// <param name="Booked">How many outcomes are a booking.</param>
/// <param name="Others">How many are not.</param>
public sealed record RocCurve(ImmutableArray<RocPoint> Points, int Booked, int Others)
{
    /// <summary>Below this many outcomes chance would speak.</summary>
    public const int LeastOutcomes = 50;

    private const double FewMistaken = 0.10;
    private const double NearlyAllCaught = 0.95;

    /// <summary>Null where one of the two kinds is missing: then there is nothing to tell apart.</summary>
    public static RocCurve? Of(IReadOnlyCollection<(int Score, bool Booked)> outcomes)
    {
        var booked = outcomes.Count(o => o.Booked);
        var others = outcomes.Count - booked;
        if (booked == 0 || others == 0)
        {
            return null;
        }

        var points = ImmutableArray.CreateBuilder<RocPoint>();
        points.Add(new RocPoint(101, 0, 0));
        var (caught, mistaken) = (0, 0);
        foreach (var group in outcomes.GroupBy(o => o.Score).OrderByDescending(g => g.Key))
        {
            caught += group.Count(o => o.Booked);
            mistaken += group.Count(o => !o.Booked);
            points.Add(new RocPoint(group.Key, (double)caught / booked, (double)mistaken / others));
        }

        return new RocCurve(points.ToImmutable(), booked, others);
    }

    /// <summary>0.5: as good as a coin; 1: it never errs. The chance that one who booked had the higher score than one who did not.</summary>
    public double Area => Points.Zip(Points.Skip(1), (a, b) => (b.Mistaken - a.Mistaken) * (a.Caught + b.Caught) / 2).Sum();

    /// <summary>
    /// Warm where the curve is farthest from a coin's (caught less mistaken is largest). Hot from the lowest score above it where at
    /// most one in ten of the others gets through. Cool from the highest below it where nineteen of twenty bookings are caught.
    /// </summary>
    public (int Hot, int Warm, int Cool) Propose()
    {
        var warm = Math.Clamp(Points.Skip(1).MaxBy(p => p.Caught - p.Mistaken)!.Threshold, 2, 99);
        var hot = Points.Where(p => p.Threshold > warm && p.Threshold <= 100 && p.Mistaken <= FewMistaken).MinBy(p => p.Threshold)?.Threshold;
        var cool = Points.Where(p => p.Threshold < warm && p.Threshold >= 1 && p.Caught >= NearlyAllCaught).MaxBy(p => p.Threshold)?.Threshold;
        return (hot ?? warm + Math.Max(1, (100 - warm) / 2), warm, cool ?? Math.Max(1, warm / 2));
    }
}
