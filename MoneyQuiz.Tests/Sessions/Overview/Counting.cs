using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Sessions.Overview;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Domain.Sessions.Overview;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Tests.Postgres;
using Npgsql;

namespace MoneyQuiz.Tests.Sessions.Overview;

/// <summary>The same figures by two ways: as the overview adds them up, and by plain SQL over the sessions, past row-level security.</summary>
internal static class Counting
{
    /// <summary>Asserts that both say the same of some days.</summary>
    /// <returns>How many sessions they are about.</returns>
    public static async Task<int> Same(TestApp app, TenantId tenant, DateOnly since, DateOnly until, DateTimeOffset? at = null)
    {
        while (true)
        {
            var now = at ?? app.Get<TimeProvider>().GetUtcNow();
            var before = await Direct(app, tenant, since, until, now);
            var period = new SessionFilter { Since = since, Until = until };
            var state = await app.Get<TenantDb>().In(tenant, db => OverviewFigures.Read(db, period, now, CancellationToken.None));
            // The app's own jobs may have changed something meanwhile: then it is asked again.
            if (before.SequenceEqual(await Direct(app, tenant, since, until, now)))
            {
                Assert.Equal(before, Lines(state.Figures));
                return state.Figures.All.Started;
            }
        }
    }

    /// <summary>All that the figures say, one line each; what is zero says nothing.</summary>
    public static List<string> Lines(Domain.Sessions.Overview.Figures f)
    {
        var lines = new List<(string Key, int Count)> { ("all", f.All.Started), ("all completed", f.All.Completed), ("all left", f.All.Left) };
        lines.AddRange(f.Days.SelectMany(d => Of($"day {d.Key.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", d.Value)));
        lines.AddRange(f.Formats.SelectMany(d => Of($"format {d.Key}", d.Value)));
        lines.AddRange(f.Sources.SelectMany(d => Of($"source {d.Key}", d.Value)));
        lines.AddRange(f.Primaries.Select(p => ($"primary {p.Key.Key()}", p.Value)));
        lines.AddRange(f.Scores.Select((count, score) => ($"score {score}", count)));
        lines.AddRange(f.Funnels.SelectMany(l => l.Steps.Select(s => ($"step {l.Format} {l.Variant} {s.Number}", s.Left))));
        return [.. lines.Where(l => l.Count > 0).Select(l => $"{l.Key}: {l.Count}").Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<(string, int)> Of(string key, Tally t) => [(key, t.Started), ($"{key} completed", t.Completed)];

    private static async Task<List<string>> Direct(TestApp app, TenantId tenant, DateOnly since, DateOnly until, DateTimeOffset now)
    {
        await using var connection = new NpgsqlConnection(app.Cluster.SuperUserOn(app.Connections));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            with s as (
              select s.*, to_char(started_at at time zone t.time_zone, 'YYYY-MM-DD') as day, completed_at is null and last_answer_at <= $4 - interval '24 hours' as gone
              from assess_sessions s join tenants t on t.id = s.tenant_id
              where tenant_id = $1 and (started_at at time zone t.time_zone)::date between $2 and $3
            ), lines as (
              select 'all' as key, count(*) as n from s
              union all select 'all completed', count(completed_at) from s
              union all select 'all left', count(*) filter (where gone) from s
              union all select 'day ' || day, count(*) from s group by day
              union all select 'day ' || day || ' completed', count(completed_at) from s group by day
              union all select 'format ' || mode_key, count(*) from s group by mode_key
              union all select 'format ' || mode_key || ' completed', count(completed_at) from s group by mode_key
              union all select 'source ' || source, count(*) from s group by source
              union all select 'source ' || source || ' completed', count(completed_at) from s group by source
              union all select 'primary ' || primary_archetype, count(*) from s where completed_at is not null and primary_archetype is not null group by primary_archetype
              union all select 'score ' || likelihood, count(*) from s where likelihood is not null group by likelihood
              union all select 'step ' || mode_key || ' ' || variant || ' ' || steps_done + 1, count(*) from s where gone group by mode_key, variant, steps_done
            )
            select key || ': ' || n from lines where n > 0
            """,
            connection
        )
        {
            Parameters =
            {
                new() { Value = tenant.Value },
                new() { Value = since },
                new() { Value = until },
                new() { Value = now.UtcDateTime },
            },
        };
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }
}
