using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Privacy;
using MoneyQuiz.Domain.Scoring.Text;
using MoneyQuiz.Domain.Scoring.Text.Models;
using MoneyQuiz.Tests.Branding;

namespace MoneyQuiz.Tests.Scoring.Reading;

/// <summary>Nothing of a model's answer is believed that doesn't hold against the text.</summary>
public sealed class ModelAnswerTests
{
    private const string Text = "I keep a budget with my husband Karl. I give too much, I give all I have. Café 🎈 dreams.";

    private static ModelFinding Read(params object[] evidence) => Read(JsonSerializer.Serialize(new { evidence }));

    private static ModelFinding Read(string content) =>
        ModelAnswer.Read(Encoding.UTF8.GetBytes(ModelServer.Completion(content)), "m", PersonalData.Mask(Text));

    private static object One(string archetype, object strength, object confidence, params string[] quotes) =>
        new
        {
            archetype,
            strength,
            confidence,
            quotes,
        };

    [Theory]
    [InlineData("emperor")]
    [InlineData("Ruler")]
    [InlineData("")]
    public void Only_known_archetypes(string archetype) => Dropped(One(archetype, 50, 50, "keep a budget"));

    [Theory]
    [InlineData(-1, 50)]
    [InlineData(101, 50)]
    [InlineData(50, -0.01)]
    [InlineData(50, 100.5)]
    [InlineData(0, 50)]
    [InlineData(1e308, 50)]
    public void Only_numbers_within_bounds(double strength, double confidence) => Dropped(One("ruler", strength, confidence, "keep a budget"));

    [Fact]
    public void No_numbers_in_quotes_and_no_numbers_beyond_all_bounds()
    {
        Dropped(One("ruler", "80", 50, "keep a budget"));
        var finding = Read("""{"evidence": [{"archetype": "ruler", "strength": 1e999, "confidence": 50, "quotes": ["keep a budget"]}]}""");
        Assert.Equal(FallbackCause.OffSchema, finding.Reading.Cause);
    }

    [Theory]
    [InlineData("keep the budget")] // other words
    [InlineData("Keep a budget")] // other letters
    [InlineData("eep a budg")] // through words
    [InlineData("dream")]
    [InlineData("[name]")] // a mask alone
    [InlineData("husband Karl")] // was never sent
    [InlineData("  ")]
    [InlineData(". ")]
    [InlineData("🎈")]
    public void Only_whole_words_of_the_text_that_was_sent(string quote) => Dropped(One("ruler", 50, 50, quote));

    [Fact]
    public void What_holds_is_kept_and_what_does_not_is_counted()
    {
        var finding = Read(
            One("martyr", 90.129, 40, "give all I have", "I give", "no such words"),
            One("ruler", 70, 30, "keep a budget"),
            One("ruler", 100, 100, "I keep"), // twice: the first counts
            One("emperor", 100, 100, "I keep"),
            "not even an object"
        );
        Assert.Equal(3, finding.Dropped);
        // In the order of all lists.
        Assert.Equal([ArchetypeId.Ruler, ArchetypeId.Martyr], finding.Reading.Evidence.Select(e => e.Archetype));
        var martyr = finding.Reading.Evidence[1];
        Assert.Equal(("90.13", "0.40"), ($"{martyr.Value}", $"{martyr.Confidence}"));
        Assert.Equal(["I give", "give all I have"], martyr.Snippets.Select(s => s.In(Text)));
    }

    [Fact]
    public void Nothing_to_say_is_an_answer() => Assert.Null(Read().Reading.Cause);

    // Sure of everything: 100 each of eight is 0.12 each, no more in all than the lexicon's confidences can be.
    [Fact]
    public void Together_they_are_never_surer_than_the_lexicon()
    {
        var all = Read([.. ArchetypeIds.All.Select(a => One(a.Key(), 100, 100, "I keep"))]).Reading.Evidence;
        Assert.Equal(8, all.Length);
        Assert.All(all, e => Assert.Equal(12, e.Confidence.Hundredths));
        Assert.Equal(
            [56, 43],
            Read(One("hero", 9, 90, "I keep"), One("ruler", 9, 70, "I keep")).Reading.Evidence.Select(e => e.Confidence.Hundredths)
        );
    }

    [Fact]
    public void Whatever_comes_is_read_or_named() =>
        Gen.ArrayOf(
                Gen.Elements(
                    "{\"evidence\":",
                    "[",
                    "]",
                    "{",
                    "}",
                    "\"archetype\":",
                    "\"ruler\"",
                    ",",
                    "\"quotes\":",
                    "\"I keep\"",
                    "1",
                    "\"strength\":"
                )
            )
            .Select(parts => string.Concat(parts))
            .ToArbitrary()
            .Holds(content =>
            {
                var reading = Read(content).Reading;
                return (reading.Cause is null || reading.Evidence.IsEmpty)
                    && reading.Of(Text).Evidence.All(e => e.Snippets.All(s => s.End <= Text.Length));
            });

    private static void Dropped(object one)
    {
        var finding = Read(one);
        Assert.Equal((FallbackCause.OffSchema, 1), (finding.Reading.Cause, finding.Dropped));
        // Beside one that holds, it is dropped alone.
        var both = Read(one, One("hero", 50, 50, "I keep"));
        Assert.Equal((null, 1), (both.Reading.Cause, both.Dropped));
        Assert.Equal(ArchetypeId.Hero, Assert.Single(both.Reading.Evidence).Archetype);
    }
}
