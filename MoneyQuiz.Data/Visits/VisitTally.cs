using MoneyQuiz.Domain.Visits;

namespace MoneyQuiz.Data.Visits;

/// <summary>
/// Counts in memory, which costs a page or an answer less than a microsecond; <see cref="StoreVisits"/> carries it to the database every
/// few seconds. A process that is killed loses what it hadn't carried there: these are figures, not answers.
/// </summary>
public sealed class VisitTally(TimeProvider clock)
{
    /// <summary>Different counters between two carryings; further ones are counted without their variant, then not at all.</summary>
    internal const int Most = 20_000;

    private readonly Lock _lock = new();
    private Dictionary<VisitKey, long> _counts = [];

    /// <param name="format">A mode key; null where none is chosen yet.</param>
    /// <param name="variant">As it came with the visitor.</param>
    public void Add(Tenant tenant, VisitEvent what, string? format, string? persona, string? variant) =>
        Add(new VisitKey(tenant.Id, Today(tenant.TimeZone), what.Key, format ?? "", persona ?? "", VisitLabel.Of(variant)), 1);

    /// <summary>What was counted since the last time.</summary>
    internal IReadOnlyDictionary<VisitKey, long> Take()
    {
        lock (_lock)
        {
            var taken = _counts;
            _counts = [];
            return taken;
        }
    }

    /// <summary>What could not be carried, to be tried again.</summary>
    internal void Return(IEnumerable<KeyValuePair<VisitKey, long>> counts)
    {
        foreach (var (key, count) in counts)
        {
            Add(key, count);
        }
    }

    private void Add(VisitKey key, long by)
    {
        lock (_lock)
        {
            if (_counts.Count >= Most && !_counts.ContainsKey(key))
            {
                key = key with { Variant = key.Variant.Length == 0 ? "" : VisitLabel.Other };
                if (_counts.Count >= 2 * Most && !_counts.ContainsKey(key))
                {
                    return;
                }
            }

            _counts[key] = _counts.GetValueOrDefault(key) + by;
        }
    }

    private DateOnly Today(string zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime);
}
