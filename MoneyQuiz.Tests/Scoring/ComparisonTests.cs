using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Tests.Sessions;

namespace MoneyQuiz.Tests.Scoring;

public sealed class ComparisonTests
{
    // Blitz has three statements an archetype, of 0 to 8 points each: choices 4 4 4 are 100, 2 2 2 are 50, 0 0 0 are 0.
    private static ScoreCard Card(params string[] choices) => Cards.Of("blitz", "five", 1, choices).Card;

    private static readonly string[] Middle = ["artist 2 2 2", "innocent 2 2 2", "maverick 2 2 2", "victim 2 2 2", "magician 2 2 2"];

    private static ComparisonWords Words(ScoreCard a, ScoreCard b) => ComparisonWords.Of(Play.Framework, Comparison.Of(a, b), "Likert", "Mirror");

    [Fact]
    public void The_same_result_twice_agrees_in_everything()
    {
        var card = Card([.. Middle, "ruler 4 4 4", "hero 3 3 3", "martyr 0 0 0"]);
        var words = Words(card, card);
        Assert.Empty(words.Differs);
        Assert.Equal("Likert and Mirror draw almost the same picture.", words.Gist);
        Assert.Equal("Ruler leads in both, with 100 in Likert and 100 in Mirror.", words.Agrees[0]);
        Assert.Contains("Giver is the quietest in both.", words.Agrees);
        Assert.Contains("All eight patterns have nearly the same score in both, 10 points apart at most.", words.Agrees);
    }

    [Fact]
    public void What_differs_is_named_the_largest_first()
    {
        var one = Card([.. Middle, "ruler 4 4 4", "hero 3 3 3", "martyr 0 0 0"]);
        var two = Card([.. Middle, "ruler 0 0 0", "hero 4 4 4", "martyr 3 3 3"]);
        var words = Words(one, two);
        Assert.Equal(
            [
                "Ruler leads in Likert (100), Hero leads in Mirror (100).",
                "Ruler speaks louder in Likert: 100 in Likert, 0 in Mirror.",
                "Giver speaks louder in Mirror: 0 in Likert, 75 in Mirror.",
                "Hero speaks louder in Mirror: 75 in Likert, 100 in Mirror.",
            ],
            words.Differs
        );
        // (100 + 75 + 25) ÷ 8 = 25
        Assert.Equal(25, Comparison.Of(one, two).MeanDistance);
        Assert.Equal(-100, Comparison.Of(one, two).Scores.Single(s => s.Archetype == ArchetypeId.Ruler).Difference);
    }

    [Fact]
    public void What_was_not_measured_is_said_and_never_counted_as_nothing()
    {
        var one = Card([.. Middle, "ruler 4 4 4", "hero 3 3 3", "martyr - - -"]);
        var two = Card([.. Middle, "ruler 4 4 4", "hero 3 3 3", "martyr 0 0 0"]);
        Assert.Equal(["Giver could not be measured in one of them."], Words(one, two).Differs);
        Assert.Equal(ArchetypeId.Martyr, Comparison.Of(one, two).Scores[^1].Archetype);
        Assert.Equal(0, Comparison.Of(one, two).MeanDistance);
    }

    [Fact]
    public void Every_random_pair_has_something_to_say_and_no_sentence_contradicts_its_figures()
    {
        for (var seed = 1UL; seed <= 300; seed++)
        {
            var one = ScoringEngine.Score(Play.Framework, Cards.Random("blitz", "five", seed));
            var two = ScoringEngine.Score(Play.Framework, Cards.Random("short", "three", seed + 1000));
            var (comparison, words) = (Comparison.Of(one, two), Words(one, two));
            Assert.NotEmpty(words.Agrees.Concat(words.Differs));
            Assert.Equal(comparison.SameLead, words.Agrees.Any(s => s.Contains(" leads in both", StringComparison.Ordinal)));
            Assert.Equal(
                Math.Min(3, comparison.Scores.Count(s => s.Differs)),
                words.Differs.Count(s => s.Contains(" speaks louder", StringComparison.Ordinal))
            );
            Assert.Equal(8, comparison.Scores.Select(s => s.Archetype).Distinct().Count());
        }
    }
}
