using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Visits;
using Npgsql;

namespace MoneyQuiz.Data.Visits;

/// <summary>Adds what was counted in memory to the counters: one transaction a tenant, one statement whatever the number of visits.</summary>
public sealed class StoreVisits(TenantDb tenants, VisitTally tally) : IDisposable
{
    // Whoever asks while another is at it comes back when both are done.
    private readonly SemaphoreSlim _one = new(1);

    /// <returns>How many visits were stored.</returns>
    /// <exception cref="NpgsqlException">The database is away: what could not be stored waits for the next time.</exception>
    public async Task<long> Run(CancellationToken cancellation = default)
    {
        await _one.WaitAsync(cancellation);
        var waiting = tally.Take().GroupBy(c => c.Key.Tenant).ToDictionary(g => g.Key, g => g.ToList());
        var stored = 0L;
        try
        {
            foreach (var tenant in waiting.Keys.ToList())
            {
                stored += await tenants.In(tenant, db => Add(db, tenant, waiting[tenant], cancellation), cancellation);
                waiting.Remove(tenant);
            }
        }
        finally
        {
            tally.Return(waiting.Values.SelectMany(c => c));
            _one.Release();
        }

        return stored;
    }

    public void Dispose() => _one.Dispose();

    private static async Task<long> Add(MoneyQuizDb db, TenantId tenant, List<KeyValuePair<VisitKey, long>> counts, CancellationToken cancellation)
    {
        // A tenant that was removed meanwhile has no visitors.
        if (!await db.Tenants.AnyAsync(t => t.Id == tenant, cancellation))
        {
            return 0;
        }

        var rows = await Labelled(db, counts, cancellation);
        var (days, events, formats) = (rows.Select(r => r.Key.Day).ToArray(), Each(r => r.Event), Each(r => r.Format));
        var (personas, variants, sums) = (Each(r => r.Persona), Each(r => r.Variant), rows.Select(r => r.Value).ToArray());
        // In one order, so that two instances never wait for each other in a ring.
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into visit_counts (tenant_id, day, event, format, persona, variant, count)
            select {tenant.Value}, * from unnest({days}, {events}, {formats}, {personas}, {variants}, {sums}) as c (day, event, format, persona, variant, count)
            order by 2, 3, 4, 5, 6
            on conflict (tenant_id, day, event, format, persona, variant) do update set count = visit_counts.count + excluded.count
            """,
            cancellation
        );
        return sums.Sum();

        string[] Each(Func<VisitKey, string> part) => [.. rows.Select(r => part(r.Key))];
    }

    // So many names a day: those that are there already, then the most frequent of the new ones.
    private static async Task<List<KeyValuePair<VisitKey, long>>> Labelled(
        MoneyQuizDb db,
        List<KeyValuePair<VisitKey, long>> counts,
        CancellationToken cancellation
    )
    {
        var kept = new HashSet<(DateOnly, string)>();
        foreach (var day in counts.GroupBy(c => c.Key.Day))
        {
            var known = await db.VisitCounts.Where(c => c.Day == day.Key).Select(c => c.Variant).Distinct().ToListAsync(cancellation);
            var others = day.GroupBy(c => c.Key.Variant, StringComparer.Ordinal)
                .Where(g => !known.Contains(g.Key, StringComparer.Ordinal))
                .OrderByDescending(g => g.Sum(c => c.Value))
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => g.Key)
                .Where(v => v.Length > 0)
                .Take(Math.Max(0, VisitLabel.MostADay - known.Count(v => v.Length > 0)));
            kept.UnionWith(known.Concat(others).Append("").Select(v => (day.Key, v)));
        }

        return
        [
            .. counts
                .GroupBy(c => kept.Contains((c.Key.Day, c.Key.Variant)) ? c.Key : c.Key with { Variant = VisitLabel.Other })
                .Select(g => KeyValuePair.Create(g.Key, g.Sum(c => c.Value))),
        ];
    }
}
