using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Formats.Likert;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Tests.Sessions;

namespace MoneyQuiz.Tests.Formats;

public sealed class SessionMachineTests
{
    private static AnswerOutcome Send(SessionState state, int step, bool submits = true, bool skips = false, params ItemAnswer[] items) =>
        SessionMachine.Apply(Play.Framework, state, new StepAnswer(step, [.. items], submits, skips, 5000));

    private static ItemAnswer[] All(Step step, int value) => [.. step.Items.Select(i => new ItemAnswer(i.Id, value))];

    private static Step Now(SessionState state) => SessionMachine.Current(Play.Framework, state)!;

    [Fact]
    public void The_first_step_shows_eight_statements_with_labels_and_no_answers()
    {
        var step = Assert.IsType<LikertStep>(Now(Play.Begin("full")));
        Assert.Equal((0, 14, 0, 0), (step.Index, step.Total, step.Done, step.ProgressPercent));
        Assert.Equal(Enumerable.Range(1, 8), step.Items.Select(i => i.Number));
        Assert.All(step.Items, i => Assert.Null(i.Value));
        Assert.Equal(["Never", "Seldom", "Sometimes", "Mostly", "Always"], step.Choices);
        Assert.All(step.Items, i => Assert.Equal(Play.Statement(i.Id).Text, i.Text));
        Assert.False(step.IsEarlier);
    }

    [Fact]
    public void Choices_sent_one_by_one_and_then_the_page_are_answers_of_the_same_step()
    {
        var state = Play.Begin("blitz");
        var step = Now(state);
        var one = Assert.IsType<AnswerOutcome.Accepted>(Send(state, 0, submits: false, items: new ItemAnswer(step.Items[2].Id, 3)));
        Assert.Equal(0, one.Current!.Index);
        Assert.Equal(3, one.Current.Items[2].Value);

        ItemAnswer[] page = [.. step.Items.Select((i, n) => new ItemAnswer(i.Id, n == 2 ? 3 : 1))];
        var two = Assert.IsType<AnswerOutcome.Accepted>(Send(one.Next, 0, items: page));
        Assert.Equal(1, two.Current!.Index);
        Assert.Equal(33, two.Current.ProgressPercent);
        // One choice, seven choices, one closed step: what was known already isn't stored again.
        Assert.Equal(9, two.Next.Revision);
    }

    [Fact]
    public void A_page_with_gaps_keeps_what_was_given_and_names_the_gaps()
    {
        var state = Play.Begin("blitz");
        var step = Now(state);
        var outcome = Assert.IsType<AnswerOutcome.Incomplete>(Send(state, 0, items: All(step, 2)[..6]));
        Assert.Equal(step.Items[6..].Select(i => i.Id), outcome.Missing);
        Assert.All(outcome.Current.Items[..6], i => Assert.Equal(2, i.Value));
        Assert.Equal(6, outcome.Next.Revision);

        var again = Assert.IsType<AnswerOutcome.Incomplete>(Send(outcome.Next, 0, items: All(step, 2)[..6]));
        Assert.True(again.Appended.IsEmpty);
        Assert.Equal(6, again.Next.Revision);
    }

    [Fact]
    public void Gaps_stay_only_where_the_visitor_says_so()
    {
        var state = Play.Begin("blitz");
        var outcome = Assert.IsType<AnswerOutcome.Accepted>(Send(state, 0, skips: true, items: All(Now(state), 2)[..6]));
        Assert.Equal(1, outcome.Current!.Index);
        Assert.Equal(AnswerKind.DoneWithGaps, outcome.Next.Log.Entries[^1].Kind);
    }

    [Fact]
    public void The_same_answer_twice_is_stored_once()
    {
        var state = Play.Begin("blitz");
        var page = All(Now(state), 4);
        var once = Assert.IsType<AnswerOutcome.Accepted>(Send(state, 0, items: page));
        var twice = Assert.IsType<AnswerOutcome.AlreadyStored>(Send(once.Next, 0, items: page));
        Assert.Equal(1, twice.Current!.Index);
        Assert.Same(once.Next, twice.State);
    }

    [Fact]
    public void Going_back_changes_an_answer_and_keeps_both()
    {
        var state = Play.Begin("blitz");
        var step = Now(state);
        var first = Assert.IsType<AnswerOutcome.Accepted>(Send(state, 0, items: All(step, 4))).Next;
        var page = All(step, 4);
        page[5] = page[5] with { Value = 0 };
        var edit = Assert.IsType<AnswerOutcome.AcceptedAsEdit>(Send(first, 0, items: page));
        Assert.Equal(1, edit.Current!.Index);
        Assert.Equal(first.Revision + 1, edit.Next.Revision);

        var earlier = SessionMachine.At(Play.Framework, edit.Next, 0)!;
        Assert.True(earlier.IsEarlier);
        Assert.Equal(0, earlier.Items[5].Value);
        Assert.Equal(1, earlier.Done);
        Assert.Null(SessionMachine.At(Play.Framework, edit.Next, 2));
    }

    [Fact]
    public void A_step_that_is_not_there_yet_is_refused_with_the_current_one()
    {
        var state = Play.Begin("blitz");
        Assert.Equal(0, Assert.IsType<AnswerOutcome.NotThisStep>(Send(state, 1, items: All(Now(state), 1))).Current.Index);
        Assert.IsType<AnswerOutcome.NotThisStep>(Send(state, -1));
        Assert.IsType<AnswerOutcome.NotThisStep>(Send(state, int.MaxValue));
    }

    [Fact]
    public void Values_and_items_that_are_not_of_the_step_store_nothing()
    {
        var state = Play.Begin("blitz", "three");
        var page = All(Now(state), 1);
        page[0] = page[0] with { Value = 3 };
        page[1] = new ItemAnswer("s999", 1);
        page[2] = page[2] with { Value = -1 };
        Assert.Equal([page[0].ItemId, "s999", page[2].ItemId], Assert.IsType<AnswerOutcome.NotAChoice>(Send(state, 0, items: page)).ItemIds);
    }

    [Fact]
    public void After_the_last_step_nothing_changes_any_more()
    {
        var state = Play.Through(Play.Facts("blitz"), _ => 2);
        Assert.True(SessionMachine.IsComplete(Play.Framework, state));
        Assert.Null(SessionMachine.Current(Play.Framework, state));
        var last = SessionMachine.At(Play.Framework, state, 2)!;
        Assert.Equal(100, last.ProgressPercent);
        Assert.IsType<AnswerOutcome.AlreadyStored>(Send(state, 2, items: All(last, 2)));
        Assert.IsType<AnswerOutcome.SessionComplete>(Send(state, 2, items: All(last, 3)));
        Assert.IsType<AnswerOutcome.SessionComplete>(Send(state, 3));
    }

    [Fact]
    public void A_session_runs_only_on_its_own_framework_and_offer()
    {
        var other = Play.Begin() with { Facts = Play.Facts() with { ResolvedHash = new string('0', 64) } };
        Assert.Throws<ArgumentException>(() => SessionMachine.Current(Play.Framework, other));
        Assert.Throws<ArgumentException>(() => Now(Play.Begin("classic")));
        Assert.Throws<ArgumentException>(() => Now(Play.Begin("full", "seven")));
        Assert.Throws<ArgumentException>(() => Now(SessionState.Begin(Play.Facts(pageSize: 0))));
    }
}
