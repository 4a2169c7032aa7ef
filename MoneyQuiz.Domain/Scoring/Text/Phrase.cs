using System.Collections.Frozen;

namespace MoneyQuiz.Domain.Scoring.Text;

/// <summary>One entry of the lexicon: a term or a phrase that speaks for an archetype.</summary>
/// <param name="Parts">For each word the stems that fit; fillers are left out.</param>
/// <param name="WhenNegated">It counts where the text denies it (“not open letter”), and only there; others count only where it doesn't.</param>
internal sealed record Phrase(int Id, FrozenSet<string>[] Parts, bool WhenNegated, Centi Weight)
{
    // At most two other words between two words of a phrase, and not more than eight with the fillers.
    private const int Gap = 2;
    private const int Span = 8;

    /// <summary>The last word of the phrase if it begins at <paramref name="first"/>, or null. At most <see cref="Span"/> words are looked at for each part.</summary>
    public int? EndIn(List<Word> words, int first, int negatorsOver)
    {
        var (at, negators) = (first, negatorsOver);
        for (var part = 1; part < Parts.Length; part++)
        {
            if (Next(words, at, Parts[part]) is not var (found, between))
            {
                return null;
            }

            (at, negators) = (found, negators + between);
        }

        return (negators % 2 == 1) == WhenNegated ? at : null;
    }

    private static (int At, int Negators)? Next(List<Word> words, int at, FrozenSet<string> part)
    {
        var (gap, negators) = (0, 0);
        for (var i = at + 1; i < words.Count && i <= at + Span && words[i].Before < Pause.Clause; i++)
        {
            if (part.Contains(words[i].Term))
            {
                return (i, negators);
            }

            gap += Fillers.Has(words[i].Term) ? 0 : 1;
            gap += words[i].Before == Pause.Comma ? 1 : 0;
            if (gap > Gap)
            {
                return null;
            }

            negators += Negation.IsNegator(words, i) ? 1 : 0;
        }

        return null;
    }
}
