namespace MoneyQuiz.Domain.Scoring.Text;

/// <summary>Finds one archetype's phrases in a text.</summary>
internal static class Snippets
{
    private readonly record struct Match(int First, int Last, Phrase Phrase);

    public static ImmutableArray<TextSnippet> Of(List<Word> words, int[] negatorsOver, Lexicon lexicon)
    {
        var kept = new List<Match>();
        for (var i = 0; i < words.Count; i++)
        {
            if (Best(words, i, negatorsOver[i], lexicon) is not { } match)
            {
                continue;
            }

            // Two that share words are one piece of evidence: the heavier stays, or else the first.
            if (kept.Count == 0 || kept[^1].Last < match.First)
            {
                kept.Add(match);
            }
            else if (match.Phrase.Weight > kept[^1].Phrase.Weight)
            {
                kept[^1] = match;
            }
        }

        return Counted(words, kept, lexicon);
    }

    // The heaviest phrase that begins here; of equally heavy ones the longest.
    private static Match? Best(List<Word> words, int first, int over, Lexicon lexicon)
    {
        Match? best = null;
        foreach (var phrase in lexicon.BeginningWith(words[first].Term))
        {
            if (
                phrase.EndIn(words, first, over) is { } last
                && (best is not { } b || phrase.Weight > b.Phrase.Weight || (phrase.Weight == b.Phrase.Weight && last > b.Last))
            )
            {
                best = new Match(first, last, phrase);
            }
        }

        return best;
    }

    // Who says a thing twice means it a little more; from the third time on it is a habit of speech.
    private static ImmutableArray<TextSnippet> Counted(List<Word> words, List<Match> matches, Lexicon lexicon)
    {
        var times = new byte[lexicon.Count];
        var snippets = ImmutableArray.CreateBuilder<TextSnippet>(matches.Count);
        foreach (var (first, last, phrase) in matches)
        {
            var weight = phrase.Weight.Hundredths >> times[phrase.Id];
            if (times[phrase.Id] < 2)
            {
                times[phrase.Id]++;
                snippets.Add(new TextSnippet(words[first].Start, words[last].End - words[first].Start, new Centi(weight)));
            }
        }

        return snippets.ToImmutable();
    }
}
