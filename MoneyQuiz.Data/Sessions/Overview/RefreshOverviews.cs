using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Sessions.Listing;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Domain.Sessions.Overview;

namespace MoneyQuiz.Data.Sessions.Overview;

/// <summary>
/// Counts every tenant's latest days ahead, so that nobody who opens an overview waits for it. It takes nothing from the
/// figures' truth: what it has not come to yet is counted when it is read.
/// </summary>
public sealed class RefreshOverviews(PlatformScope platform, TenantDb tenants, TimeProvider clock)
{
    private static readonly int Days = SessionFilter.Periods.Max();

    public async Task Run(CancellationToken cancellation = default)
    {
        // Looks only: without a fact nothing is written.
        var all = await platform.Run<List<TenantId>>(
            async db => (await db.Tenants.Select(t => t.Id).ToListAsync(cancellation), (AuditFact?)null),
            cancellation
        );
        foreach (var tenant in all)
        {
            await tenants.In(
                tenant,
                async db =>
                {
                    await Refresh(db, clock.GetUtcNow(), cancellation);
                    return true;
                },
                cancellation
            );
        }
    }

    private static async Task Refresh(MoneyQuizDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await OverviewFigures.FirstSession(db, cancellation) is not { } begun)
        {
            return;
        }

        var days = new DayClock(await SessionSelection.Zone(db, cancellation));
        var (first, last) = days.Span(new SessionFilter { Days = Days }, begun, now);
        await RefreshDays.Within(db, days, [.. DayClock.Days(first, last).TakeWhile(d => days.IsClosed(d, now))], now, cancellation);
    }
}
