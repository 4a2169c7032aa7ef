using MoneyQuiz.Web.Coach.Frameworks.Editing;

namespace MoneyQuiz.Tests.Frameworks.Editing;

public sealed class AutosaveTests : IAsyncDisposable
{
    private readonly HandClock _clock = new();
    private readonly List<TaskCompletionSource<SaveAnswer>> _tries = [];
    private readonly Autosave _autosave;
    private bool _over;

    public AutosaveTests() =>
        _autosave = new Autosave(
            _clock,
            () =>
            {
                _tries.Add(new TaskCompletionSource<SaveAnswer>());
                if (_over)
                {
                    Keep(_tries.Count - 1);
                }

                return _tries[^1].Task;
            },
            work => work(),
            () => { }
        );

    [Fact]
    public void It_saves_once_300_ms_after_the_last_edit()
    {
        _autosave.Touch();
        _clock.Turn(TimeSpan.FromMilliseconds(299));
        _autosave.Touch();
        _clock.Turn(TimeSpan.FromMilliseconds(299));
        Assert.Empty(_tries);
        Assert.IsType<SaveState.Saving>(_autosave.State);
        _clock.Turn(TimeSpan.FromMilliseconds(1));
        Keep(0);
        Assert.IsType<SaveState.Saved>(_autosave.State);
        Assert.False(_autosave.IsDirty);
    }

    [Fact]
    public void What_is_typed_while_a_save_is_under_way_is_not_called_saved()
    {
        _autosave.Touch();
        _clock.Turn(Autosave.Pause);
        _autosave.Touch();
        Keep(0);
        Assert.IsType<SaveState.Saving>(_autosave.State);
        Assert.True(_autosave.IsDirty);
        _clock.Turn(Autosave.Pause);
        Keep(1);
        Assert.IsType<SaveState.Saved>(_autosave.State);
    }

    [Fact]
    public void A_save_that_fails_is_tried_again_until_it_holds_and_never_called_saved()
    {
        _autosave.Touch();
        _clock.Turn(Autosave.Pause);
        for (var i = 0; i < 5; i++)
        {
            _tries[i].SetException(new IOException("gone"));
            Assert.IsType<SaveState.Offline>(_autosave.State);
            Assert.True(_autosave.IsDirty);
            _clock.Turn(TimeSpan.FromSeconds(15));
            Assert.Equal(i + 2, _tries.Count);
        }

        Keep(5);
        Assert.IsType<SaveState.Saved>(_autosave.State);
    }

    [Fact]
    public void In_a_conflict_nothing_is_sent_until_somebody_has_chosen()
    {
        _autosave.Touch();
        _clock.Turn(Autosave.Pause);
        _tries[0].SetResult(new SaveAnswer.Conflict());
        _autosave.Touch();
        _clock.Turn(TimeSpan.FromMinutes(1));
        Assert.Single(_tries);
        Assert.IsType<SaveState.Conflict>(_autosave.State);
        _autosave.Settle();
        _clock.Turn(Autosave.Pause);
        Keep(1);
        Assert.IsType<SaveState.Saved>(_autosave.State);
    }

    [Fact]
    public void What_cannot_be_stored_is_said_and_kept_for_the_next_try()
    {
        _autosave.Touch();
        _clock.Turn(Autosave.Pause);
        _tries[0].SetResult(new SaveAnswer.Refused("Half a character."));
        Assert.Equal(new SaveState.Refused("Half a character."), _autosave.State);
        Assert.True(_autosave.IsDirty);
    }

    [Fact]
    public void In_a_thousand_runs_of_edits_answers_and_failures_it_never_says_saved_falsely()
    {
        var random = new Random(7);
        for (var run = 0; run < 1000; run++)
        {
            var (typed, stored, sent) = (0, 0, 0);
            var clock = new HandClock();
            TaskCompletionSource<SaveAnswer>? open = null;
            Autosave? autosave = null;
            autosave = new Autosave(
                clock,
                () =>
                {
                    sent = typed;
                    open = new TaskCompletionSource<SaveAnswer>();
                    return open.Task;
                },
                work => work(),
                () => Assert.False(autosave!.State is SaveState.Saved && stored != typed)
            );
            for (var step = 0; step < 40; step++)
            {
                switch (random.Next(4))
                {
                    case 0:
                        typed++;
                        autosave.Touch();
                        break;
                    case 1:
                        clock.Turn(TimeSpan.FromMilliseconds(random.Next(600)));
                        break;
                    case 2 when open is { Task.IsCompleted: false }:
                        stored = sent;
                        open.SetResult(new SaveAnswer.Kept(clock.GetUtcNow()));
                        break;
                    case 3 when open is { Task.IsCompleted: false }:
                        open.SetException(new IOException("gone"));
                        break;
                }

                Assert.False(autosave.State is SaveState.Saved && stored != typed, $"run {run}, step {step}");
            }
        }
    }

    [Fact]
    public async Task Whoever_leaves_within_the_pause_leaves_nothing_behind()
    {
        _autosave.Touch();
        _clock.Turn(Autosave.Pause);
        _autosave.Touch();
        var left = _autosave.DisposeAsync().AsTask();
        Assert.Single(_tries);
        Keep(0);
        Assert.Equal(2, _tries.Count);
        Assert.False(left.IsCompleted);
        Keep(1);
        await left;
        Assert.False(_autosave.IsDirty);
    }

    [Fact]
    public async Task A_conflict_that_nobody_settled_is_not_written_over_when_they_leave()
    {
        _autosave.Touch();
        _clock.Turn(Autosave.Pause);
        _tries[0].SetResult(new SaveAnswer.Conflict());
        await _autosave.DisposeAsync();
        Assert.Single(_tries);
    }

    // What waits is answered: whoever leaves waits for it.
    public ValueTask DisposeAsync()
    {
        _over = true;
        _tries.ForEach(t => t.TrySetResult(new SaveAnswer.Kept(_clock.GetUtcNow())));
        return _autosave.DisposeAsync();
    }

    private void Keep(int at) => _tries[at].SetResult(new SaveAnswer.Kept(_clock.GetUtcNow()));
}
