using System.Collections.Immutable;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Columns;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Domain.Scoring;

/// <summary>The measured archetypes from the highest score to the lowest.</summary>
public sealed record Ranking(ImmutableArray<RankedArchetype> Places)
{
    /// <summary>Null where nothing was measured.</summary>
    public RankedArchetype? Primary => At(0);

    /// <summary>Null where fewer than two were measured.</summary>
    public RankedArchetype? Secondary => At(1);

    /// <summary>The lowest measured; null where fewer than three were, because it would be the secondary too.</summary>
    public RankedArchetype? Shadow => Places.Length >= 3 ? Places[^1] : null;

    private RankedArchetype? At(int place) => Places.Length > place ? Places[place] : null;

    internal static Ranking Of(Trace trace, ReadOnlySpan<Centi?> scores, ImmutableArray<TieBreak> order, SessionSeed seed)
    {
        var measured = new List<Standing>(ArchetypeIds.Count);
        foreach (var archetype in ArchetypeIds.All)
        {
            if (scores[(int)archetype] is { } score)
            {
                var line = trace.Line(archetype);
                measured.Add(new Standing(archetype, score, line.Earned, line.StrongestAnswers));
            }
        }

        var draw = new Lazy<byte[]>(() => Draw(seed));
        measured.Sort((a, b) => Compare(a, b, order, draw).Result);
        var places = ImmutableArray.CreateBuilder<RankedArchetype>(measured.Count);
        for (var i = 0; i < measured.Count; i++)
        {
            var tiedUp = i > 0 && measured[i - 1].Score == measured[i].Score;
            var tiedDown = i + 1 < measured.Count && measured[i + 1].Score == measured[i].Score;
            TieBreak? decidedBy = tiedUp ? Compare(measured[i - 1], measured[i], order, draw).By : null;
            places.Add(new RankedArchetype(measured[i].Archetype, measured[i].Score, tiedUp || tiedDown, decidedBy));
        }

        return new Ranking(places.MoveToImmutable());
    }

    private static (int Result, TieBreak? By) Compare(Standing a, Standing b, ImmutableArray<TieBreak> order, Lazy<byte[]> draw)
    {
        if (a.Score != b.Score)
        {
            return (b.Score.CompareTo(a.Score), null);
        }

        foreach (var by in order)
        {
            var result = by switch
            {
                TieBreak.RawEvidence => b.Earned.CompareTo(a.Earned),
                TieBreak.StrongestAnswers => b.Strongest.CompareTo(a.Strongest),
                _ => draw.Value[(int)a.Archetype].CompareTo(draw.Value[(int)b.Archetype]),
            };
            if (result != 0)
            {
                return (result, by);
            }
        }

        return (0, null);
    }

    // Each archetype's lot: a lower one goes first.
    private static byte[] Draw(SessionSeed seed)
    {
        byte[] lots = [0, 1, 2, 3, 4, 5, 6, 7];
        new SeededShuffle(seed.Value, "tie").Shuffle(lots.AsSpan());
        return lots;
    }

    private readonly record struct Standing(ArchetypeId Archetype, Centi Score, int Earned, int Strongest);
}

/// <param name="IsTied">Another archetype has exactly this score.</param>
/// <param name="DecidedBy">What put it after the one before it with the same score; null where the score did.</param>
public sealed record RankedArchetype(ArchetypeId Archetype, Centi Score, bool IsTied, TieBreak? DecidedBy);
