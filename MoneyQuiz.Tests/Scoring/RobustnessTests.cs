using FsCheck;
using FsCheck.Fluent;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Columns;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Tests.Branding;
using MoneyQuiz.Tests.Scoring.Calibration;
using MoneyQuiz.Tests.Sessions;

namespace MoneyQuiz.Tests.Scoring;

/// <summary>How many answers would have to be different: by hand, and against trying every change there is.</summary>
public sealed class RobustnessTests
{
    private static Robustness Of((SessionState State, ScoreCard Card) session) => Robustness.Of(Play.Framework, session.State, session.Card)!;

    // Hero 8 + 8 + 8 = 24, artist 8 + 8 + 0 = 16 of 24. One change of the artist's 0 to 8 ties at 100; evidence and strongest answers
    // are equal too, so that lots decide: where they draw the artist first one change is enough, else it takes two.
    [Theory]
    [InlineData(ArchetypeId.Hero, 2)]
    [InlineData(ArchetypeId.Artist, 1)]
    public void A_tie_counts_as_the_tie_break_decides_it(ArchetypeId drawn, int changes)
    {
        var seed = (ulong)
            Enumerable
                .Range(1, 100)
                .First(s => Cards.Of("blitz", "five", (ulong)s, "hero 4 4 4", "artist 4 4 4").Card.Ranking.Primary!.Archetype == drawn);
        Assert.Equal(changes, Of(Cards.Of("blitz", "five", seed, "hero 4 4 4", "artist 4 4 0")).Weighted);
    }

    // Hero 24 of 24 = 100, artist 0 of 24. Three changes: hero's three to 0 ties at 0 … but two of hero's and one of the artist's:
    // hero 8 = 33.33, artist 8 = 33.33, tied; three of them, artist 16 and hero 16, tied. Never above before the fourth unless lots say so.
    [Fact]
    public void The_widest_lead_of_the_short_quiz_takes_four_changes_or_a_lucky_lot()
    {
        var session = Cards.Of("blitz", "five", 1, "hero 4 4 4", "artist 0 0 0");
        Assert.Equal(ByTrying(Play.Framework, session.State, c => c.Ranking.Primary!.Archetype), Of(session).Weighted);
    }

    [Fact]
    public void Nothing_can_turn_a_result_of_one_archetype()
    {
        var robustness = Of(Cards.Of("blitz", "five", 1, "hero 4 4 4"));
        Assert.Null(robustness.Weighted);
        Assert.Null(robustness.AfterRules);
    }

    // Random sessions of few answers on the scale of three, with and without weights: all 3^n ways to answer are tried.
    [Fact]
    public void It_is_what_trying_every_change_finds() =>
        (from scoring in AnyScoring.Settings from seed in Gen.Choose(1, 1_000_000) select (Scoring: scoring with { Rules = [] }, Seed: (ulong)seed))
            .ToArbitrary()
            .Holds(
                s =>
                {
                    var framework = Calibrating.With(s.Scoring);
                    var state = Few(framework, s.Seed);
                    var card = ScoringEngine.Score(framework, state);
                    return Robustness.Of(framework, state, card) is not { } robustness
                        || robustness.Weighted == ByTrying(framework, state, c => c.Ranking.Primary!.Archetype);
                },
                times: 60
            );

    [Fact]
    public void After_rules_it_takes_at_least_as_many_changes_as_stated() =>
        (from scoring in AnyScoring.Settings from seed in Gen.Choose(1, 1_000_000) select (Scoring: scoring, Seed: (ulong)seed))
            .ToArbitrary()
            .Holds(
                s =>
                {
                    var framework = Calibrating.With(s.Scoring);
                    var state = Few(framework, s.Seed);
                    var card = ScoringEngine.Score(framework, state);
                    var found = card.Ranking.Primary is null ? null : ByTrying(framework, state, c => c.Ranking.Primary!.Archetype);
                    return Robustness.Of(framework, state, card) is not { } r || found is null || (r.AfterRules is { } least && least <= found);
                },
                times: 60
            );

    // About seven answers of three archetypes, so that 3^7 = 2,187 sheets are all there are.
    private static SessionState Few(ResolvedFramework framework, ulong seed)
    {
        var chance = new MoneyQuiz.Domain.Formats.SeededShuffle(seed, "few");
        var left = 7;
        var state = Play.Through(
            Play.Facts("blitz", "three", seed),
            s => s.Archetype is ArchetypeId.Hero or ArchetypeId.Ruler or ArchetypeId.Martyr && left-- > 0 ? chance.Below(3) : null
        );
        return state with { Facts = state.Facts with { ResolvedHash = framework.Hash } };
    }

    private static int? ByTrying(ResolvedFramework framework, SessionState state, Func<ScoreCard, ArchetypeId> primary)
    {
        var given = state.Log.Entries.Where(e => e.Kind == AnswerKind.Answer).ToArray();
        var choices =
            state.Facts.Scale == "five" ? 5
            : state.Facts.Scale == "three" ? 3
            : 2;
        var was = primary(ScoringEngine.Score(framework, state));
        int? best = null;
        for (var n = 0; n < (int)Math.Pow(choices, given.Length); n++)
        {
            var rest = n;
            var other = given.Select(e => Next(e, ref rest, choices)).ToArray();
            var changed = other.Zip(given).Count(p => p.First.Value != p.Second.Value);
            if (
                changed > 0
                && changed < (best ?? int.MaxValue)
                && primary(ScoringEngine.Score(framework, state with { Log = AnswerLog.Empty.Append(other).Next })) != was
            )
            {
                best = changed;
            }
        }

        return best;

        static AnswerEntry Next(AnswerEntry entry, ref int rest, int choices)
        {
            var value = rest % choices;
            rest /= choices;
            return entry with { Value = value };
        }
    }
}
