namespace MoneyQuiz.Tests.Frameworks.Editing;

/// <summary>A clock that a test turns by hand.</summary>
internal sealed class HandClock : TimeProvider
{
    private readonly List<Hand> _hands = [];
    private DateTimeOffset _now = new(2026, 5, 1, 14, 3, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var hand = new Hand(this, () => callback(state));
        hand.Change(dueTime, period);
        _hands.Add(hand);
        return hand;
    }

    public void Turn(TimeSpan by)
    {
        _now += by;
        foreach (var hand in _hands.Where(h => h.Due <= _now).ToList())
        {
            hand.Strike();
        }
    }

    private sealed class Hand(HandClock clock, Action strike) : ITimer
    {
        public DateTimeOffset? Due { get; private set; }

        public void Strike()
        {
            Due = null;
            strike();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock.GetUtcNow() + dueTime;
            return true;
        }

        public void Dispose() => Due = null;

        public ValueTask DisposeAsync()
        {
            Due = null;
            return ValueTask.CompletedTask;
        }
    }
}
