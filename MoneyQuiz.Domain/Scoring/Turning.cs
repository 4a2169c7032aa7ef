using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring.Calibration;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Domain.Scoring;

/// <summary>
/// Searches the smallest number of changed answers. A score hangs on its own items only, and more points never lower it; so
/// the best that k changes can do between two archetypes is to take the largest answers of the one to their least and the
/// smallest of the other to their most, and only the split of k between the two is open. That makes the search exact.
/// </summary>
internal sealed class Turning
{
    private const int Count = ArchetypeIds.Count;

    private readonly ArchetypeSum[][] _lowered = new ArchetypeSum[Count][];
    private readonly ArchetypeSum[][] _raised = new ArchetypeSum[Count][];
    private readonly CalibrationPlan _plan;
    private readonly RankingOf _ranking;

    public Turning(ResolvedFramework resolved, SessionState state, Trace trace)
    {
        _plan = resolved.Calibration;
        _ranking = (scores, sums) => Ranking.Of(scores, sums, resolved.Scoring.TieBreak, state.Facts.Seed).Primary?.Archetype;
        foreach (var archetype in ArchetypeIds.All)
        {
            var own = trace.Line(archetype).Contributions.ToArray();
            _lowered[(int)archetype] = Changed(own, [.. own.OrderByDescending(c => c.Points - c.Least)], c => c.Least);
            _raised[(int)archetype] = Changed(own, [.. own.OrderByDescending(c => c.Most - c.Points)], c => c.Most);
        }

        Leader = (int)(Primary([]) ?? throw new ArgumentException("Nothing was measured.", nameof(trace)));
    }

    private delegate ArchetypeId? RankingOf(ReadOnlySpan<int> scores, ReadOnlySpan<ArchetypeSum> sums);

    /// <summary>The primary of the weighted scores.</summary>
    public int Leader { get; }

    /// <summary>How many changed answers make another archetype lead instead.</summary>
    public int? SmallestToTurn(int leader) =>
        Smallest(leader, (b, lowered, raised) => Primary([(leader, lowered), (b, raised)]) != (ArchetypeId)leader);

    /// <summary>How many changed answers bring the weighted lead over any other to at most <paramref name="lead"/> hundredths; 0 where it is that small already.</summary>
    public int? SmallestToLoseLead(int leader, int lead) =>
        Smallest(leader, (b, lowered, raised) => Weighted(leader, lowered) - Weighted(b, raised) <= lead);

    private int? Smallest(int leader, Func<int, ArchetypeSum, ArchetypeSum, bool> isEnough)
    {
        var others = Enumerable.Range(0, Count).Where(b => b != leader && _raised[b][0].Score is not null).ToList();
        var most = others.Count == 0 ? -1 : _lowered[leader].Length + others.Max(b => _raised[b].Length) - 2;
        for (var k = 0; k <= most; k++)
        {
            foreach (var b in others)
            {
                for (var i = Math.Max(0, k - _raised[b].Length + 1); i <= Math.Min(k, _lowered[leader].Length - 1); i++)
                {
                    if (isEnough(b, _lowered[leader][i], _raised[b][k - i]))
                    {
                        return k;
                    }
                }
            }
        }

        return null;
    }

    private int Weighted(int archetype, ArchetypeSum sum) =>
        sum.Score is { } score ? _plan.Weighted((ArchetypeId)archetype, score).Hundredths : Standing.NotMeasured;

    private ArchetypeId? Primary(ReadOnlySpan<(int Archetype, ArchetypeSum Sum)> changes)
    {
        Span<ArchetypeSum> sums = stackalloc ArchetypeSum[Count];
        Span<int> scores = stackalloc int[Count];
        for (var i = 0; i < Count; i++)
        {
            sums[i] = _raised[i][0];
        }

        foreach (var (archetype, sum) in changes)
        {
            sums[archetype] = sum;
        }

        for (var i = 0; i < Count; i++)
        {
            scores[i] = Weighted(i, sums[i]);
        }

        return _ranking(scores, sums);
    }

    // The sums after 0, 1, 2 … changes; a change that moves nothing is none.
    private static ArchetypeSum[] Changed(Contribution[] own, Contribution[] order, Func<Contribution, int> to)
    {
        var sum = default(ArchetypeSum);
        foreach (var c in own)
        {
            sum.Add(c);
        }

        var all = new List<ArchetypeSum>(own.Length + 1) { sum };
        foreach (var c in order.Where(c => to(c) != c.Points))
        {
            var next = all[^1];
            var changed = c with { Points = to(c) };
            next.Earned += changed.Points - c.Points;
            next.StrongestAnswers += (changed.IsStrongest ? 1 : 0) - (c.IsStrongest ? 1 : 0);
            all.Add(next);
        }

        return [.. all];
    }
}
