using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Formats.Game;
using MoneyQuiz.Domain.Formats.Game.Kinds;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Tests.Sessions;

namespace MoneyQuiz.Tests.Formats;

public sealed class GameTests
{
    private static readonly GameContent Content = (GameContent)Play.Framework.Content.Modes[ModeKey.Game];

    private static readonly Dictionary<string, int> Honest = new()
    {
        ["gate"] = 0,
        ["lantern-win"] = 0,
        ["lantern-safe"] = 1,
        ["lantern-ease"] = 2,
        ["lantern-use"] = 3,
        ["jar-years"] = 37,
        ["jar-people"] = 13,
        ["jar-delight"] = 0,
        ["jar-build"] = 50,
        ["jar-mind"] = 0,
        ["scale-purse"] = 0,
        ["scale-pace"] = 1,
        ["scale-trust"] = 3,
        ["scale-whom"] = 6,
        ["hammer"] = 4,
    };

    private static ItemAnswer[] Items(FormatRun run, int step, AnswerSheet sheet) =>
        [.. run.ItemsOf(step, sheet).ToArray().Select(i => new ItemAnswer(run.ItemId(i), Honest.GetValueOrDefault(run.ItemId(i), 1)))];

    private static SessionState Played(ulong seed = 3) => Visits.Through(Visits.Begin(ModeKey.Game, GamePlan.Variant, "none", seed), Items);

    // Hero: gate 12 of 12; “to win” first 12 of 12; 50 coins 12 × 50 ÷ 100 = 6 of 12; yes to “eager” 4 of 4, no to “scar” and “could-be”
    // not said: 0 of 4 twice; pace 1 of 6 from “push”: 12 × 5 ÷ 6 = 10 of 12; time ran out: 0 of 12. 44 of 72 = 61.11.
    // Ruler: 12 of 12; second 8 of 12; 37 coins 4.44 → 4 of 12; yes to “week” 4 of 4, 0 of 4 twice; in hand 12 of 12; 0 of 12. 40 of 72 = 55.56.
    // Survivor: 0 of 12; 8 of 12; 0 of 12; yes to “scar” 4 of 4, 0 of 4 twice; the middle 6 of 12; time ran out 3 of 12. 21 of 72 = 29.17.
    [Fact]
    public void A_whole_game_by_hand()
    {
        var card = ScoringEngine.Score(Play.Framework, Played());
        Assert.Equal(new Centi(6111), card[ArchetypeId.Hero]);
        Assert.Equal(new Centi(5556), card[ArchetypeId.Ruler]);
        Assert.Equal(new Centi(2917), card[ArchetypeId.Victim]);
        Assert.All(ArchetypeIds.All, a => Assert.Equal(72, card.Trace.Line(a).Most));
    }

    [Fact]
    public void There_are_six_rounds_of_six_kinds_and_a_card_after_each()
    {
        Assert.Equal(RoundKinds.All.Select(k => k.Key).Order(), Content.Rounds.Select(r => r.Kind).Order());
        var state = Played();
        Assert.Equal(12, state.StepsDone);
        for (var step = 1; step < 12; step += 2)
        {
            Assert.IsType<GameCardStep>(SessionMachine.At(Play.Framework, state, step));
        }
    }

    [Fact]
    public void The_card_says_what_the_round_said_most()
    {
        var state = Played();
        string[] cards = [.. Enumerable.Range(0, 6).Select(r => ((GameCardStep)SessionMachine.At(Play.Framework, state, (2 * r) + 1)!).Card.Id)];
        // All twelve yes: three hear each of four twice and more; which of the tied is turned is the seed's.
        Assert.Equal(["fair", "dare", "build", "late"], [cards[0], cards[1], cards[2], cards[5]]);
        Assert.Contains(cards[3], Content.Rounds[3].Cards.Select(c => c.Id));
        Assert.Contains(cards[4], (string[])["hold", "make"]);
    }

    [Theory]
    [InlineData(20, 20, 20, 20, 20, "level")]
    [InlineData(0, 0, 0, 1, 99, "mind")]
    public void Jars_alike_turn_the_even_card(int a, int b, int c, int d, int e, string card)
    {
        string[] jars = ["jar-years", "jar-people", "jar-delight", "jar-build", "jar-mind"];
        int[] coins = [a, b, c, d, e];
        var state = Visits.Through(
            Visits.Begin(ModeKey.Game, GamePlan.Variant, "none", 2),
            (run, step, sheet) => step == 4 ? [.. jars.Zip(coins, (id, n) => new ItemAnswer(id, n))] : Items(run, step, sheet)
        );
        Assert.Equal(card, ((GameCardStep)SessionMachine.At(Play.Framework, state, 5)!).Card.Id);
    }

    [Theory]
    [InlineData("jar-years:80 jar-people:20 jar-delight:0 jar-build:0 jar-mind:0", null)]
    [InlineData("jar-years:80 jar-people:0 jar-delight:0 jar-build:0 jar-mind:0", "Your jars hold 80 coins. Another 20 are waiting for a jar.")]
    [InlineData("jar-years:99 jar-people:0 jar-delight:0 jar-build:0 jar-mind:0", "Your jars hold 99 coins. One more coin is waiting for a jar.")]
    [InlineData(
        "jar-years:80 jar-people:30 jar-delight:0 jar-build:0 jar-mind:0",
        "Your jars hold 110 coins, and there are only 100. Take 10 out again."
    )]
    public void Coins_add_up_to_a_hundred(string sent, string? sentence) => Fits(2, sent, sentence);

    [Theory]
    [InlineData("lantern-win:3 lantern-safe:2 lantern-ease:1 lantern-use:0", null)]
    [InlineData(
        "lantern-win:3 lantern-safe:0 lantern-ease:1 lantern-use:0",
        "“To be safe, whatever comes” and “To be of use to people” both stand in first place. Give each place to one of them."
    )]
    public void A_rank_gives_each_place_once(string sent, string? sentence) => Fits(1, sent, sentence);

    [Fact]
    public void An_edit_that_does_not_fit_together_is_refused_and_what_was_there_counts()
    {
        var state = Played();
        state = state with { Log = Cut(state.Log, 5) };
        var revision = state.Revision;
        var outcome = SessionMachine.Apply(Play.Framework, state, new StepAnswer(4, [new ItemAnswer("jar-years", 80)], true, false, 1_000_000));
        var unfit = Assert.IsType<AnswerOutcome.Unfit>(outcome);
        Assert.True(unfit.Appended.IsEmpty);
        Assert.Equal(revision, unfit.Next.Revision);
        Assert.Equal(37, unfit.Step.Items.Single(i => i.Id == "jar-years").Value);
    }

    [Fact]
    public void A_round_can_be_left_out_as_a_whole()
    {
        var state = Visits.Begin(ModeKey.Game, GamePlan.Variant, "none", 5);
        for (var step = 0; step < 12; step++)
        {
            var outcome = SessionMachine.Apply(Play.Framework, state, new StepAnswer(step, [], true, true, step * 1000));
            state = Assert.IsType<AnswerOutcome.Accepted>(outcome).Next;
        }

        var card = ScoringEngine.Score(Play.Framework, state);
        Assert.All(card.Scores, s => Assert.Null(s));
        Assert.Equal("quiet", ((GameCardStep)SessionMachine.At(Play.Framework, state, 1)!).Card.Id);
    }

    private static void Fits(int round, string sent, string? sentence)
    {
        var state = Visits.Begin(ModeKey.Game, GamePlan.Variant, "none", 3);
        for (var step = 0; step < round * 2; step++)
        {
            var (run, sheet) = SessionMachine.Open(Play.Framework, state);
            state = Assert
                .IsType<AnswerOutcome.Accepted>(
                    SessionMachine.Apply(Play.Framework, state, new StepAnswer(step, [.. Items(run, step, sheet)], true, false, 5))
                )
                .Next;
        }

        ItemAnswer[] items = [.. sent.Split(' ').Select(p => p.Split(':')).Select(p => new ItemAnswer(p[0], int.Parse(p[1])))];
        var outcome = SessionMachine.Apply(Play.Framework, state, new StepAnswer(round * 2, [.. items], true, false, 6));
        if (sentence is null)
        {
            Assert.IsType<AnswerOutcome.Accepted>(outcome);
            return;
        }

        // Kept as given, and the step stays open.
        var unfit = Assert.IsType<AnswerOutcome.Unfit>(outcome);
        Assert.Equal(sentence, unfit.Sentence);
        Assert.Equal(round * 2, unfit.Next.StepsDone);
        Assert.Equal(items.ToDictionary(i => i.ItemId, i => (int?)i.Value), unfit.Step.Items.ToDictionary(i => i.Id, i => i.Value));
    }

    private static AnswerLog Cut(AnswerLog log, int steps) => AnswerLog.Empty.Append([.. log.Entries.TakeWhile(e => e.Step < steps)]).Next;
}
