using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks.Columns;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Domain.Scoring;

/// <summary>Which of two archetypes stands before the other, and what decided it.</summary>
internal ref struct RankOrder(ReadOnlySpan<int> scores, ReadOnlySpan<ArchetypeSum> sums, ImmutableArray<TieBreak> order, SessionSeed seed)
{
    private readonly ReadOnlySpan<int> _scores = scores;
    private readonly ReadOnlySpan<ArchetypeSum> _sums = sums;

    // Each archetype's lot, drawn when the first tie needs it: a lower one goes first.
    private byte[]? _lots;

    /// <summary>Below zero where <paramref name="a"/> goes first.</summary>
    /// <returns>By: what decided between equal scores; null where the scores did.</returns>
    public (int Result, TieBreak? By) Of(int a, int b)
    {
        if (_scores[a] != _scores[b])
        {
            return (_scores[b].CompareTo(_scores[a]), null);
        }

        foreach (var by in order)
        {
            var result = by switch
            {
                TieBreak.RawEvidence => _sums[b].Earned.CompareTo(_sums[a].Earned),
                TieBreak.StrongestAnswers => _sums[b].StrongestAnswers.CompareTo(_sums[a].StrongestAnswers),
                _ => Lots()[a].CompareTo(Lots()[b]),
            };
            if (result != 0)
            {
                return (result, by);
            }
        }

        return (0, null);
    }

    private byte[] Lots()
    {
        if (_lots is null)
        {
            _lots = [0, 1, 2, 3, 4, 5, 6, 7];
            new SeededShuffle(seed.Value, "tie").Shuffle(_lots.AsSpan());
        }

        return _lots;
    }
}
