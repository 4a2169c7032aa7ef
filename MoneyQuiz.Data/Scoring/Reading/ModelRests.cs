using System.Collections.Concurrent;

namespace MoneyQuiz.Data.Scoring.Reading;

/// <summary>
/// Leaves a model alone that fails: after several failures in a row nobody is made to wait for it for a while, then one text tries it again.
/// Each instance learns it for itself; nothing hangs on two of them knowing the same.
/// </summary>
public sealed class ModelRests(TimeProvider clock)
{
    /// <summary>In a row.</summary>
    public const int Failures = 4;

    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    /// <summary>Of one tenant on one instance. More wait for nobody: the lexicon reads.</summary>
    public const int AtOnce = 8;

    private readonly ConcurrentDictionary<(TenantId Tenant, int Revision), State> _states = new();

    /// <summary>Null: it may be asked, and <see cref="Left"/> has to follow. Else why not.</summary>
    internal Refusal? Enter(TenantId tenant, int revision)
    {
        var state = _states.GetOrAdd((tenant, revision), _ => new State());
        lock (state)
        {
            var now = clock.GetUtcNow();
            // Of those who come after a rest the first tries; the others don't wait to see.
            var refusal =
                state.Failed >= Failures && (now < state.Until || state.Going > 0) ? Refusal.Resting
                : state.Going >= AtOnce ? Refusal.Crowded
                : (Refusal?)null;
            state.Going += refusal is null ? 1 : 0;
            return refusal;
        }
    }

    /// <param name="worked">Null: it was not asked after all.</param>
    internal void Left(TenantId tenant, int revision, bool? worked)
    {
        var state = _states.GetOrAdd((tenant, revision), _ => new State());
        lock (state)
        {
            state.Going--;
            if (worked is { } did)
            {
                state.Failed = did ? 0 : Math.Min(state.Failed + 1, Failures);
                state.Until = state.Failed >= Failures ? clock.GetUtcNow() + Rest : state.Until;
            }
        }
    }

    /// <summary>Until when it rests on this instance; null: it doesn't.</summary>
    public DateTimeOffset? Until(TenantId tenant, int revision)
    {
        if (!_states.TryGetValue((tenant, revision), out var state))
        {
            return null;
        }

        lock (state)
        {
            return state.Failed >= Failures && clock.GetUtcNow() < state.Until ? state.Until : null;
        }
    }

    internal enum Refusal
    {
        Resting,
        Crowded,
    }

    private sealed class State
    {
        public int Going { get; set; }

        public int Failed { get; set; }

        public DateTimeOffset Until { get; set; }
    }
}
