using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Privacy;
using MoneyQuiz.Domain.Scoring.Text;
using MoneyQuiz.Tests.Branding;

namespace MoneyQuiz.Tests.Scoring.Text;

public sealed class TextProperties
{
    private static readonly string[] Pieces =
    [
        .. File.ReadAllLines(Repository.Path("MoneyQuiz.Tests/Scoring/Text/golden.txt")).Where(l => l[0] != '#').SelectMany(l => l.Split(' ')[1..]),
    ];

    // Words of real reflections, mixed with whatever else can stand in a text: halves of surrogates, joiners, marks, emoji families.
    private static readonly Gen<string> Odd = Gen.Elements(
        "\ud83d",
        "\udcb8",
        "👨‍👩‍👧",
        "e\u0301",
        "\u200d",
        "\u00ad",
        "İ",
        "ß",
        "’",
        "'",
        "?!",
        "…",
        "\n",
        "[name]",
        "Karl",
        "Will",
        "𝐛𝐮𝐝𝐠𝐞𝐭",
        "07700 900123",
        "x@y.example"
    );

    private static readonly Arbitrary<string> Texts = Gen.ListOf(Gen.Frequency((6, Gen.Elements(Pieces)), (1, Odd)))
        .Select(words => string.Join(' ', words))
        .ToArbitrary();

    private static readonly Arbitrary<(string, string)> TwoTexts = Texts.Generator.Two().Select(t => (t.Item1, t.Item2)).ToArbitrary();

    [Fact]
    public void Snippets_are_whole_characters_within_the_text() =>
        Texts.Holds(text =>
        {
            var edges = StringInfo.ParseCombiningCharacters(text).Append(text.Length).ToHashSet();
            return LexiconTextScorer
                .Read(text)
                .Evidence.All(e =>
                    !e.Snippets.IsEmpty
                    && e.Snippets.All(s => s.Start >= 0 && s.Length > 0 && s.End <= text.Length && edges.Contains(s.Start) && edges.Contains(s.End))
                    && e.Snippets.Zip(e.Snippets.Skip(1)).All(p => p.First.End <= p.Second.Start)
                    && e.Value.Hundredths is > 0 and < 10_000
                    && e.Confidence.Hundredths is >= 0 and <= 100
                );
        });

    [Fact]
    public void What_is_written_after_it_removes_no_snippet() =>
        TwoTexts.Holds(two =>
        {
            var (before, after) = (LexiconTextScorer.Read(two.Item1), LexiconTextScorer.Read(two.Item1 + ".\nThen " + two.Item2));
            return before.Evidence.All(e => e.Snippets.All(after[e.Archetype]!.Snippets.Contains) && after[e.Archetype]!.Value >= e.Value);
        });

    [Fact]
    public void Unrelated_text_before_it_only_moves_the_snippets()
    {
        const string Unrelated = "The weather was mild and we walked along the river with the dog.\n";
        Texts.Holds(text =>
        {
            var (alone, after) = (LexiconTextScorer.Read(text), LexiconTextScorer.Read(Unrelated + text));
            return alone.Evidence.All(e => e.Snippets.All(s => after[e.Archetype]!.Snippets.Contains(s with { Start = s.Start + Unrelated.Length })));
        });
    }

    [Fact]
    public void Casing_changes_nothing_and_the_same_text_reads_the_same() =>
        Texts.Holds(text =>
            LexiconTextScorer.Read(text).Equals(LexiconTextScorer.Read(text.ToUpperInvariant()))
            && LexiconTextScorer.Read(text).Equals(LexiconTextScorer.Read(string.Concat(text)))
        );

    [Fact]
    public void Masking_twice_is_masking_once_and_maps_back() =>
        Texts.Holds(text =>
        {
            var masked = PersonalData.Mask(text);
            var whole = masked.ToOriginal(0, masked.Text.Length);
            return PersonalData.Mask(masked.Text).Text == masked.Text
                && whole == (0, text.Length)
                && masked.Ranges.All(r => masked.ToOriginal(r.MaskedStart, r.MaskedLength) == (r.Start, r.Length))
                && masked.Ranges.All(r => masked.ToOriginal(r.MaskedStart + 2, 1) == (r.Start, r.Length));
        });

    // 2,000 characters, and a hundred times as many: linear time lets the second end at all well within the test's patience.
    [Fact]
    public void Long_texts_are_read_whole()
    {
        var text =
            string.Join(' ', Enumerable.Repeat("I never gamble with my brother and the letters of the bank are open", 3_000))
            + ". I have a spreadsheet.";
        var reading = LexiconTextScorer.Read(text);
        Assert.Equal("spreadsheet", reading[ArchetypeId.Ruler]!.Snippets[^1].In(text));
        Assert.NotEmpty(PersonalData.Mask(text + " anna@mail.example").Ranges);
        Assert.Null(InjectionSigns.In(text));
    }
}
