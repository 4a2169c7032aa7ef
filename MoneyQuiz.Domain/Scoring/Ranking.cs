using System.Runtime.InteropServices;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Columns;
using MoneyQuiz.Domain.Scoring.Calibration;
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

    /// <param name="scores">In hundredths by archetype, <see cref="Standing.NotMeasured"/> where there is none.</param>
    internal static Ranking Of(ReadOnlySpan<int> scores, ReadOnlySpan<ArchetypeSum> sums, ImmutableArray<TieBreak> order, SessionSeed seed)
    {
        Span<int> places = stackalloc int[ArchetypeIds.Count];
        var count = 0;
        var compare = new RankOrder(scores, sums, order, seed);
        for (var archetype = 0; archetype < scores.Length; archetype++)
        {
            if (scores[archetype] == Standing.NotMeasured)
            {
                continue;
            }

            // Put in at its place among those before it.
            var at = count++;
            for (; at > 0 && compare.Of(archetype, places[at - 1]).Result < 0; at--)
            {
                places[at] = places[at - 1];
            }

            places[at] = archetype;
        }

        var ranked = new RankedArchetype[count];
        for (var i = 0; i < count; i++)
        {
            var score = scores[places[i]];
            var tiedUp = i > 0 && scores[places[i - 1]] == score;
            var tiedDown = i + 1 < count && scores[places[i + 1]] == score;
            TieBreak? decidedBy = tiedUp ? compare.Of(places[i - 1], places[i]).By : null;
            ranked[i] = new RankedArchetype((ArchetypeId)places[i], new Centi(score), tiedUp || tiedDown, decidedBy);
        }

        return new Ranking(ImmutableCollectionsMarshal.AsImmutableArray(ranked));
    }
}

/// <param name="IsTied">Another archetype has exactly this score.</param>
/// <param name="DecidedBy">What put it after the one before it with the same score; null where the score did.</param>
public sealed record RankedArchetype(ArchetypeId Archetype, Centi Score, bool IsTied, TieBreak? DecidedBy);
