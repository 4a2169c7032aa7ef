using System.Security.Cryptography;
using MoneyQuiz.Domain.Scoring;

namespace MoneyQuiz.Tests.Scoring;

public sealed class CardBytesTests
{
    private static ScoreCard Card =>
        Cards
            .Of("blitz", "five", 7, "hero 4 3 2", "artist 4 3 2", "ruler 0 1 -", "innocent 2 2 2", "maverick 1 - -", "victim 4 4 4", "martyr 3 3 3")
            .Card;

    // Golden: stored cards have these bytes. The framework's hash is set to zeros, so that a reworded text changes nothing here.
    [Fact]
    public void The_bytes_of_a_card_are_the_same_on_every_machine()
    {
        var card = Card with { Trace = Card.Trace with { ResolvedHash = new string('0', 64) } };
        string[] parts =
        [
            // version 1; 18 of 24 answered
            "011218",
            // hero, artist 8 + 6 + 4 = 18 of 24 = 75.00 → 7501 · ruler 0 + 2 of 16 = 12.50 → 1251 · innocent 12 of 24 = 50.00 → 5001
            "CD3ACD3AE3098927",
            // maverick 2 of 8 = 25.00 → 2501 · victim 24 of 24 → 10001 · magician not measured → 0 · martyr 18 of 24 → 7501
            "C513914E00CD3A",
            // seven ranked: victim; artist, hero and martyr tied: hero by lot, martyr by fewer strongest answers; innocent, maverick, ruler
            "070500010100070705030004000200",
            // quality 1.00 without reasons; 124 bytes of trace: version, engine, "likert", the hash
            "64007C" + "0101076C696B657274" + new string('0', 64),
            // hero: step, item, choice, points doubled; the first says least 0 and most 8 as well, the others have the same
            "03" + "030004100010" + "0030030C" + "04600208",
            "03" + "04010410" + "0211030C" + "00610208",
            "02" + "04320000" + "00420104",
            "03" + "04230208" + "02330208" + "00430208",
            "01" + "00140104",
            "03" + "04450410" + "02550410" + "00650410",
            "00",
            "03" + "0007030C" + "0427030C" + "0257030C",
            // no weights, no rules: no steps
            "00",
        ];
        Assert.Equal(string.Concat(parts), Convert.ToHexString(card.ToBytes()));
    }

    [Fact]
    public void A_card_comes_back_from_its_bytes()
    {
        var back = ScoreCard.Parse(Card.ToBytes());
        Assert.Equal(Card.Scores, back.Scores);
        Assert.Equal(Card.Ranking.Places, back.Ranking.Places);
        Assert.Equal(Card.Trace.Contributions, back.Trace.Contributions);
        Assert.Equal(Card.Trace.ResolvedHash, back.Trace.ResolvedHash);
        Assert.Equal(Card.Quality.Value, back.Quality.Value);
    }

    [Fact]
    public void Anything_else_is_refused()
    {
        var bytes = Card.ToBytes();
        Assert.All(Enumerable.Range(0, bytes.Length), n => Assert.ThrowsAny<FormatException>(() => ScoreCard.Parse(bytes.AsSpan(0, n))));
        Assert.Throws<FormatException>(() => ScoreCard.Parse([9, .. bytes[1..]]));
        Assert.Throws<FormatException>(() => ScoreCard.Parse([.. bytes, 0]));
    }

    [Fact]
    public void A_full_card_with_its_trace_stays_small() =>
        Assert.InRange(ScoringEngine.Score(Sessions.Play.Framework, Cards.Random("full", "five", 3)).ToBytes().Length, 400, 700);
}
