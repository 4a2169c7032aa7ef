using System.Globalization;
using System.Security.Cryptography;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Tests.Scoring.Calibration;
using MoneyQuiz.Tests.Sessions;
using static MoneyQuiz.Domain.Frameworks.ArchetypeId;
using static MoneyQuiz.Tests.Scoring.Calibration.Calibrating;

namespace MoneyQuiz.Tests.Scoring;

/// <summary>
/// A thousand sessions of all lengths and scales, with and without calibration, whose cards and traces have the same bytes on
/// every run and machine. MONEYQUIZ_ACCEPT=1 writes the file anew after a change that is meant to change scores.
/// </summary>
public sealed class GoldenTests
{
    private static readonly string File = Repository.Path("MoneyQuiz.Tests/Scoring/golden.txt");

    [Fact]
    public void A_thousand_cards_have_the_bytes_that_they_had()
    {
        var lines = Enumerable.Range(1, 1_000).Select(Line).ToList();
        if (Environment.GetEnvironmentVariable("MONEYQUIZ_ACCEPT") == "1")
        {
            System.IO.File.WriteAllLines(File, lines);
        }

        var golden = System.IO.File.ReadAllLines(File);
        Assert.Equal(1_000, golden.Length);
        Assert.All(lines.Zip(golden), pair => Assert.Equal(pair.Second, pair.First));
    }

    // 17 short five calibrated: 46.43 71.43 … primary, sha256 of the bytes. The hash of the framework is zeroed: a reworded text changes no score.
    private static string Line(int number)
    {
        var offers = Play.Offers.ToList();
        var (variant, scale) = offers[number % offers.Count];
        var framework = number % 2 == 0 ? Play.Framework : Calibrated;
        var played = number % 5 == 0 ? Gaps(variant, scale, (ulong)number) : Cards.Random(variant, scale, (ulong)number);
        var card = ScoringEngine.Score(framework, played with { Facts = played.Facts with { ResolvedHash = framework.Hash } });
        var bytes = (card with { Trace = card.Trace with { ResolvedHash = new string('0', 64) } }).ToBytes();
        var scores = string.Join(' ', card.Scores.Select(s => s?.ToString() ?? "-"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{number} {variant} {scale} {(number % 2 == 0 ? "plain" : "calibrated")}: {scores} {card.Ranking.Primary?.Archetype.Key()} {Convert.ToHexStringLower(SHA256.HashData(bytes))}"
        );
    }

    private static Domain.Sessions.SessionState Gaps(string variant, string scale, ulong seed)
    {
        var chance = new Domain.Formats.SeededShuffle(seed, "gaps");
        return Play.Through(Play.Facts(variant, scale, seed), _ => chance.Below(10) < 3 ? null : chance.Below(2), msAPage: 5_000);
    }

    // Ids must not hang on which test ran before: they are no part of the bytes, but the framework must be a good one.
    private static readonly ResolvedFramework Calibrated = With(
        Weighing((Hero, 1.1), (Artist, 0.9), (Victim, 1.25), (Martyr, 0.8)) with
        {
            Rules =
            [
                Rule(Add(4), [Ruler, Magician], Score(Victim, below: 55)),
                Rule(Multiply(1.12), [Maverick], Gap(Hero, Ruler, below: 12)),
                Rule(Damp(12), [.. ArchetypeIds.All], new Domain.Scoring.Calibration.Conditions.NeutralShareCondition { Above = C(15) }),
                Rule(Ceiling(86), [Innocent]),
                Rule(Add(-9), [Artist], new Domain.Scoring.Calibration.Conditions.AnsweredShareCondition { Below = C(80) }),
                Rule(Add(-9), [Artist]),
                Rule(SwapGuard(3), [.. ArchetypeIds.All]),
            ],
        }
    );
}
