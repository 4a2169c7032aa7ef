using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Sessions.Listing;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Domain.Sessions.Overview;

namespace MoneyQuiz.Data.Sessions.Overview;

/// <summary>A tenant's figures of a period.</summary>
/// <param name="Period">As it was asked for: <see cref="SessionFilter.Days"/>, or the first and the last day.</param>
/// <param name="First">The first day that was counted: never before the first session. After <paramref name="Last"/> where the period holds none.</param>
/// <param name="Last">The last day that was counted: never after today.</param>
/// <param name="HasSessions">Whether the tenant has any, in whatever period.</param>
/// <param name="CountedAt">Everything until then is in the figures.</param>
public sealed record OverviewState(
    SessionFilter Period,
    DateOnly First,
    DateOnly Last,
    bool HasSessions,
    Figures Figures,
    BandLimits Bands,
    DateTimeOffset CountedAt
);

/// <summary>How a tenant's quiz does, added up from counted days; the latest days are counted on the spot. Every member may read it.</summary>
public sealed class OverviewFigures(TenantDb tenants, TimeProvider clock)
{
    /// <summary>Null where the actor is no member (any more).</summary>
    public Task<OverviewState?> Read(Actor actor, TenantId tenant, SessionFilter period, CancellationToken cancellation = default) =>
        tenants.In(
            tenant,
            async db => await Doorkeeper.RoleOf(db, actor, cancellation) is null ? null : await Read(db, period, clock.GetUtcNow(), cancellation),
            cancellation
        );

    internal static async Task<OverviewState> Read(MoneyQuizDb db, SessionFilter period, DateTimeOffset now, CancellationToken cancellation)
    {
        var days = new DayClock(await SessionSelection.Zone(db, cancellation));
        var bands = await BandLimits.Read(db, cancellation);
        var begun = await FirstSession(db, cancellation);
        var (first, last) = days.Span(period, begun ?? now, now);
        var counted = new Dictionary<DateOnly, IReadOnlyList<SessionCounts>>();
        if (begun is not null && first <= last)
        {
            var all = DayClock.Days(first, last).ToList();
            var closed = all.TakeWhile(d => days.IsClosed(d, now)).ToList();
            await RefreshDays.Within(db, days, closed, now, cancellation);
            if (closed.Count > 0)
            {
                foreach (var day in await RefreshDays.Kept(db, closed).ToListAsync(cancellation))
                {
                    counted[day.Day] = SessionCounts.Parse(day.Counts);
                }
            }

            foreach (var (day, count) in await DayCounts.Read(db, days, all[closed.Count..], now, cancellation))
            {
                counted[day] = count.Counts;
            }
        }

        return new OverviewState(period, first, last, begun is not null, Figures.Of(counted), bands, now);
    }

    /// <summary>When the tenant's first session began; null where there is none.</summary>
    internal static Task<DateTimeOffset?> FirstSession(MoneyQuizDb db, CancellationToken cancellation) =>
        db.AssessSessions.OrderBy(s => s.StartedAt).Select(s => (DateTimeOffset?)s.StartedAt).FirstOrDefaultAsync(cancellation);
}
