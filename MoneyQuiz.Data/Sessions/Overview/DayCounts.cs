using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Domain.Sessions.Overview;

namespace MoneyQuiz.Data.Sessions.Overview;

/// <summary>One day as its sessions stand now.</summary>
/// <param name="GoodUntil">As in <see cref="OverviewDay.GoodUntil"/>.</param>
internal sealed record DayCount(IReadOnlyList<SessionCounts> Counts, DateTimeOffset? GoodUntil)
{
    public static readonly DayCount Nobody = new([], null);
}

/// <summary>Counts the sessions of days, straight from the sessions: one stretch of the list's index for each day.</summary>
internal static class DayCounts
{
    /// <summary>More days in one statement would hold too much in memory where a tenant has very many sessions.</summary>
    private const int AtOnce = 31;

    /// <summary>One for each of the days.</summary>
    public static async Task<Dictionary<DateOnly, DayCount>> Read(
        MoneyQuizDb db,
        DayClock clock,
        IReadOnlyCollection<DateOnly> days,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var counted = days.ToDictionary(d => d, _ => DayCount.Nobody);
        // A plan for an average tenant is wrong for most, and compiling one takes longer than running it.
        await db.Database.ExecuteSqlAsync(
            $"select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true)",
            cancellation
        );
        foreach (var chunk in days.Chunk(AtOnce))
        {
            var rows = await Rows(db, clock, chunk, now).ToListAsync(cancellation);
            foreach (var day in rows.GroupBy(r => r.Day))
            {
                var next = day.Min(r => r.NextAnswer);
                counted[day.Key] = new DayCount(
                    [
                        .. day.GroupBy(r => (r.Format, r.Variant, r.Source))
                            .Select(g => Counts(g.Key.Format, g.Key.Variant, g.Key.Source, [.. g]))
                            .OrderBy(c => c.Format, StringComparer.Ordinal)
                            .ThenBy(c => c.Variant, StringComparer.Ordinal)
                            .ThenBy(c => c.Source, StringComparer.Ordinal),
                    ],
                    next + AssessSession.AbandonedAfter
                );
            }
        }

        return counted;
    }

    private static SessionCounts Counts(string format, string variant, string source, List<CountedRow> rows)
    {
        var states = rows.Where(r => r.Kind == CountedRow.OfState).ToList();
        return new SessionCounts(
            format,
            variant,
            source,
            states.Sum(r => r.Number),
            states.Where(r => r.State == "done").Sum(r => r.Number),
            states.Where(r => r.State == "done").Select(r => r.Steps).DefaultIfEmpty().Max(),
            states.Where(r => r.State == "left").OrderBy(r => r.Stood).ToDictionary(r => r.Stood!.Value, r => r.Number),
            rows.Where(r => r is { Kind: CountedRow.OfPrimary, PrimaryKey: not null })
                .OrderBy(r => r.PrimaryKey, StringComparer.Ordinal)
                .ToDictionary(r => r.PrimaryKey!, r => r.Number, StringComparer.Ordinal),
            rows.Where(r => r is { Kind: CountedRow.OfScore, Score: not null }).OrderBy(r => r.Score).ToDictionary(r => r.Score!.Value, r => r.Number)
        );
    }

    private static IQueryable<CountedRow> Rows(MoneyQuizDb db, DayClock clock, DateOnly[] days, DateTimeOffset now)
    {
        var tenant = db.Tenant!.Value.Value;
        var left = now - AssessSession.AbandonedAfter;
        var moments = Array.ConvertAll(days, clock.Moments);
        var (from, to) = (Array.ConvertAll(moments, m => m.From.UtcDateTime), Array.ConvertAll(moments, m => m.To.UtcDateTime));
        // The three sets are told apart by what they are not grouped by: grouping() has a bit for each, the last is the lowest.
        return db.Database.SqlQuery<CountedRow>(
            $"""
            with counted as (
              select d.day, s.mode_key, s.variant, s.source, s.steps_done, s.likelihood, s.last_answer_at,
                case when s.completed_at is not null then 'done' when s.last_answer_at <= {left} then 'left' else 'open' end as state,
                case when s.completed_at is null and s.last_answer_at <= {left} then s.steps_done end as stood,
                case when s.completed_at is not null then s.primary_archetype end as primary_key
              from unnest({days}, {from}, {to}) as d (day, since, until)
              join assess_sessions s on s.tenant_id = {tenant} and s.started_at >= d.since and s.started_at < d.until
            )
            select day as "Day", mode_key as "Format", variant as "Variant", source as "Source", grouping(state, primary_key, likelihood) as "Kind",
              state as "State", stood as "Stood", primary_key as "PrimaryKey", likelihood as "Score", count(*)::int as "Number",
              max(steps_done) as "Steps", min(last_answer_at) filter (where state = 'open') as "NextAnswer"
            from counted
            group by grouping sets (
              (day, mode_key, variant, source, state, stood),
              (day, mode_key, variant, source, primary_key),
              (day, mode_key, variant, source, likelihood))
            """
        );
    }
}

/// <summary>A row of the count: one of three kinds.</summary>
internal sealed class CountedRow
{
    /// <summary>By state, and of those who left by the steps they had closed: 011 in <c>grouping()</c>.</summary>
    public const int OfState = 3;

    /// <summary>By primary archetype: 101.</summary>
    public const int OfPrimary = 5;

    /// <summary>By likelihood: 110.</summary>
    public const int OfScore = 6;

    public DateOnly Day { get; set; }

    public string Format { get; set; } = "";

    public string Variant { get; set; } = "";

    public string Source { get; set; } = "";

    public int Kind { get; set; }

    public string? State { get; set; }

    public int? Stood { get; set; }

    public string? PrimaryKey { get; set; }

    public int? Score { get; set; }

    public int Number { get; set; }

    /// <summary>The most that one of them has closed.</summary>
    public int Steps { get; set; }

    /// <summary>Of those that are open the answer that is the longest ago.</summary>
    public DateTimeOffset? NextAnswer { get; set; }
}
