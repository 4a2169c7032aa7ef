using MoneyQuiz.Domain.Sessions.Overview;

namespace MoneyQuiz.Data.Sessions.Overview;

/// <summary>
/// Counts the closed days that are missing or stale, and keeps them. It can be run by anybody at any time: it takes marks
/// away and counts in one transaction, one instance at a time for each tenant, and a count that is cut off leaves the marks.
/// </summary>
internal static class RefreshDays
{
    /// <param name="days">Closed ones only.</param>
    public static async Task Within(MoneyQuizDb db, DayClock clock, IReadOnlyList<DateOnly> days, DateTimeOffset now, CancellationToken cancellation)
    {
        if (days.Count == 0 || await AreFresh(db, clock, days, now, cancellation))
        {
            return;
        }

        var tenant = db.Tenant!.Value;
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({"overview:" + tenant}, 0))", cancellation);
        await Forget(db, clock, now, cancellation);
        var there = await Kept(db, days).Select(d => d.Day).ToListAsync(cancellation);
        // Each statement from here on sees more than the one that took the marks away: whatever was marked is counted as it is now.
        var counted = await DayCounts.Read(db, clock, [.. days.Except(there)], now, cancellation);
        foreach (var (day, count) in counted)
        {
            db.OverviewDays.Add(
                new OverviewDay
                {
                    TenantId = tenant,
                    Day = day,
                    Zone = clock.Zone.Id,
                    Counts = SessionCounts.ToJson(count.Counts),
                    GoodUntil = count.GoodUntil,
                }
            );
        }

        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    /// <summary>The rows of a stretch of days.</summary>
    public static IQueryable<OverviewDay> Kept(MoneyQuizDb db, IReadOnlyList<DateOnly> days)
    {
        var (first, last) = (days[0], days[^1]);
        return db.OverviewDays.AsNoTracking().Where(d => d.Day >= first && d.Day <= last);
    }

    private static async Task<bool> AreFresh(
        MoneyQuizDb db,
        DayClock clock,
        IReadOnlyList<DateOnly> days,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var zone = clock.Zone.Id;
        return !await db.OverviewMarks.AnyAsync(cancellation)
            && await Kept(db, days).CountAsync(d => d.Zone == zone && (d.GoodUntil == null || d.GoodUntil > now), cancellation) == days.Count;
    }

    // What is marked, what was counted in another time zone, and what has aged: of all days, since the marks are gone with it.
    private static async Task Forget(MoneyQuizDb db, DayClock clock, DateTimeOffset now, CancellationToken cancellation)
    {
        var (tenant, zone) = (db.Tenant!.Value.Value, clock.Zone.Id);
        await db.Database.ExecuteSqlAsync(
            $"""
            with marks as (delete from overview_marks where tenant_id = {tenant} returning day),
              near as (select distinct day + n as day from marks, generate_series(-1, 1) as n)
            delete from overview_days d using near where d.tenant_id = {tenant} and d.day = near.day
            """,
            cancellation
        );
        await db.Database.ExecuteSqlAsync(
            $"delete from overview_days where tenant_id = {tenant} and (zone <> {zone} or good_until <= {now})",
            cancellation
        );
    }
}
