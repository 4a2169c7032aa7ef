using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MoneyQuiz.Data;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Data.Sessions.Listing;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Domain.Tenancy;
using Npgsql;

namespace MoneyQuiz.Bench;

/// <summary>Each list's first and hundredth page by EXPLAIN (ANALYZE), planning included, as the app's role under row-level security.</summary>
internal static class ListPages
{
    private const int Runs = 5;
    private const double Bar = 50;

    public static async Task<int> Run(string load)
    {
        await using var app = ListApp.Open();
        var plans = new StreamWriter(Environment.GetEnvironmentVariable("BENCH_PLANS") ?? "/tmp/list-plans.txt");
        await using (plans)
        {
            foreach (var slug in (string[])[ListApp.Large, ListApp.Small])
            {
                var tenant = await app.Tenant(slug);
                var single = new List<Measured>();
                foreach (var (name, filter) in ListFilters.Single)
                {
                    foreach (var sort in Enum.GetValues<SessionSort>())
                    {
                        single.AddRange(await Both(app, tenant, $"{name}, {sort}", filter, sort));
                    }
                }

                await Say(
                    $"session list, {slug}: {ListFilters.Single.Count} single filters × 5 orders, first and hundredth page (load before: {load})",
                    single,
                    plans
                );
                var combined = new List<Measured>();
                foreach (var (name, filter, sort) in ListFilters.Combined)
                {
                    combined.AddRange(await Both(app, tenant, name, filter, sort));
                }

                await Say($"session list, {slug}: {ListFilters.Combined.Count} named combinations, first and hundredth page", combined, plans);
                await Counts(app, tenant);
            }
        }

        return 0;
    }

    private static async Task Say(string what, List<Measured> all, StreamWriter plans)
    {
        var times = all.SelectMany(m => m.Millis).Order().ToList();
        var worst = all.OrderByDescending(m => m.Typical).ToList();
        var over = worst.Count(m => m.Millis.Max() > Bar);
        Console.WriteLine(
            $"| {what} | p50 {Text(At(times, 0.5))} ms, p95 {Text(At(times, 0.95))} ms, slowest {Text(worst[0].Typical)} ms ({worst[0].Name}); {over} of {all.Count} over the bar | bar p95 ≤ 50 ms | {Text(At(times, 0.95) / Bar)} |"
        );
        foreach (var m in worst.Where((m, i) => i < 8 || m.Millis.Max() > Bar))
        {
            await plans.WriteLineAsync($"== {m.Name}: {string.Join(", ", m.Millis.Select(Text))} ms\n{m.Plan}\n");
            await Console.Error.WriteLineAsync($"   {Text(m.Typical)} ms  {m.Name}");
        }
    }

    private static async Task<List<Measured>> Both(ListApp app, Tenant tenant, string name, SessionFilter filter, SessionSort sort)
    {
        try
        {
            return await Pages(app, tenant, name, filter, sort);
        }
        catch (Exception late) when (late is InvalidOperationException or NpgsqlException && late.GetBaseException() is TimeoutException)
        {
            return [new Measured($"{name}, given up", [30_000], late.Message)];
        }
    }

    private static async Task<List<Measured>> Pages(ListApp app, Tenant tenant, string name, SessionFilter filter, SessionSort sort)
    {
        var first = new SessionQuery { Filter = filter, Sort = sort };
        var measured = new List<Measured> { await One(app, tenant, name, first) };
        // The place where the hundredth page begins; of a shorter list its last one.
        var place = await app.Get<TenantDb>()
            .In(
                tenant.Id,
                async db =>
                {
                    var selection = await SessionSelection.Of(db, filter, TimeProvider.System.GetUtcNow(), CancellationToken.None);
                    var lines = await SessionLines.Of(selection, first, 99 * SessionList.Size).ToListAsync();
                    return lines.Count > SessionList.Size ? lines[^1].Place(sort) : null;
                }
            );
        if (place is not null)
        {
            measured.Add(await One(app, tenant, $"{name}, page 100", first.PageAfter(place)));
        }

        return measured;
    }

    private static async Task<Measured> One(ListApp app, Tenant tenant, string name, SessionQuery query)
    {
        var (millis, plan) = (new List<double>(), "");
        // The first one warms: its pages come from the disk.
        for (var run = 0; run <= Runs; run++)
        {
            var (took, text) = await app.Get<TenantDb>().In(tenant.Id, db => Explained(db, query));
            if (run > 0)
            {
                millis.Add(took);
                plan = text;
            }
        }

        return new Measured(name, millis, plan);
    }

    private static async Task<(double Millis, string Plan)> Explained(MoneyQuizDb db, SessionQuery query)
    {
        var leads = Stopwatch.StartNew();
        var selection = await SessionSelection.Of(db, query.Filter, TimeProvider.System.GetUtcNow(), CancellationToken.None);
        leads.Stop();
        await using var command = SessionLines.Of(selection, query, SessionList.Size + 1).CreateDbCommand();
        command.CommandText = "explain (analyze, buffers, timing off) " + command.CommandText;
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        var lines = new List<string>();
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                lines.Add(reader.GetString(0));
            }
        }

        var inPlan = lines.Where(l =>
            l.StartsWith("Planning Time", StringComparison.Ordinal) || l.StartsWith("Execution Time", StringComparison.Ordinal)
        );
        var took = inPlan.Sum(l => double.Parse(l.Split(' ')[2], CultureInfo.InvariantCulture));
        // Who an address means is asked before the page, and counts: there with the way to the database and back.
        return (took + (query.Filter.Email is null ? 0 : leads.Elapsed.TotalMilliseconds), string.Join('\n', lines));
    }

    private static async Task Counts(ListApp app, Tenant tenant)
    {
        var times = new List<double>();
        var late = 0;
        foreach (var filter in ListFilters.Single.Select(s => s.Filter).Concat(ListFilters.Combined.Select(c => c.Filter)))
        {
            var clock = Stopwatch.StartNew();
            try
            {
                await app.Get<TenantDb>()
                    .In(tenant.Id, db => SessionList.CountWithin(db, filter, TimeProvider.System.GetUtcNow(), CancellationToken.None));
            }
            catch (Npgsql.PostgresException)
            {
                late++;
            }

            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(
            $"| session list, {tenant.Slug}: counts up to 10,000 of the same {times.Count} filters | p50 {Text(At(times, 0.5))} ms, p95 {Text(At(times, 0.95))} ms; {late} given up after 150 ms, which the page says | – | – |"
        );
    }

    private static double At(List<double> sorted, double share) => sorted[(int)Math.Min(sorted.Count - 1, Math.Ceiling(sorted.Count * share) - 1)];

    private static string Text(double number) => number.ToString(number < 10 ? "0.00" : "0", CultureInfo.InvariantCulture);

    private sealed record Measured(string Name, List<double> Millis, string Plan)
    {
        /// <summary>The second slowest: once in five another process may have had the core.</summary>
        public double Typical => Millis.Order().ElementAt(Millis.Count - 2);
    }
}
