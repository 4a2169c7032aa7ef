using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Sessions.Demo;
using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Tests.Tenancy;

namespace MoneyQuiz.Tests.Sessions;

public sealed class DemoDataTests(Office office) : IClassFixture<Office>
{
    private const int Few = 60;

    private DemoData Demo => office.Get<DemoData>();

    [Fact]
    public async Task Removing_takes_what_is_made_up_and_leaves_what_visitors_did()
    {
        var (team, tenant) = await office.Stocked(Few);
        // A tenth was real, whoever they are.
        var real = await Run(tenant, "update assess_sessions set is_demo = false where id in (select id from assess_sessions order by id limit 6)");
        Assert.Equal(6, real);
        var before = (await Demo.Count(team.Admin, tenant))!;
        Assert.Equal(Few - 6, before.Sessions);

        var done = Assert.IsType<DemoDataChanged.Done>(await Demo.Remove(team.Admin, tenant));
        Assert.Equal(Few - 6, done.Sessions);
        Assert.Equal(new DemoRows(0, 0), await Demo.Count(team.Admin, tenant));
        Assert.Equal(6, await Number(tenant, "assess_sessions"));
        // Of the leads only those stay that a real session belongs to, and their consents with them.
        Assert.Equal(await Number(tenant, "assess_sessions where lead_id is not null"), await Number(tenant, "leads"));
        Assert.Equal(0, await Number(tenant, "consents c where not exists (select from assess_sessions s where s.id = c.session_id)"));
        Assert.Equal("demo.removed", (await office.Last(team.Id)).Action);
    }

    [Fact]
    public async Task Putting_back_gives_the_same_people_again_and_tells_how_far_it_is()
    {
        var (team, tenant) = await office.Stocked(Few);
        var first = await People(tenant);
        await Demo.Remove(team.Admin, tenant);
        var told = new Told();
        Assert.Equal(new DemoDataChanged.Done(DemoSessions.Count), await Demo.Restore(team.Admin, tenant, told));
        Assert.Equal(DemoSessions.Count, (await Demo.Count(team.Admin, tenant))!.Sessions);
        Assert.Superset(first.ToHashSet(), (await People(tenant)).ToHashSet());
        Assert.Equal(told.Numbers.Order(), told.Numbers);
        Assert.Equal(DemoSessions.Count, told.Numbers[^1]);
        Assert.True(told.Numbers.Count > 4);
    }

    [Fact]
    public async Task Two_admins_at_once_do_not_double_it()
    {
        var (team, tenant) = await office.Stocked(Few);
        var outcomes = await Task.WhenAll(Demo.Restore(team.Admin, tenant), Demo.Restore(team.Admin, tenant));
        Assert.All(outcomes, o => Assert.IsType<DemoDataChanged.Done>(o));
        Assert.Equal(DemoSessions.Count, await Number(tenant, "assess_sessions"));
    }

    [Fact]
    public async Task Below_admin_nothing_is_changed_and_the_attempt_is_on_record()
    {
        var (team, tenant) = await office.Stocked(Few);
        Assert.IsType<DemoDataChanged.NotAllowed>(await Demo.Remove(team.People[Role.Coach], tenant));
        Assert.Null(await Demo.Count(team.People[Role.Coach], tenant));
        Assert.Equal(Few, await Number(tenant, "assess_sessions"));
        var last = await office.Last(team.Id);
        Assert.Equal(("demo.removed", AuditOutcome.Refused), (last.Action, last.Outcome));
    }

    // Sessions of all formats, as they stand in the database: what is stored is what the engine makes of what is stored.
    [Fact]
    public async Task Replaying_a_stored_session_gives_its_stored_card_byte_for_byte()
    {
        var (_, tenant) = await office.Stocked(Few);
        var rows = await office.Get<TenantDb>().In(tenant.Id, db => db.AssessSessions.AsNoTracking().Where(s => s.Card != null).ToListAsync());
        Assert.InRange(rows.Count, Few / 3, Few);
        foreach (var row in rows)
        {
            var resolved = (await office.Get<PublishedFrameworks>().ByHash(tenant.Id, row.ResolvedHash))!;
            Assert.Equal(row.Card, ScoringEngine.Score(resolved, row.ToState()).ToBytes());
        }
    }

    private Task<List<string>> People(Tenant tenant) => office.Get<TenantDb>().In(tenant.Id, db => db.Leads.Select(l => l.EmailNorm).ToListAsync());

#pragma warning disable EF1002 // The statements are made by the tests themselves.
    private Task<int> Run(Tenant tenant, string sql) => office.Get<TenantDb>().In(tenant.Id, db => db.Database.ExecuteSqlAsync(Sql(sql)));

    private Task<int> Number(Tenant tenant, string from) =>
        office.Get<TenantDb>().In(tenant.Id, db => db.Database.SqlQueryRaw<int>($"select count(*)::int as \"Value\" from {from}").SingleAsync());
#pragma warning restore EF1002

    private static FormattableString Sql(string text) => System.Runtime.CompilerServices.FormattableStringFactory.Create(text);

    private sealed class Told : IProgress<int>
    {
        public List<int> Numbers { get; } = [];

        public void Report(int value) => Numbers.Add(value);
    }
}
