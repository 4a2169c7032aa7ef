using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Formats.Mirror;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Tests.Sessions;

namespace MoneyQuiz.Tests.Formats;

public sealed class MirrorTests
{
    private static readonly MirrorContent Content = (MirrorContent)Play.Framework.Content.Modes[ModeKey.Qa];

    private static SessionState Begin(ulong seed = 1) => Visits.Begin(ModeKey.Qa, MirrorPlan.Variant, "none", seed);

    /// <summary>Always the reply that gives the archetype most; reflections as told.</summary>
    private static SessionState Devoted(ArchetypeId to, ulong seed, params string[] texts)
    {
        var left = new Queue<string>(texts);
        return Visits.Through(
            Begin(seed),
            (run, step, sheet) =>
                [
                    .. run.ItemsOf(step, sheet)
                        .ToArray()
                        .Select(i =>
                            run.IsText(i)
                                ? new ItemAnswer(run.ItemId(i), 0, left.TryDequeue(out var text) ? text : "")
                                : new ItemAnswer(run.ItemId(i), Best(Content.Questions[i], to))
                        ),
                ]
        );
    }

    private static int Best(MirrorQuestion question, ArchetypeId to) =>
        question.Options.Index().MaxBy(o => o.Item.Evidence.Where(e => e.Archetype == to).Sum(e => e.Points)).Index;

    [Fact]
    public void Who_is_of_one_mind_is_asked_fewer_questions_and_who_isnt_is_asked_twelve()
    {
        var devoted = ArchetypeIds.All.Select(a => Questions(Devoted(a, 3))).ToArray();
        Assert.All(devoted, n => Assert.InRange(n, 8, 12));
        Assert.Contains(8, devoted);
        var blind = Enumerable.Range(1, 200).Select(s => Questions(Visits.Blind(ModeKey.Qa, MirrorPlan.Variant, "none", (ulong)s))).ToArray();
        Assert.All(blind, n => Assert.InRange(n, 8, 12));
        Assert.True(blind.Count(n => n == 12) > blind.Count(n => n == 8), "Blind visitors stop as early as devoted ones.");
    }

    [Fact]
    public void The_first_four_questions_go_round_and_no_question_comes_twice()
    {
        for (var seed = 1UL; seed <= 200; seed++)
        {
            var state = Visits.Blind(ModeKey.Qa, MirrorPlan.Variant, "none", seed);
            var (run, sheet) = SessionMachine.Open(Play.Framework, state);
            var asked = Enumerable.Range(0, Questions(state)).Select(s => run.ItemsOf(s, sheet)[0]).ToArray();
            Assert.Equal(asked.Length, asked.Distinct().Count());
            var mains = asked
                .Take(4)
                .SelectMany(q => Content.Questions[q].Options.SelectMany(o => o.Evidence))
                .Where(e => e.Points == MirrorCheck.Main)
                .CountBy(e => e.Archetype);
            Assert.All(mains, m => Assert.Equal(2, m.Value));
        }
    }

    [Fact]
    public void What_comes_next_hangs_on_what_was_answered()
    {
        var ways = Enumerable
            .Range(0, 8)
            .Select(a => Devoted((ArchetypeId)a, 5))
            .Select(s => string.Join(',', s.Log.Entries.Where(e => e.Kind == AnswerKind.Answer).Select(e => e.Item)))
            .ToArray();
        Assert.Equal(8, ways.Distinct().Count());
    }

    [Fact]
    public void Later_questions_ask_about_those_who_are_close_to_the_leader()
    {
        // Of 24 questions of 48 a blind choice would ask half about the leader.
        var state = Devoted(ArchetypeId.Martyr, 9);
        var late = state.Log.Entries.Where(e => e.Kind == AnswerKind.Answer).Skip(4).Select(e => Content.Questions[e.Item]).ToArray();
        Assert.True(late.Count(q => q.Options.Any(o => o.Evidence.Any(e => e.Archetype == ArchetypeId.Martyr))) * 2 > late.Length);
    }

    [Fact]
    public void A_changed_answer_never_changes_the_questions_that_were_asked_nor_the_one_that_waits()
    {
        var state = Begin(4);
        for (var i = 0; i < 6; i++)
        {
            state = Answer(state, i, 0);
        }

        var before = SessionMachine.Current(Play.Framework, state)!.Items[0].Id;
        var edit = (MirrorQuestionStep)SessionMachine.At(Play.Framework, state, 2)!;
        var other = edit.Replies.First(r => r.Value != edit.Items[0].Value).Value;
        var outcome = SessionMachine.Apply(Play.Framework, state, new StepAnswer(2, [new ItemAnswer(edit.Items[0].Id, other)], true, false, 900_000));
        var after = Assert.IsType<AnswerOutcome.AcceptedAsEdit>(outcome).Next;
        Assert.Equal(before, SessionMachine.Current(Play.Framework, after)!.Items[0].Id);
        Assert.Equal(other, SessionMachine.At(Play.Framework, after, 2)!.Items[0].Value);
    }

    [Fact]
    public void Reflections_can_be_left_out_and_then_nothing_is_shown_back()
    {
        var silent = Devoted(ArchetypeId.Hero, 1);
        var spoken = Devoted(ArchetypeId.Hero, 1, "", "I plan every pound and check my list twice.");
        Assert.Equal(silent.StepsDone + 1, spoken.StepsDone);
        var heard = Assert.IsType<MirrorHeardStep>(SessionMachine.At(Play.Framework, spoken, spoken.StepsDone - 1));
        var text = Assert.Single(heard.Heard);
        Assert.Equal(Content.Reflections[1].Prompt, text.Prompt);
        Assert.Equal(text.Text, string.Concat(text.Pieces().Select(p => p.Text)));
        Assert.Contains(text.Pieces(), p => p.Heard.Contains(ArchetypeId.Ruler));
    }

    [Fact]
    public void A_text_adds_a_little_and_never_takes_away_from_whom_it_speaks_for()
    {
        const string Words = "I plan every pound, check my list twice, keep a budget and a spreadsheet for each account.";
        foreach (var archetype in ArchetypeIds.All)
        {
            var silent = ScoringEngine.Score(Play.Framework, Devoted(archetype, 2));
            var spoken = ScoringEngine.Score(Play.Framework, Devoted(archetype, 2, Words));
            Assert.Equal(archetype, spoken.Ranking.Primary!.Archetype);
            var ruler = spoken.Trace.Contributions.Where(c => c.Archetype == ArchetypeId.Ruler && c.Item >= Content.Questions.Length);
            Assert.InRange(Assert.Single(ruler).Points, 1, 3);
            Assert.True(spoken[ArchetypeId.Ruler] >= silent[ArchetypeId.Ruler]);
        }
    }

    // One question answered, “ruler 3, hero 1”: ruler 3 of 3, hero 1 of 1 by that reply; the others that the question speaks of 0 of theirs.
    [Fact]
    public void One_reply_by_hand()
    {
        var state = Begin(11);
        var step = (MirrorQuestionStep)SessionMachine.Current(Play.Framework, state)!;
        var question = Content.Questions.First(q => q.Id == step.Items[0].Id);
        state = Answer(state, 0, question.Options[0]);
        var (run, sheet) = SessionMachine.Open(Play.Framework, state);
        var all = question.Options.SelectMany(o => o.Evidence).ToDictionary(e => e.Archetype, e => e.Points);
        var given = question.Options[0].Evidence.ToDictionary(e => e.Archetype, e => e.Points);
        Assert.Equal(
            all.OrderBy(a => a.Key).Select(a => (a.Key, given.GetValueOrDefault(a.Key), 0, a.Value)),
            run.Contributions(sheet).Select(c => (c.Archetype, c.Points, c.Least, c.Most))
        );
    }

    private static int Questions(SessionState state) =>
        state.Log.Entries.Where(e => e.Kind == AnswerKind.Answer).Select(e => e.Item).Distinct().Count();

    private static SessionState Answer(SessionState state, int step, MirrorOption option)
    {
        var question = Content.Questions.First(q => q.Options.Contains(option));
        return Answer(state, step, question.Options.IndexOf(option));
    }

    private static SessionState Answer(SessionState state, int step, int value)
    {
        var item = SessionMachine.Current(Play.Framework, state)!.Items[0].Id;
        var answer = new StepAnswer(step, [new ItemAnswer(item, value)], true, false, (step + 1) * 9000);
        return Assert.IsType<AnswerOutcome.Accepted>(SessionMachine.Apply(Play.Framework, state, answer)).Next;
    }
}
