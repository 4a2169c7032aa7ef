using FsCheck;
using FsCheck.Fluent;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Tests.Branding;
using MoneyQuiz.Tests.Sessions;

namespace MoneyQuiz.Tests.Scoring;

public sealed class ScoringProperties
{
    /// <summary>A session of any offer, some statements left out; how often hangs on the session.</summary>
    private static readonly Arbitrary<SessionState> Sessions = (
        from offer in Gen.Elements(Play.Offers.ToArray())
        from seed in Gen.Choose(1, int.MaxValue)
        from choices in Gen.ArrayOf(Gen.Choose(0, 99), 112)
        from gaps in Gen.Elements(0, 10, 60)
        select Play.Through(
            Play.Facts(offer.Variant, offer.Scale, (ulong)seed),
            s =>
                At(choices, s) < gaps
                    ? null
                    : At(choices, s)
                        % (
                            offer.Scale == "five" ? 5
                            : offer.Scale == "three" ? 3
                            : 2
                        )
        )
    ).ToArbitrary();

    private static int At(int[] choices, MoneyQuiz.Domain.Formats.Likert.LikertStatement s) => choices[Play.Likert.Statements.IndexOf(s)];

    private static ScoreCard Score(SessionState state) => ScoringEngine.Score(Play.Framework, state);

    [Fact]
    public void The_trace_reproduces_every_score_and_scores_stay_within_0_and_100() =>
        Sessions.Holds(
            state =>
            {
                var card = Score(state);
                return card.Trace.Scores().AsSpan().SequenceEqual(card.Scores.AsSpan())
                    && card.Scores.All(s => s is null || s.Value.Hundredths is >= 0 and <= 10_000)
                    && card.Trace.Contributions.Length == card.Answered;
            },
            times: 300
        );

    [Fact]
    public void A_stored_session_replays_to_its_stored_card_byte_for_byte() =>
        Sessions.Holds(
            state =>
            {
                var stored = Score(state).ToBytes();
                var framework = ResolvedFramework.Parse(Play.Framework.Bytes);
                var replayed = ScoringEngine.Score(framework, state with { Log = AnswerLog.Decode(state.Log.Bytes.Span) });
                return replayed.ToBytes().AsSpan().SequenceEqual(stored) && ScoreCard.Parse(stored).ToBytes().AsSpan().SequenceEqual(stored);
            },
            times: 100
        );

    [Fact]
    public void The_order_of_answers_changes_nothing() =>
        Sessions.Holds(
            state =>
            {
                var answers = state.Log.Entries.Where(e => e.Kind == AnswerKind.Answer).Select(e => e with { ElapsedMs = 0 }).ToArray();
                var one = state with { Log = AnswerLog.Empty.Append(answers).Next };
                var other = state with { Log = AnswerLog.Empty.Append([.. answers.Reverse()]).Next };
                return Score(one).ToBytes().AsSpan().SequenceEqual(Score(other).ToBytes());
            },
            times: 100
        );

    [Fact]
    public void More_evidence_never_lowers_the_own_score_nor_moves_another() =>
        Sessions.Holds(
            state =>
            {
                var before = Score(state);
                var raised = state.Log.Entries.FirstOrDefault(e => e.Kind == AnswerKind.Answer && e.Value == 0);
                if (raised.ElapsedMs == 0)
                {
                    return true;
                }

                var after = Score(state with { Log = state.Log.Append([raised with { Value = 1 }]).Next });
                var own = Play.Likert.Statements[raised.Item].Archetype;
                return ArchetypeIds.All.All(a => a == own ? after[a]!.Value > before[a]!.Value : after[a] == before[a]);
            },
            times: 200
        );

    [Fact]
    public void Only_neutral_answers_give_eight_equal_scores()
    {
        foreach (var (variant, scale, middle) in new[] { ("full", "five", 2), ("short", "five", 2), ("blitz", "three", 1) })
        {
            var card = Score(Play.Through(Play.Facts(variant, scale), _ => middle));
            Assert.All(card.Scores, s => Assert.Equal(Centi.Whole(50), s));
        }
    }

    [Fact]
    public void Each_archetype_reaches_100_and_0_in_every_offer()
    {
        foreach (var (variant, scale) in Play.Offers)
        {
            var most =
                scale == "five" ? 4
                : scale == "three" ? 2
                : 1;
            foreach (var archetype in ArchetypeIds.All)
            {
                var card = Score(Play.Through(Play.Facts(variant, scale), s => s.Archetype == archetype ? most : 0));
                Assert.Equal(archetype, card.Ranking.Primary!.Archetype);
                Assert.All(ArchetypeIds.All, a => Assert.Equal(Centi.Whole(a == archetype ? 100 : 0), card[a]));
            }
        }
    }

    // 1,200 blind visitors an offer: 12.5 % expected, standard deviation 0.95; the bar is 8–17 %.
    [Fact]
    public void A_blind_visitor_lands_on_each_archetype_about_equally_often()
    {
        foreach (var (variant, scale) in Play.Offers)
        {
            var primaries = Enumerable
                .Range(1, 1200)
                .Select(seed => Score(Cards.Random(variant, scale, (ulong)seed)).Ranking.Primary!.Archetype)
                .CountBy(a => a)
                .ToDictionary();
            Assert.All(ArchetypeIds.All, a => Assert.InRange(primaries.GetValueOrDefault(a) / 1200.0, 0.08, 0.17));
        }
    }
}
