using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Sessions.Overview;

/// <summary>What the overview shows of a period, added up from its days.</summary>
/// <param name="Days">Those on which somebody began.</param>
/// <param name="Formats">By mode key.</param>
/// <param name="Sources">By the key of a <see cref="SessionSource"/>.</param>
/// <param name="Scores">How many have each likelihood, 0–100.</param>
/// <param name="Funnels">One for each format and variant; the one that most began is the first.</param>
public sealed record Figures(
    Tally All,
    IReadOnlyDictionary<DateOnly, Tally> Days,
    IReadOnlyDictionary<string, Tally> Formats,
    IReadOnlyDictionary<string, Tally> Sources,
    IReadOnlyDictionary<ArchetypeId, int> Primaries,
    IReadOnlyList<int> Scores,
    IReadOnlyList<Funnel> Funnels
)
{
    /// <summary>Those that have a likelihood from one score to another, both included.</summary>
    public int Between(int least, int most) => Scores.Skip(least).Take(most - least + 1).Sum();

    public static Figures Of(IReadOnlyDictionary<DateOnly, IReadOnlyList<SessionCounts>> days)
    {
        var all = days.Values.SelectMany(d => d).ToList();
        var scores = new int[101];
        foreach (var (score, count) in all.SelectMany(c => c.Scores))
        {
            scores[Math.Clamp(score, 0, 100)] += count;
        }

        return new Figures(
            Tally.Sum(all.Select(c => c.Tally)),
            days.Where(d => d.Value.Count > 0).ToDictionary(d => d.Key, d => Tally.Sum(d.Value.Select(c => c.Tally))),
            By(all, c => c.Format),
            By(all, c => c.Source),
            ArchetypeIds.All.ToDictionary(a => a, a => all.Sum(c => c.Primaries.GetValueOrDefault(a.Key()))),
            scores,
            [
                .. all.GroupBy(c => (c.Format, c.Variant))
                    .Select(g => Funnel.Of(g.Key.Format, g.Key.Variant, [.. g]))
                    .OrderByDescending(f => f.All.Started)
                    .ThenBy(f => f.Format, StringComparer.Ordinal)
                    .ThenBy(f => f.Variant, StringComparer.Ordinal),
            ]
        );
    }

    private static Dictionary<string, Tally> By(List<SessionCounts> all, Func<SessionCounts, string> key) =>
        all.GroupBy(key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => Tally.Sum(g.Select(c => c.Tally)), StringComparer.Ordinal);
}
