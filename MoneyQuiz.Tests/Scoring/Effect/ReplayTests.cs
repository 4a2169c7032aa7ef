using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Formats.Likert;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Scoring.Effect;
using MoneyQuiz.Tests.Scoring.Calibration;
using MoneyQuiz.Tests.Sessions;
using static MoneyQuiz.Tests.Scoring.Calibration.Calibrating;

namespace MoneyQuiz.Tests.Scoring.Effect;

/// <summary>A session as if it had been taken on another state.</summary>
public sealed class ReplayTests
{
    private static ResolvedFramework With(Func<LikertContent, LikertContent> change) =>
        ResolvedFramework.Of(Play.Framework.Content with { Modes = Play.Framework.Content.Modes.With(ModeKey.Likert, change(Play.Likert)) });

    [Fact]
    public void On_its_own_state_it_is_its_own_card()
    {
        var state = Cards.Random("short", "five", 3);
        Assert.Equal(ScoringEngine.Score(Play.Framework, state).ToBytes(), Replay.On(Play.Framework, Play.Framework, state)!.ToBytes());
    }

    // Ruler 26 of 56 → 46.43; + 3 → 49.43.
    [Fact]
    public void New_rules_apply_to_the_same_answers()
    {
        var (state, card) = Cards.Of("short", "five", 1, "ruler 4 3 2 1 0 1 2");
        var after = Replay.On(Calibrating.With(Rule(Add(3), [ArchetypeId.Ruler])), Play.Framework, state)!;
        Assert.Equal((C(46.43), C(49.43)), (card[ArchetypeId.Ruler], after[ArchetypeId.Ruler]));
    }

    [Fact]
    public void Answers_move_with_the_ids_of_their_statements()
    {
        var state = Cards.Random("full", "five", 5);
        var reversed = With(l => l with { Statements = [.. l.Statements.Reverse()] });
        Assert.Equal(ScoringEngine.Score(Play.Framework, state).Scores, Replay.On(reversed, Play.Framework, state)!.Scores);
    }

    // Of ruler's 8 + 0 + 0 the statement with the 8 speaks for the hero now: hero 8 of 8, ruler 0 of 16.
    [Fact]
    public void A_statement_that_speaks_of_another_archetype_counts_there()
    {
        var (state, _) = Cards.Of("blitz", "five", 1, "ruler 4 0 0");
        var strongest = Play.Likert.Statements.First(s => s.Blitz && s.Archetype == ArchetypeId.Ruler);
        var hero = Play.Likert.Statements.First(s => s.Blitz && s.Archetype == ArchetypeId.Hero);
        var swapped = With(l =>
            l with
            {
                Statements =
                [
                    .. l.Statements.Select(s =>
                        s.Id == strongest.Id ? s with { Archetype = ArchetypeId.Hero }
                        : s.Id == hero.Id ? s with { Archetype = ArchetypeId.Ruler }
                        : s
                    ),
                ],
            }
        );
        var after = Replay.On(swapped, Play.Framework, state)!;
        Assert.Equal((Centi.Whole(100), Centi.Whole(0)), (after[ArchetypeId.Hero], after[ArchetypeId.Ruler]));
    }

    [Fact]
    public void A_statement_that_is_gone_counts_as_left_out()
    {
        var (state, _) = Cards.Of("blitz", "five", 1, "ruler 4 0 0");
        var strongest = Play.Likert.Statements.First(s => s.Blitz && s.Archetype == ArchetypeId.Ruler);
        var renamed = With(l =>
            l with
            {
                Statements =
                [
                    .. l.Statements.Select(s =>
                        s.Id == strongest.Id ? s with { Id = "new-one" }
                        : s.OppositeOf == strongest.Id ? s with { OppositeOf = "new-one" }
                        : s
                    ),
                ],
            }
        );
        Assert.Equal(Centi.Zero, Replay.On(renamed, Play.Framework, state)![ArchetypeId.Ruler]);
    }

    [Fact]
    public void Where_the_format_or_its_length_is_not_offered_there_is_nothing_to_compare()
    {
        var state = Cards.Random("short", "five", 3);
        Assert.Null(Replay.On(With(l => l with { Enabled = false }), Play.Framework, state));
        Assert.Null(Replay.On(With(l => l with { Variants = [.. l.Variants.Where(v => v.Key != LikertLength.Short)] }), Play.Framework, state));
    }

    // Three sessions: nothing, a move of 3, another primary. Means: ruler (50 + 60 + 40) ÷ 3 = 50 → (50 + 63 + 43) ÷ 3 = 52.
    [Fact]
    public void A_report_counts_what_changes_and_shows_the_largest_first()
    {
        var tally = new EffectTally();
        ScoreCard Card(string scores, params MoneyQuiz.Domain.Scoring.Calibration.CalibrationRule[] rules)
        {
            var calibrated = ScoringEngine.Calibrate(Calibrating.With([.. rules]), Calibrating.Scores(scores), Facts);
            return ScoringEngine.Score(Play.Framework, Cards.Random("blitz", "five", 1)) with
            {
                Scores = calibrated.Scores,
                Ranking = calibrated.Ranking,
            };
        }

        var rule = Rule(Add(3), [ArchetypeId.Ruler], Score(ArchetypeId.Hero, above: 0));
        Guid[] ids =
        [
            Guid.Parse("00000000-0000-0000-0000-000000000001"),
            Guid.Parse("00000000-0000-0000-0000-000000000002"),
            Guid.Parse("00000000-0000-0000-0000-000000000003"),
        ];
        tally.Add(ids[0], default, Card("- 10 50 - - - - -"), Card("- 10 50 - - - - -", rule));
        tally.Add(ids[1], default, Card("90 10 60 - - - - -"), Card("90 10 60 - - - - -", rule));
        tally.Add(ids[2], default, Card("42 10 40 - - - - -"), Card("42 10 40 - - - - -", rule));
        tally.Add(ids[2], default, null, null);
        var report = tally.ToReport();
        Assert.Equal((3, 1, 1), (report.Compared, report.Skipped, report.PrimaryChanged));
        Assert.Equal([ids[2], ids[1]], report.Most.Select(m => m.Id));
        Assert.Equal((Centi.Whole(50), Centi.Whole(52)), (report.Means[(int)ArchetypeId.Ruler].Before, report.Means[(int)ArchetypeId.Ruler].After));
        Assert.Null(report.Means[(int)ArchetypeId.Martyr].Before);
        Assert.Equal(C(33.33), report.PrimaryChangedShare);
    }
}
