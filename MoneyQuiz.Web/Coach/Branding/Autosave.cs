namespace MoneyQuiz.Web.Coach.Branding;

public enum SaveState
{
    /// <summary>Nothing was typed since it was opened.</summary>
    Untouched,

    /// <summary>Typed, and not in the database yet.</summary>
    Waiting,
    Saving,

    /// <summary>In the database: said only after it has answered.</summary>
    Saved,

    /// <summary>The database could not be reached; it is tried again by itself.</summary>
    Failed,

    /// <summary>Not to be saved as it is; somebody has to decide.</summary>
    Stopped,
}

/// <summary>
/// Saves some moment after the last keystroke, one save at a time, and says honestly where it stands: what is typed while a save
/// runs makes it "waiting" again, never "saved".
/// </summary>
/// <param name="save">Answers whether to go on: false stops it until <see cref="Resume"/>.</param>
/// <param name="changed">Called on any thread when the state has changed.</param>
public sealed class Autosave(TimeProvider clock, Func<Task<bool>> save, Action changed) : IAsyncDisposable
{
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);
    public static readonly TimeSpan Retry = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Lock _lock = new();
    private ITimer? _timer;
    private long _typed;
    private long _kept;
    private bool _ended;

    public SaveState State { get; private set; }

    public DateTimeOffset? SavedAt { get; private set; }

    /// <summary>Something was typed.</summary>
    public void Touch()
    {
        Interlocked.Increment(ref _typed);
        if (State != SaveState.Stopped)
        {
            Become(SaveState.Waiting);
            After(Pause);
        }
    }

    /// <summary>After the decision: saves what stands there now.</summary>
    public void Resume()
    {
        Become(SaveState.Waiting);
        Touch();
    }

    /// <summary>Saves now what is not saved yet. Returns whether all of it is.</summary>
    public async Task<bool> Flush()
    {
        await _one.WaitAsync();
        try
        {
            while (!_ended && State is not SaveState.Stopped && Interlocked.Read(ref _typed) is var typed && typed != _kept)
            {
                Become(SaveState.Saving);
                if (!await save())
                {
                    Become(SaveState.Stopped);
                    return false;
                }

                (_kept, SavedAt) = (typed, clock.GetUtcNow());
                Become(Interlocked.Read(ref _typed) == _kept ? SaveState.Saved : SaveState.Waiting);
            }

            return State is not SaveState.Stopped;
        }
#pragma warning disable CA1031 // Whatever it was: what is typed is still there, and is saved when it can be.
        catch (Exception)
#pragma warning restore CA1031
        {
            Become(SaveState.Failed);
            After(Retry);
            return false;
        }
        finally
        {
            _one.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _ended = true;
        if (_timer is not null)
        {
            await _timer.DisposeAsync();
        }
    }

    private void After(TimeSpan pause)
    {
        lock (_lock)
        {
            if (!_ended)
            {
                _timer ??= clock.CreateTimer(_ => _ = Flush(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                _timer.Change(pause, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private void Become(SaveState state)
    {
        if (State != state)
        {
            State = state;
            changed();
        }
    }
}
