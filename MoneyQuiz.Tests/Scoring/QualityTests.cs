using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Tests.Sessions;

namespace MoneyQuiz.Tests.Scoring;

public sealed class QualityTests
{
    private static Quality Of(string scale, Func<int, int?> choice, long msAPage)
    {
        var n = 0;
        var state = Play.Through(Play.Facts("full", scale), _ => choice(n++), msAPage);
        return ScoringEngine.Score(Play.Framework, state).Quality;
    }

    // No choice more frequent than 23 of 112, 5 s a statement, and only strong answers on one of two opposites.
    [Fact]
    public void An_honest_visitor_has_quality_1()
    {
        var state = Play.Through(Play.Facts(), s => s.OppositeOf is null ? Play.Likert.Statements.IndexOf(s) % 5 : 0);
        var quality = ScoringEngine.Score(Play.Framework, state).Quality;
        Assert.Equal(100, quality.Value.Hundredths);
        Assert.Empty(quality.Reasons);
    }

    // All “Sometimes”: 100 % the same → − 0.50. No contradiction: 4 is under three quarters of 8.
    [Fact]
    public void One_choice_throughout_is_straight_lining()
    {
        var quality = Of("five", _ => 2, 40_000);
        Assert.Equal(50, quality.Value.Hundredths);
        Assert.Equal([QualitySign.StraightLining], quality.Reasons.Select(r => r.Sign));
        Assert.Equal([100], quality.Reasons[0].Figures);
    }

    // Of two choices “Not me” 107 of 112 times is 95.5 %, under 97: nothing. 110 of 112 is 98.2 %: straight-lining.
    [Theory]
    [InlineData(5, 0)]
    [InlineData(2, 1)]
    public void Of_two_choices_one_may_be_frequent(int affirmed, int signs) =>
        Assert.Equal(signs, Of("two", n => n < affirmed ? 1 : 0, 40_000).Reasons.Length);

    // 8 statements in 6.4 s: 800 ms each, under 1 s → − 0.40. In 9.6 s: 1,200 ms → − 0.20. In 12.8 s: 1,600 ms → nothing.
    [Theory]
    [InlineData(6_400, 60)]
    [InlineData(9_600, 80)]
    [InlineData(12_800, 100)]
    public void Too_fast_to_have_read(long msAPage, int value) => Assert.Equal(value, Of("five", n => n % 3, msAPage).Value.Hundredths);

    // s021 “I decide on the spot …” and s019 “I compare, check and set a limit …” both “Mostly”: one pair → − 0.10.
    [Fact]
    public void Two_opposites_affirmed_contradict()
    {
        var state = Play.Through(
            Play.Facts(),
            s =>
                s.Id is "s021" or "s019" ? 3
                : s.OppositeOf is null ? Play.Likert.Statements.IndexOf(s) % 3
                : 0
        );
        var card = ScoringEngine.Score(Play.Framework, state);
        Assert.Equal(90, card.Quality.Value.Hundredths);
        var sentence = Assert.Single(Explanation.OfQuality(Play.Framework, state, card));
        Assert.Equal($"Both “{Play.Statement("s021").Text}” and “{Play.Statement("s019").Text}” were affirmed.", sentence);
    }

    // All “Always” in 2 s a page: straight-lining − 0.50, too fast − 0.40, nine contradictions − 0.30 at most: below 0, so 0.
    [Fact]
    public void Quality_ends_at_0_and_never_changes_a_score()
    {
        var state = Play.Through(Play.Facts(), _ => 4, 2_000);
        var card = ScoringEngine.Score(Play.Framework, state);
        Assert.Equal(0, card.Quality.Value.Hundredths);
        Assert.Equal(3, card.Quality.Reasons.Length);
        Assert.All(card.Scores, s => Assert.Equal(Centi.Whole(100), s));
        Assert.Equal(11, Explanation.OfQuality(Play.Framework, state, card).Length);
    }

    [Fact]
    public void A_long_break_does_not_hide_a_hurry()
    {
        var state = Play.Begin();
        var pages = 0;
        var log = Play.Through(Play.Facts(), _ => pages++ % 3, 4_000).Log;
        var broken = MoneyQuiz
            .Domain.Sessions.AnswerLog.Empty.Append([.. log.Entries.Select(e => e.Step < 9 ? e : e with { ElapsedMs = e.ElapsedMs + 7_200_000 })])
            .Next;
        Assert.Equal(500, Pace.Of(broken, 112).ItemMs);
        Assert.Null(Pace.Of(state.Log, 112).ItemMs);
    }
}
