namespace MoneyQuiz.Web.Coach.Frameworks.Editing;

/// <summary>
/// Saves 300 ms after the last edit, one save at a time. Says saved only when the save that came back held the last edit;
/// a save that fails leaves it unsaved and is tried again. Everything runs where <c>on</c> runs it, such as a circuit.
/// </summary>
public sealed class Autosave : IAsyncDisposable
{
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromSeconds(15);

    private readonly Func<Task<SaveAnswer>> _save;
    private readonly Func<Func<Task>, Task> _on;
    private readonly Action _changed;
    private readonly ITimer _timer;
    private int _edits;
    private int _kept;
    private Task _running = Task.CompletedTask;
    private bool _gone;
    private TimeSpan _retry = FirstRetry;

    /// <param name="save">One try; an exception is a failed one.</param>
    /// <param name="on">Runs work where the state lives.</param>
    /// <param name="changed">Told of each change of <see cref="State"/>.</param>
    public Autosave(TimeProvider clock, Func<Task<SaveAnswer>> save, Func<Func<Task>, Task> on, Action changed)
    {
        (_save, _on, _changed) = (save, on, changed);
        _timer = clock.CreateTimer(_ => _ = _on(Run), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public SaveState State { get; private set; } = new SaveState.Untouched();

    /// <summary>Something stands here that isn't in the database.</summary>
    public bool IsDirty => _edits != _kept;

    /// <summary>Something was edited.</summary>
    public void Touch()
    {
        _edits++;
        if (State is SaveState.Conflict)
        {
            return;
        }

        // While the server can't be reached, typing on doesn't make it look better.
        Become(State is SaveState.Offline ? State : new SaveState.Saving());
        _timer.Change(Pause, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Saves now what is not saved yet.</summary>
    public Task Flush() => IsDirty && State is not SaveState.Conflict ? Run() : Task.CompletedTask;

    /// <summary>Somebody chose: what stands here now is to be saved.</summary>
    public void Settle()
    {
        Become(new SaveState.Saving());
        Touch();
    }

    /// <summary>What stands here is what is in the database, because it was read from there.</summary>
    public void Reset()
    {
        _kept = _edits;
        _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Become(new SaveState.Untouched());
    }

    /// <summary>Whoever leaves within the pause leaves nothing behind.</summary>
    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        _gone = true;
        await _running;
        if (IsDirty && State is not SaveState.Conflict)
        {
            await Once();
        }
    }

    private Task Run()
    {
        if (!_gone && _running.IsCompleted && IsDirty && State is not SaveState.Conflict)
        {
            _running = Once();
        }

        return _running;
    }

    private async Task Once()
    {
        var edits = _edits;
        SaveAnswer? answer = null;
        try
        {
            answer = await _save();
        }
        catch (Exception)
        {
            // The database or the network: whatever it was, nothing was kept for sure.
        }

        Take(answer, edits);
    }

    private void Take(SaveAnswer? answer, int edits)
    {
        switch (answer)
        {
            case SaveAnswer.Kept kept:
                (_kept, _retry) = (edits, FirstRetry);
                Become(IsDirty ? new SaveState.Saving() : new SaveState.Saved(kept.At));
                break;
            case SaveAnswer.Conflict:
                Become(new SaveState.Conflict());
                return;
            case SaveAnswer.Refused refused:
                Become(new SaveState.Refused(refused.Sentence));
                break;
            default:
                Become(new SaveState.Offline());
                Again(_retry);
                _retry = _retry * 2 < LongestRetry ? _retry * 2 : LongestRetry;
                return;
        }

        // Typed while the save was under way.
        if (edits != _edits)
        {
            Become(new SaveState.Saving());
            Again(Pause);
        }
    }

    private void Again(TimeSpan after)
    {
        if (!_gone)
        {
            _timer.Change(after, Timeout.InfiniteTimeSpan);
        }
    }

    private void Become(SaveState state)
    {
        // The page is drawn anew for another state, not for each key.
        if (State != state)
        {
            State = state;
            if (!_gone)
            {
                _changed();
            }
        }
    }
}
