using System.Linq.Expressions;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Visits;

namespace MoneyQuiz.Data.Visits;

/// <summary>A tenant's counted visits. Every member may read them; they are a few seconds old.</summary>
public sealed class VisitFigures(TenantDb tenants, TimeProvider clock)
{
    /// <summary>The periods that are offered, in days.</summary>
    public static readonly IReadOnlyList<int> Periods = [7, 30, 90];

    /// <summary>Lines of each table.</summary>
    public const int Most = 50;

    /// <param name="days">How many, today included; 1–366.</param>
    /// <returns>Null where the actor is no member (any more).</returns>
    public Task<VisitState?> Read(Actor actor, Tenant tenant, int days, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, 366);
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(tenant.TimeZone));
        var to = DateOnly.FromDateTime(now.DateTime);
        return tenants.In(tenant.Id, db => Read(db, actor, to.AddDays(1 - days), to, cancellation), cancellation);
    }

    private static async Task<VisitState?> Read(MoneyQuizDb db, Actor actor, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        if (await Doorkeeper.RoleOf(db, actor, cancellation) is null)
        {
            return null;
        }

        var counts = db.VisitCounts.AsNoTracking().Where(c => c.Day >= from && c.Day <= to);
        var days = await counts
            .GroupBy(c => new { c.Day, c.Event })
            .Select(g => new
            {
                g.Key.Day,
                g.Key.Event,
                Sum = g.Sum(c => c.Count),
            })
            .ToListAsync(cancellation);
        var byDay = days.ToLookup(d => d.Day);
        return new VisitState(
            from,
            to,
            new VisitLine(
                "",
                days.GroupBy(d => d.Event, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(d => d.Sum), StringComparer.Ordinal)
            ),
            await Lines(counts, c => c.Persona, cancellation),
            await Lines(counts, c => c.Format, cancellation),
            await Lines(counts, c => c.Variant, cancellation),
            [
                .. Enumerable
                    .Range(0, to.DayNumber - from.DayNumber + 1)
                    .Select(back => to.AddDays(-back))
                    .Select(day => new VisitLine(
                        day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                        byDay[day].ToDictionary(d => d.Event, d => d.Sum, StringComparer.Ordinal)
                    )),
            ]
        );
    }

    private static async Task<IReadOnlyList<VisitLine>> Lines(
        IQueryable<VisitCount> counts,
        Expression<Func<VisitCount, string>> by,
        CancellationToken cancellation
    )
    {
        var sums = new List<(string Label, string Event, long Sum)>();
        foreach (var what in VisitEvent.All)
        {
            var key = what.Key;
            var some = await counts
                .Where(c => c.Event == key)
                .GroupBy(by)
                .Select(g => new { g.Key, Sum = g.Sum(c => c.Count) })
                .OrderByDescending(g => g.Sum)
                .ThenBy(g => g.Key)
                .ToListAsync(cancellation);
            sums.AddRange(some.Select(s => (s.Key, key, s.Sum)));
        }

        return
        [
            .. sums.GroupBy(s => s.Label, StringComparer.Ordinal)
                .Select(g => new VisitLine(g.Key, g.ToDictionary(s => s.Event, s => s.Sum, StringComparer.Ordinal)))
                .OrderByDescending(l => l[VisitEvent.View])
                .ThenByDescending(l => l[VisitEvent.Start])
                .ThenBy(l => l.Label, StringComparer.Ordinal)
                .Take(Most),
        ];
    }
}
