using System.Collections.Concurrent;

namespace MoneyQuiz.Web.Coach;

/// <summary>
/// Keeps for a moment what a page's first HTML was made of, until its circuit takes it. The framework's own way sends the
/// state to the browser and back in one message of at most 32 KB; a page of a list is more than that, and holds people's
/// names. Where it is not found (another instance, a slow browser) the page reads again.
/// </summary>
public sealed class Handover(TimeProvider clock)
{
    private const int Most = 500;
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<Guid, (DateTimeOffset Until, object Value)> _values = new();

    /// <summary>The key to take it by; null where there is no room.</summary>
    public Guid? Put(object value)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, (until, _)) in _values)
        {
            if (until < now)
            {
                _values.TryRemove(old, out _);
            }
        }

        var key = Guid.CreateVersion7(now);
        return _values.Count < Most && _values.TryAdd(key, (now + Kept, value)) ? key : null;
    }

    /// <summary>What was put, once; null where it is gone.</summary>
    public T? Take<T>(Guid key)
        where T : class => _values.TryRemove(key, out var found) && found.Until >= clock.GetUtcNow() ? found.Value as T : null;
}
