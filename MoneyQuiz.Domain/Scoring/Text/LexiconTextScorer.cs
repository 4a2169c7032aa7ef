using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Scoring.Text;

/// <summary>
/// Reads a text with the lexicon in the assembly: same text, same reading, on every machine. Time grows with the length of the text alone.
/// It knows English; a text in another language gives no evidence.
/// </summary>
public sealed class LexiconTextScorer : ITextScorer
{
    /// <summary>What <see cref="TextReading.Scorer"/> says.</summary>
    public const string Name = "lexicon";

    /// <summary>Raised when the same text would give another reading.</summary>
    public const int Version = 1;

    /// <summary>At this sum of weights the value is 50.00.</summary>
    private const int Half = 300;

    /// <summary>From this sum of weights on there is enough to go by.</summary>
    private const int Enough = 400;

    private static readonly Lazy<ImmutableArray<Lexicon>> Lexicons = new(() => [.. ArchetypeIds.All.Select(Lexicon.Of)]);

    /// <summary>How many terms and phrases the lexicon has for an archetype.</summary>
    public static int Count(ArchetypeId archetype) => Lexicons.Value[(int)archetype].Count;

    public ValueTask<TextReading> Read(string text, CancellationToken cancellation = default) => ValueTask.FromResult(Read(text));

    /// <summary>The same at once, for replays and for scorers that fall back.</summary>
    public static TextReading Read(string text)
    {
        var words = Words.Of(text);
        var over = Negation.Over(words);
        var found = ArchetypeIds.All.Select(a => Snippets.Of(words, over, Lexicons.Value[(int)a])).ToArray();
        var total = found.Sum(Sum);
        var evidence = ArchetypeIds.All.Where(a => !found[(int)a].IsEmpty).Select(a => Evidence(a, found[(int)a], total));
        return new TextReading(Name, Version, [.. evidence]);
    }

    // Sum 5.00 of 6.00 in all: value 5 ÷ (5 + 3) = 62.50; confidence 5/6 × 4/4 = 0.83. Sum 1.00 of 1.00: 25.00, and 1 × 1/4 = 0.25.
    private static TextEvidence Evidence(ArchetypeId archetype, ImmutableArray<TextSnippet> snippets, long total)
    {
        var sum = Sum(snippets);
        var confidence = Centi.Percent(sum * Math.Min(sum, Enough), total * Enough).Rounded;
        return new TextEvidence(archetype, Centi.Percent(sum, sum + Half), new Centi(confidence), snippets);
    }

    private static long Sum(ImmutableArray<TextSnippet> snippets) => snippets.Sum(s => (long)s.Weight.Hundredths);
}
