namespace MoneyQuiz.Domain.Sessions.Overview;

/// <summary>Where those who began one variant of a format were lost.</summary>
public sealed record Funnel(string Format, string Variant, Tally All, IReadOnlyList<FunnelStep> Steps)
{
    public static Funnel Of(string format, string variant, IReadOnlyList<SessionCounts> counts)
    {
        var all = Tally.Sum(counts.Select(c => c.Tally));
        var left = counts.SelectMany(c => c.Left).GroupBy(l => l.Key).ToDictionary(g => g.Key, g => g.Sum(l => l.Value));
        // Some formats have a step more for one visitor than for the next: the longest way is shown.
        var most = Math.Max(counts.Max(c => c.Steps), left.Count == 0 ? 0 : left.Keys.Max() + 1);
        var steps = new List<FunnelStep>(most);
        var there = all.Started;
        for (var done = 0; done < most; done++)
        {
            var lost = left.GetValueOrDefault(done);
            steps.Add(new FunnelStep(done + 1, there, lost));
            there -= lost;
        }

        return new Funnel(format, variant, all, steps);
    }
}

/// <param name="Number">From 1, as the visitor counts.</param>
/// <param name="Reached">Of those who began, all who had not left at an earlier step.</param>
/// <param name="Left">Of those, who left at this one.</param>
public sealed record FunnelStep(int Number, int Reached, int Left);
