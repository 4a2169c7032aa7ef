using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring.Text;

namespace MoneyQuiz.Tests.Scoring.Text;

/// <summary>Readings worked by hand. Value = sum ÷ (sum + 3) × 100; confidence = sum ÷ all sums × min(sum, 4) ÷ 4.</summary>
public sealed class HandReadTests
{
    [Theory]
    // One strong phrase: 3 ÷ 6 = 50.00; 3/3 × 3/4 = 0.75.
    [InlineData("I can't say no.", "martyr", 5000, 75, "say no")]
    // One clear phrase: 2 ÷ 5 = 40.00; 2/4 = 0.50.
    [InlineData("I need discipline.", "hero", 4000, 50, "discipline")]
    // One slight phrase: 1 ÷ 4 = 25.00; 1/4 = 0.25.
    [InlineData("It feels like insurance.", "ruler", 2500, 25, "insurance")]
    // Two strong ones: 6 ÷ 9 = 66.666… → 66.67; 6/6 × 4/4 = 1.00.
    [InlineData("I gamble. It went on bitcoin.", "maverick", 6667, 100, "gamble|bitcoin")]
    // The same word twice: 3 + 1.5 = 4.5; 4.5 ÷ 7.5 = 60.00; 1.00.
    [InlineData("A spreadsheet? Yes, a spreadsheet.", "ruler", 6000, 100, "spreadsheet|spreadsheet")]
    // The third time gives nothing: still 60.00.
    [InlineData("Spreadsheet, spreadsheet, spreadsheet.", "ruler", 6000, 100, "Spreadsheet|spreadsheet")]
    // Fillers between the words of a phrase: one strong.
    [InlineData("I haven’t opened any of the letters.", "innocent", 5000, 75, "opened any of the letters")]
    // Two other words may stand between: beat, old, monthly, target.
    [InlineData("I beat my old monthly target.", "hero", 5000, 75, "beat my old monthly target")]
    // Casing and curly apostrophes change nothing.
    [InlineData("I CAN’T SAY NO", "martyr", 5000, 75, "SAY NO")]
    // Stems: negotiating is negotiation.
    [InlineData("Negotiating suits me.", "ruler", 5000, 75, "Negotiating")]
    // Rigged is strong, and “unfair” clear: 5 ÷ 8 = 62.50; 5/5 × 4/4 = 1.00.
    [InlineData("It is rigged, and unfair.", "victim", 6250, 100, "rigged|unfair")]
    // Mathematical letters are letters; each is two UTF-16 characters.
    [InlineData("my 𝐛𝐮𝐝𝐠𝐞𝐭", "ruler", 5000, 75, "𝐛𝐮𝐝𝐠𝐞𝐭")]
    // Emoji around it stay outside.
    [InlineData("💸gambling💸", "maverick", 5000, 75, "gambling")]
    // British and American spelling are one: transformation by -ise or -ize has its stem.
    [InlineData("My colour is handmade.", "artist", 6250, 100, "colour|handmade")]
    [InlineData("My color is handmade.", "artist", 6250, 100, "color|handmade")]
    // A class: any of the family. “pay brother rent”.
    [InlineData("I paid my brother's rent.", "martyr", 5000, 75, "paid my brother's rent")]
    public void A_reading_by_hand(string text, string archetype, int value, int confidence, string snippets)
    {
        Assert.True(ArchetypeIds.TryParse(archetype, out var id));
        var evidence = LexiconTextScorer.Read(text)[id];
        Assert.NotNull(evidence);
        Assert.Equal(
            (value, confidence, snippets),
            (evidence.Value.Hundredths, evidence.Confidence.Hundredths, string.Join('|', evidence.Snippets.Select(s => s.In(text))))
        );
    }

    // Hero: discipline 2 of 5 in all; value 2 ÷ 5 = 40.00, confidence 2/5 × 2/4 = 0.20.
    // Ruler: spreadsheet 3 of 5; 3 ÷ 6 = 50.00, 3/5 × 3/4 = 0.45.
    [Fact]
    public void Two_archetypes_in_one_text_share_the_confidence()
    {
        var reading = LexiconTextScorer.Read("Discipline and a spreadsheet.");
        Assert.Equal(
            [(ArchetypeId.Hero, 4000, 20), (ArchetypeId.Ruler, 5000, 45)],
            reading.Evidence.Select(e => (e.Archetype, e.Value.Hundredths, e.Confidence.Hundredths))
        );
        Assert.Equal(ArchetypeId.Ruler, reading.Strongest!.Archetype);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("qwx zzrt 12 34 blorp")]
    [InlineData("\ud83d \udcb8 \ud800")]
    [InlineData("Das Wetter war schön, wir gingen am Fluss entlang.")]
    [InlineData("The weather was mild and we walked along the river with the dog.")]
    public void No_evidence_is_nothing_and_not_zero(string text)
    {
        var reading = LexiconTextScorer.Read(text);
        Assert.False(reading.HasEvidence);
        Assert.Null(reading.Strongest);
        Assert.All(ArchetypeIds.All, a => Assert.Null(reading[a]));
    }

    [Fact]
    public void Each_archetype_has_at_least_40_terms() => Assert.All(ArchetypeIds.All, a => Assert.InRange(LexiconTextScorer.Count(a), 40, 400));

    [Fact]
    public async Task The_interface_reads_the_same()
    {
        ITextScorer scorer = new LexiconTextScorer();
        Assert.Equal(LexiconTextScorer.Read("I can't say no."), await scorer.Read("I can't say no."));
    }
}
