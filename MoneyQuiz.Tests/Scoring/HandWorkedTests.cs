using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Columns;
using MoneyQuiz.Domain.Scoring;

namespace MoneyQuiz.Tests.Scoring;

/// <summary>Cases worked out by hand. Points: five 0 2 4 6 8 · three 0 4 8 · two 0 8. Score = Σ ÷ (answered × 8) × 100.</summary>
public sealed class HandWorkedTests
{
    [Theory]
    // 14 × 8 = 112 of 112
    [InlineData("full", "five", "4 4 4 4 4 4 4 4 4 4 4 4 4 4", 10000)]
    // 0 of 112
    [InlineData("full", "five", "0 0 0 0 0 0 0 0 0 0 0 0 0 0", 0)]
    // 14 × 4 = 56 of 112
    [InlineData("full", "five", "2 2 2 2 2 2 2 2 2 2 2 2 2 2", 5000)]
    // 13 × 6 = 78 of 13 × 8 = 104; the one left out is not a zero
    [InlineData("full", "five", "3 3 3 3 3 3 3 3 3 3 3 3 3 -", 7500)]
    // 2 of 11 × 8 = 88 → 2.2727…
    [InlineData("full", "five", "1 0 0 0 0 0 0 0 0 0 0 - - -", 227)]
    // 2 of 8 × 8 = 64 → 3.125, half away from zero
    [InlineData("full", "five", "1 0 0 0 0 0 0 0 - - - - - -", 313)]
    // 6 of 64 → 9.375, half away from zero
    [InlineData("full", "five", "3 0 0 0 0 0 0 0 - - - - - -", 938)]
    // 5 × 8 + 4 × 4 + 5 × 0 = 56 of 112
    [InlineData("full", "three", "2 2 2 2 2 1 1 1 1 0 0 0 0 0", 5000)]
    // 8 of 112 → 7.1428…
    [InlineData("full", "two", "0 0 0 0 0 0 0 0 0 0 0 0 0 1", 714)]
    // 8 + 6 + 4 + 2 + 0 + 2 + 4 = 26 of 7 × 8 = 56 → 46.4285…
    [InlineData("short", "five", "4 3 2 1 0 1 2", 4643)]
    // 2 of 56 → 3.5714…
    [InlineData("short", "five", "1 0 0 0 0 0 0", 357)]
    // 8 + 4 = 12 of 56 → 21.4285…
    [InlineData("short", "three", "2 1 0 0 0 0 0", 2143)]
    // 3 × 8 = 24 of 56 → 42.8571…
    [InlineData("short", "two", "1 0 0 1 0 0 1", 4286)]
    // 8 + 4 + 0 = 12 of 24
    [InlineData("blitz", "five", "4 2 0", 5000)]
    // 8 + 6 + 6 = 20 of 24 → 83.3333…
    [InlineData("blitz", "five", "4 3 3", 8333)]
    // 2 + 2 + 0 = 4 of 24 → 16.6666…
    [InlineData("blitz", "five", "1 1 0", 1667)]
    // 8 of 8
    [InlineData("blitz", "five", "4 - -", 10000)]
    // 0 of 8: measured, and 0
    [InlineData("blitz", "five", "0 - -", 0)]
    // nothing of nothing: not measured
    [InlineData("blitz", "five", "- - -", null)]
    // 4 + 8 = 12 of 16
    [InlineData("blitz", "three", "1 2 -", 7500)]
    // 8 + 8 + 0 = 16 of 24 → 66.6666…
    [InlineData("blitz", "two", "1 1 0", 6667)]
    public void A_score(string variant, string scale, string choices, int? hundredths)
    {
        var card = Cards.Of(variant, scale, 1, $"ruler {choices}").Card;
        Assert.Equal(hundredths, card[ArchetypeId.Ruler]?.Hundredths);
        Assert.All(ArchetypeIds.All.Where(a => a != ArchetypeId.Ruler), a => Assert.Null(card[a]));
        Assert.Equal(hundredths is null ? [] : [ArchetypeId.Ruler], card.Ranking.Places.Select(p => p.Archetype));
    }

    // Of 24: hero 24 → 100, artist 20 → 83.33, ruler 16 → 66.67, innocent 12 → 50, maverick 10 → 41.67, victim 8 → 33.33,
    // magician 4 → 16.67, martyr 0 → 0.
    [Fact]
    public void Eight_scores_in_order()
    {
        var card = Cards
            .Of(
                "blitz",
                "five",
                1,
                "martyr 0 0 0",
                "magician 1 1 0",
                "victim 2 1 1",
                "maverick 2 2 1",
                "innocent 2 2 2",
                "ruler 3 3 2",
                "artist 4 3 3",
                "hero 4 4 4"
            )
            .Card;
        Assert.Equal([10000, 8333, 6667, 5000, 4167, 3333, 1667, 0], card.Ranking.Places.Select(p => p.Score.Hundredths));
        Assert.Equal(ArchetypeIds.All, card.Ranking.Places.Select(p => p.Archetype));
        Assert.Equal(
            (ArchetypeId.Hero, ArchetypeId.Artist, ArchetypeId.Martyr),
            (card.Ranking.Primary!.Archetype, card.Ranking.Secondary!.Archetype, card.Ranking.Shadow!.Archetype)
        );
        Assert.All(card.Ranking.Places, p => Assert.False(p.IsTied));
    }

    // Victim 6 + 6 + 6 = 18 of 24 = 75; hero 6 + 6 = 12 of 16 = 75. 18 > 12: the larger evidence goes first.
    [Fact]
    public void A_tie_goes_to_the_larger_evidence()
    {
        var places = Cards.Of("blitz", "five", 1, "hero 3 3 -", "victim 3 3 3").Card.Ranking.Places;
        Assert.Equal([ArchetypeId.Victim, ArchetypeId.Hero], places.Select(p => p.Archetype));
        Assert.All(places, p => Assert.True(p.IsTied));
        Assert.Equal([null, TieBreak.RawEvidence], places.Select(p => p.DecidedBy));
    }

    // Both 18 of 24 = 75; victim 8 + 6 + 4 has one strongest answer, hero 6 + 6 + 6 none.
    [Fact]
    public void Then_to_the_more_strongest_answers()
    {
        var places = Cards.Of("blitz", "five", 1, "hero 3 3 3", "victim 4 3 2").Card.Ranking.Places;
        Assert.Equal([ArchetypeId.Victim, ArchetypeId.Hero], places.Select(p => p.Archetype));
        Assert.Equal([null, TieBreak.StrongestAnswers], places.Select(p => p.DecidedBy));
    }

    // Both 6 + 6 + 6: nothing tells them apart but the lot, which is the seed's; over 64 seeds each wins now and then.
    [Fact]
    public void Then_to_the_lot()
    {
        var cards = Enumerable
            .Range(1, 64)
            .Select(seed => Cards.Of("blitz", "five", (ulong)seed, "hero 3 3 3", "victim 3 3 3", "ruler 1 1 1").Card)
            .ToArray();
        Assert.All(cards, c => Assert.Equal(TieBreak.Drawn, c.Ranking.Places[1].DecidedBy));
        Assert.All(cards, c => Assert.Equal([true, true, false], c.Ranking.Places.Select(p => p.IsTied)));
        Assert.All(cards, c => Assert.Equal(ArchetypeId.Ruler, c.Ranking.Shadow!.Archetype));
        Assert.InRange(cards.Count(c => c.Ranking.Primary!.Archetype == ArchetypeId.Hero), 16, 48);
        Assert.Equal(cards[0].ToBytes(), Cards.Of("blitz", "five", 1, "hero 3 3 3", "victim 3 3 3", "ruler 1 1 1").Card.ToBytes());
    }

    // 14 of 24 = 58.33 %: indicative. 15 of 24 = 62.50 %: not.
    [Theory]
    [InlineData("martyr 2 2 -", 14, true)]
    [InlineData("martyr 2 2 2", 15, false)]
    public void Under_60_percent_answered_is_indicative(string martyr, int answered, bool indicative)
    {
        var card = Cards.Of("blitz", "five", 1, "hero 1 1 1", "artist 2 2 2", "ruler 3 3 3", "innocent 4 4 4", martyr).Card;
        Assert.Equal((answered, 24, indicative), (card.Answered, card.Expected, card.IsIndicative));
    }

    // No answers at all: no ranking, nothing breaks.
    [Fact]
    public void A_session_without_answers_has_an_empty_card()
    {
        var card = Cards.Of("blitz", "five", 1).Card;
        Assert.Null(card.Ranking.Primary);
        Assert.Null(card.Ranking.Shadow);
        Assert.True(card.IsIndicative);
        Assert.Equal(100, card.Quality.Value.Hundredths);
        Assert.Equal(card.ToBytes(), ScoreCard.Parse(card.ToBytes()).ToBytes());
    }

    // An edited answer: 8 became 2, so 2 + 8 + 8 = 18 of 24 = 75, not 24 of 24 nor 26 of 32.
    [Fact]
    public void The_later_answer_counts()
    {
        var state = Cards.Of("blitz", "five", 1, "hero 4 4 4").State;
        var first = state.Log.Entries.First(e => e.Value == 4);
        var edited = state with { Log = state.Log.Append([first with { Value = 1, ElapsedMs = state.Log.LastElapsedMs }]).Next };
        Assert.Equal(7500, ScoringEngine.Score(Sessions.Play.Framework, edited)[ArchetypeId.Hero]!.Value.Hundredths);
    }

    // Legacy: Σ Score ÷ (rows × 8) × 100, shown rounded half away from zero. 70 of 112 = 62.5 → 63; 35 of 56 = 62.5 → 63; 2 of 24 = 8.33 → 8.
    [Theory]
    [InlineData(70, 14, 63)]
    [InlineData(35, 7, 63)]
    [InlineData(2, 3, 8)]
    [InlineData(0, 14, 0)]
    [InlineData(112, 14, 100)]
    [InlineData(1, 1, 13)]
    public void Legacy_percent(int sum, int rows, int shown) => Assert.Equal(shown, Centi.Percent(sum, rows * 8).Rounded);

    // Rounded to hundredths first and to whole numbers then, a percent could tip over: 62.495 → 62.50 → 63. With up to 16 rows
    // the nearest that a percent comes to a half without being one is 1 ÷ 32 = 0.03, so it can't.
    [Fact]
    public void Rounding_twice_shows_what_rounding_once_shows()
    {
        foreach (var rows in Enumerable.Range(1, 16))
        {
            foreach (var sum in Enumerable.Range(0, (rows * 8) + 1))
            {
                Assert.Equal((int)Math.Round(100m * sum / (rows * 8), MidpointRounding.AwayFromZero), Centi.Percent(sum, rows * 8).Rounded);
            }
        }
    }

    [Theory]
    [InlineData(-50, -1)]
    [InlineData(-49, 0)]
    [InlineData(50, 1)]
    [InlineData(149, 1)]
    public void Rounds_half_away_from_zero(int hundredths, int rounded) => Assert.Equal(rounded, new Centi(hundredths).Rounded);
}
