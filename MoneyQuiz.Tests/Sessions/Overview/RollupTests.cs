using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Sessions.Demo;
using MoneyQuiz.Data.Sessions.Overview;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Tests.Postgres;
using MoneyQuiz.Tests.Tenancy;

namespace MoneyQuiz.Tests.Sessions.Overview;

/// <summary>Whatever happens to sessions, the days that were counted once say what counting them now would say.</summary>
public sealed class RollupTests(Office office) : IClassFixture<Office>
{
    private static readonly string[] Zones = ["Europe/London", "America/Los_Angeles", "Asia/Kathmandu", "Pacific/Auckland", "UTC"];

    private DateOnly Today => DateOnly.FromDateTime(office.Get<TimeProvider>().GetUtcNow().UtcDateTime);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task After_any_row_of_acts_the_figures_are_those_of_a_direct_count(int seed)
    {
        var (team, tenant) = await office.Stocked(260);
        var chance = new Random(seed);
        Assert.Equal(260, await Everything(tenant.Id));
        for (var act = 0; act < 40; act++)
        {
            await office.Behind(Act(chance, tenant.Id));
            var since = Today.AddDays(-chance.Next(0, 100));
            await Counting.Same(office, tenant.Id, since, since.AddDays(chance.Next(0, 60)));
        }

        // As the settings page does it: the demo goes, all of it, and comes back.
        Assert.IsType<DemoDataChanged.Done>(await office.Get<DemoData>().Remove(team.Admin, tenant));
        Assert.Equal(0, await Everything(tenant.Id));
        await Some(tenant, 90);
        Assert.Equal(90, await Everything(tenant.Id));
    }

    [Fact]
    public async Task Readers_and_the_job_on_two_instances_count_nothing_twice_while_sessions_change()
    {
        var (_, tenant) = await office.Stocked(200);
        await using var twin = await TwinApp.Of(office);
        using var done = new CancellationTokenSource();
        var readers = new List<Task>();
        foreach (var app in (TestApp[])[office, twin, office, twin])
        {
            readers.Add(Until(() => Read(app, tenant.Id), done.Token));
        }

        readers.Add(Until(() => twin.Get<RefreshOverviews>().Run(), done.Token));
        var chance = new Random(7);
        for (var act = 0; act < 60; act++)
        {
            await office.Behind(Act(chance, tenant.Id));
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
        await Everything(tenant.Id);
        // As the rows stand, without a read that would mend them: nothing is marked, and nothing is missing.
        await office.Get<RefreshOverviews>().Run();
        Assert.Equal(0L, await office.Behind($"select count(*) from overview_marks where tenant_id = '{tenant.Id}'"));
    }

    // The process ends, or the database does, after the marks are taken and before the days are kept.
    [Fact]
    public async Task A_count_that_is_cut_off_is_made_again()
    {
        var (_, tenant) = await office.Stocked(80);
        await Everything(tenant.Id);
        await office.Behind($"delete from assess_sessions where tenant_id = '{tenant.Id}' and lead_id is null and steps_done > 1");
        var marks = await office.Behind($"select count(*) from overview_marks where tenant_id = '{tenant.Id}'");
        Assert.True(marks is > 0L);
        await Assert.ThrowsAsync<TimeoutException>(() =>
            office
                .Get<TenantDb>()
                .In<bool>(
                    tenant.Id,
                    async db =>
                    {
                        await OverviewFigures.Read(db, new SessionFilter { Days = 90 }, office.Get<TimeProvider>().GetUtcNow(), default);
                        throw new TimeoutException();
                    }
                )
        );
        Assert.Equal(marks, await office.Behind($"select count(*) from overview_marks where tenant_id = '{tenant.Id}'"));
        await Everything(tenant.Id);
    }

    // Nothing is written when somebody who came back goes again: it is a day old, and that is all.
    [Fact]
    public async Task Who_came_back_late_and_goes_again_is_abandoned_once_a_day_has_passed()
    {
        var (_, tenant) = await office.Stocked(60);
        await Everything(tenant.Id);
        var now = office.Get<TimeProvider>().GetUtcNow();
        await office.Behind(
            $"update assess_sessions set started_at = now() - interval '5 days', last_answer_at = now() - interval '23 hours', completed_at = null, primary_archetype = null where id = (select id from assess_sessions where tenant_id = '{tenant.Id}' and completed_at is not null and lead_id is null limit 1)"
        );
        var (since, until) = (Today.AddDays(-8), Today.AddDays(-4));
        await Counting.Same(office, tenant.Id, since, until);
        Assert.Equal(1, await Open(tenant.Id, since, until, now));
        Assert.Equal(0, await Open(tenant.Id, since, until, now.AddHours(2)));
        await Counting.Same(office, tenant.Id, since, until, now.AddHours(2));
    }

    [Fact]
    public async Task A_session_of_today_marks_nothing()
    {
        var (_, tenant) = await office.Stocked(5);
        await Everything(tenant.Id);
        await office.Behind(
            $"""
            with one as (select id from assess_sessions where tenant_id = '{tenant.Id}' limit 1)
            update assess_sessions set started_at = now() - interval '5 minutes' where id in (select id from one)
            """
        );
        await office.Behind($"delete from overview_marks where tenant_id = '{tenant.Id}'");
        var young = $"where tenant_id = '{tenant.Id}' and started_at > now() - interval '1 hour'";
        await office.Behind($"update assess_sessions set steps_done = steps_done + 1, last_answer_at = now(), completed_at = now() {young}");
        await office.Behind($"delete from assess_sessions {young} and not exists (select from consents where session_id = assess_sessions.id)");
        Assert.Equal(0L, await office.Behind($"select count(*) from overview_marks where tenant_id = '{tenant.Id}'"));
    }

    [Fact]
    public async Task Two_tenants_are_counted_apart()
    {
        var (mine, one) = await office.Stocked(50);
        var (_, other) = await office.Stocked(30);
        Assert.Equal(50, await Everything(one.Id));
        Assert.Equal(30, await Everything(other.Id));
        await office.Behind($"update assess_sessions set likelihood = 3 where tenant_id = '{other.Id}'");
        Assert.Equal(50, await Everything(one.Id));
        var figures = office.Get<OverviewFigures>();
        Assert.NotNull(await figures.Read(mine.People[Domain.Access.Role.Viewer], one.Id, PeriodText.Usual));
        Assert.Null(await figures.Read(mine.Admin, other.Id, PeriodText.Usual));
    }

    private async Task<int> Everything(TenantId tenant) => await Counting.Same(office, tenant, new DateOnly(2020, 1, 1), Today.AddDays(2));

    private static Task Read(TestApp app, TenantId tenant) =>
        app.Get<TenantDb>().In(tenant, db => OverviewFigures.Read(db, new SessionFilter { Days = 90 }, app.Get<TimeProvider>().GetUtcNow(), default));

    private async Task<int> Open(TenantId tenant, DateOnly since, DateOnly until, DateTimeOffset now)
    {
        var period = new SessionFilter { Since = since, Until = until };
        return (await office.Get<TenantDb>().In(tenant, db => OverviewFigures.Read(db, period, now, default))).Figures.All.Open;
    }

    private Task<bool> Some(Tenant tenant, int count) =>
        office
            .Get<TenantDb>()
            .In(
                tenant.Id,
                async db =>
                {
                    await office.Get<DemoSessions>().Write(db, tenant, office.Get<TimeProvider>().GetUtcNow(), count);
                    return true;
                }
            );

    private static async Task Until(Func<Task> work, CancellationToken done)
    {
        await Task.Yield();
        while (!done.IsCancellationRequested)
        {
            await work();
        }
    }

    /// <summary>One thing that happens: what the product's use cases do to rows, and what nobody foresaw.</summary>
    private static string Act(Random chance, TenantId tenant)
    {
        string Of(int most, string where) =>
            $"id in (select id from assess_sessions where tenant_id = '{tenant}' and {where} order by md5(id::text || {chance.Next()}) limit {chance.Next(1, most)})";
        return chance.Next(0, 9) switch
        {
            // A likelihood is worked out, set by hand, or fades.
            0 => $"update assess_sessions set likelihood = {chance.Next(0, 101)} where {Of(30, "true")}",
            // Somebody comes back and goes on; or finishes.
            1 => $"update assess_sessions set steps_done = steps_done + 1, last_answer_at = now() where {Of(9, "completed_at is null")}",
            2 =>
                $"update assess_sessions set completed_at = now(), last_answer_at = now(), primary_archetype = 'hero', likelihood = 60 where {Of(9, "completed_at is null")}",
            // Erased, or removed.
            3 => $"delete from assess_sessions where {Of(9, "not exists (select from consents c where c.session_id = assess_sessions.id)")}",
            // What no figure counts.
            4 => $"update assess_sessions set has_notes = not has_notes where {Of(5, "true")}",
            // Imported.
            5 => $"update assess_sessions set source = 'legacy-import' where {Of(9, "true")}",
            6 => $"update assess_sessions set started_at = started_at - interval '{chance.Next(1, 90)} hours' where {Of(9, "true")}",
            // The tenant moves, and all days with it.
            7 => $"update tenants set time_zone = '{Zones[chance.Next(Zones.Length)]}' where id = '{tenant}'",
            _ => $"update assess_sessions set mode_key = 'likert', variant = 'blitz', primary_archetype = null where {Of(4, "true")}",
        };
    }
}
