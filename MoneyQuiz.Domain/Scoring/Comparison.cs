using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Scoring;

/// <summary>Two results of one person side by side. Formats ask in different ways; what they agree on is firmer than either alone.</summary>
/// <param name="Scores">All eight, by what they have in both together, the highest first; those not measured in one of them last.</param>
public sealed record Comparison(ScoreCard First, ScoreCard Second, ImmutableArray<ComparedScore> Scores)
{
    /// <summary>Up to so many points apart, two scores say the same.</summary>
    public const int Alike = 10;

    /// <summary>From so many points apart, they say different things.</summary>
    public const int Apart = 20;

    public static Comparison Of(ScoreCard first, ScoreCard second) =>
        new(
            first,
            second,
            [
                .. ArchetypeIds
                    .All.Select(a => new ComparedScore(a, first[a], second[a]))
                    .OrderBy(s => s.Difference is null)
                    .ThenByDescending(s => (s.First?.Hundredths ?? 0) + (s.Second?.Hundredths ?? 0))
                    .ThenBy(s => s.Archetype),
            ]
        );

    public bool SameLead => First.Ranking.Primary?.Archetype == Second.Ranking.Primary?.Archetype;

    public bool SameShadow => First.Ranking.Shadow is { } shadow && shadow.Archetype == Second.Ranking.Shadow?.Archetype;

    /// <summary>Among the first three of both, in the order of the first.</summary>
    public IEnumerable<ArchetypeId> SharedTop =>
        First.Ranking.Places.Take(3).Select(p => p.Archetype).Intersect(Second.Ranking.Places.Take(3).Select(p => p.Archetype));

    /// <summary>How far apart two scores are on average, in whole points; null where nothing was measured in both.</summary>
    public int? MeanDistance =>
        Scores.Select(s => s.Difference).OfType<int>().Select(Math.Abs).ToList() is { Count: > 0 } all
            ? new Centi(all.Sum() * 100 / all.Count).Rounded
            : null;
}
