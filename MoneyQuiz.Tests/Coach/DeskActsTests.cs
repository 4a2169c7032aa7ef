using Microsoft.Extensions.Logging.Abstractions;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Web.Coach.Sessions.Desk;

namespace MoneyQuiz.Tests.Coach;

/// <summary>What a coach asks for while something is still going on is neither lost nor done twice.</summary>
public sealed class DeskActsTests
{
    private readonly List<string> _done = [];
    private readonly DeskActs _acts = new(() => Task.CompletedTask, () => Task.CompletedTask, NullLogger.Instance);

    [Fact]
    public async Task Another_act_waits_for_its_turn()
    {
        var slow = new TaskCompletionSource();
        var task = _acts.Do(() => Act("task", slow.Task), "Task done");
        var outcome = _acts.Do(() => Act("outcome", Task.CompletedTask), "Outcome: Booked");
        Assert.False(outcome.IsCompleted);
        Assert.True(_acts.IsBusy);
        slow.SetResult();
        Assert.IsType<Acted.Done>(await task);
        Assert.IsType<Acted.Done>(await outcome);
        Assert.Equal(["task", "outcome"], _done);
        Assert.Equal("Outcome: Booked", _acts.Notice?.Title);
        Assert.False(_acts.IsBusy);
    }

    [Fact]
    public async Task A_double_click_is_one_act_and_the_same_on_something_else_is_another()
    {
        var slow = new TaskCompletionSource();
        var clicks = new[] { "one", "one", "two" }.Select(of => _acts.Do(() => Act(of, slow.Task), of: of)).ToList();
        slow.SetResult();
        var outcomes = await Task.WhenAll(clicks);
        Assert.Equal([true, false, true], outcomes.Select(o => o is Acted.Done));
        Assert.Equal(["one", "two"], _done);
        // Later it is an act of its own.
        Assert.IsType<Acted.Done>(await _acts.Do(() => Act("one", Task.CompletedTask), of: "one"));
    }

    [Fact]
    public async Task An_act_that_fails_keeps_no_other_from_its_turn()
    {
        var slow = new TaskCompletionSource();
        var failing = _acts.Do(() => Act("never", slow.Task));
        var next = _acts.Do(() => Act("next", Task.CompletedTask), "Done");
        slow.SetException(new TimeoutException());
        Assert.Null(await failing);
        Assert.IsType<Acted.Done>(await next);
        Assert.Equal("Done", _acts.Notice?.Title);
    }

    private async Task<Acted> Act(string name, Task when)
    {
        await when;
        _done.Add(name);
        return new Acted.Done(Guid.Empty);
    }
}
