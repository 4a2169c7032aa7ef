using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Data.Sessions.Demo;
using MoneyQuiz.Data.Sessions.Listing;
using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Tests.Cast;
using MoneyQuiz.Tests.Postgres;

namespace MoneyQuiz.Tests.Sessions;

public sealed class SessionListTests(SessionListTests.Stocked app) : IClassFixture<SessionListTests.Stocked>
{
    private const int Many = 540;

    /// <summary>Willow has many sessions that began at the same moments, Harbour a few, and one person each.</summary>
    public sealed class Stocked(Cluster cluster) : TestApp(cluster)
    {
        internal Person Rosa { get; private set; } = null!;

        internal Tenant Willow { get; private set; } = null!;

        internal Tenant Harbour { get; private set; } = null!;

        protected override async Task Seed()
        {
            Willow = (await Get<TenantDirectory>().BySlug("willow"))!;
            Harbour = (await Get<TenantDirectory>().BySlug("harbour"))!;
            Rosa = await Person.Join(this, "rosa", new Dictionary<string, Role> { ["willow"] = Role.Viewer });
            foreach (var (tenant, count) in new[] { (Willow, Many), (Harbour, 60) })
            {
                await Get<TenantDb>()
                    .In(
                        tenant.Id,
                        async db =>
                        {
                            await Get<DemoSessions>().Write(db, tenant, Get<TimeProvider>().GetUtcNow(), count);
                            // Seven moments for all: nearly every neighbour began at the same one.
                            return await db.Database.ExecuteSqlAsync(
                                $"update assess_sessions set started_at = timestamptz '2026-03-01' + (('x' || left(token_hash, 4))::bit(16)::int % 7) * interval '1 hour'"
                            );
                        }
                    );
            }
        }
    }

    private SessionList List => app.Get<SessionList>();

    [Fact]
    public async Task Page_by_page_every_session_comes_once_newest_first_in_both_directions()
    {
        var down = new List<SessionRow>();
        var query = SessionQuery.Newest;
        SessionPage page;
        do
        {
            page = await Read(query);
            down.AddRange(page.Rows);
            query = new SessionQuery(Before: page.Rows[^1].Cursor);
        } while (page.Older);

        Assert.Equal(Many, down.Count);
        Assert.Equal(Many, down.Select(r => r.Id).Distinct().Count());
        Assert.Equal(await Ids("order by started_at desc, id desc"), down.Select(r => r.Id));

        var up = new List<SessionRow>(page.Rows);
        while (page.Newer)
        {
            page = await Read(new SessionQuery(After: page.Rows[0].Cursor));
            up.InsertRange(0, page.Rows);
        }

        Assert.Equal(down.Select(r => r.Id), up.Select(r => r.Id));
    }

    [Fact]
    public async Task A_page_can_begin_with_a_session()
    {
        var first = await Read(SessionQuery.Newest);
        var from = await Read(new SessionQuery(From: first.Rows[7].Cursor));
        Assert.Equal(first.Rows[7].Id, from.Rows[0].Id);
        Assert.True(from.Newer);
    }

    [Fact]
    public async Task A_session_knows_its_neighbours_across_pages()
    {
        var first = await Read(SessionQuery.Newest);
        var second = await Read(new SessionQuery(Before: first.Rows[^1].Cursor));
        var last = (await app.Get<SessionDetails>().Read(app.Rosa.Actor, app.Willow, first.Rows[^1].Id))!;
        Assert.Equal((first.Rows[^2].Id, second.Rows[0].Id), (last.Newer, last.Older));
        Assert.Null((await app.Get<SessionDetails>().Read(app.Rosa.Actor, app.Willow, first.Rows[0].Id))!.Newer);
    }

    [Fact]
    public async Task Another_tenants_session_is_not_there_and_its_list_is_closed()
    {
        var theirs = (await Ids("", app.Harbour))[0];
        Assert.Null(await app.Get<SessionDetails>().Read(app.Rosa.Actor, app.Willow, theirs));
        Assert.Null(await app.Get<SessionDetails>().Read(app.Rosa.Actor, app.Harbour, theirs));
        Assert.Null(await List.Read(app.Rosa.Actor, app.Harbour.Id, SessionQuery.Newest));
        // By the database too, asked without the app's own filter.
        Assert.Equal(
            0,
            await app.Get<TenantDb>()
                .In(app.Willow.Id, db => db.AssessSessions.IgnoreQueryFilters([TenantFilter.Name]).CountAsync(s => s.Id == theirs))
        );
        Assert.Equal(
            0,
            await app.Get<TenantDb>()
                .In(app.Willow.Id, db => db.AssessSessions.IgnoreQueryFilters([TenantFilter.Name]).CountAsync(s => s.TenantId != app.Willow.Id))
        );
    }

    [Theory]
    [InlineData(SessionSort.Newest, "ix_assess_sessions_tenant_id_started_at_id")]
    [InlineData(SessionSort.Oldest, "ix_assess_sessions_tenant_id_started_at_id")]
    [InlineData(SessionSort.Hottest, "ix_assess_sessions_list_likelihood")]
    [InlineData(SessionSort.Coldest, "ix_assess_sessions_list_likelihood")]
    [InlineData(SessionSort.Archetype, "ix_assess_sessions_list_primary")]
    public async Task A_page_reads_along_the_index_as_the_apps_role(SessionSort sort, string index)
    {
        var first = new SessionQuery { Sort = sort };
        var middle = (await Read(first)).Rows[^1].Cursor;
        foreach (var query in (SessionQuery[])[first, first.PageAfter(middle), first.PageBefore(middle), first.PageFrom(middle)])
        {
            var (plan, sql) = await Explain(query);
            Assert.Contains(index, plan, StringComparison.Ordinal);
            Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
            // The heavy columns stay where they are: neither answers nor cards are loaded for a list.
            Assert.Contains(".last_answer_at", sql, StringComparison.Ordinal);
            Assert.DoesNotContain(".answers", sql, StringComparison.Ordinal);
            Assert.DoesNotContain(".card", sql, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_count_ends_at_its_cap()
    {
        Assert.Equal(Many, (await Read(SessionQuery.Newest)).Count);
        var sql = await app.Get<TenantDb>()
            .In(
                app.Willow.Id,
                async db => SessionList.Counted(await SessionSelection.Of(db, SessionFilter.None, DateTimeOffset.UnixEpoch, default)).ToQueryString()
            );
        Assert.Contains("LIMIT", sql, StringComparison.Ordinal);
    }

    private async Task<SessionPage> Read(SessionQuery query) => (await List.Read(app.Rosa.Actor, app.Willow.Id, query))!;

    private Task<List<Guid>> Ids(string order, Tenant? of = null) =>
        app.Get<TenantDb>()
#pragma warning disable EF1002 // The statement is made by the query itself.
            .In((of ?? app.Willow).Id, db => db.Database.SqlQueryRaw<Guid>($"select id as \"Value\" from assess_sessions {order}").ToListAsync());
#pragma warning restore EF1002

    private Task<(string Plan, string Sql)> Explain(SessionQuery query) =>
        app.Get<TenantDb>()
            .In(
                app.Willow.Id,
                async db =>
                {
                    // So few rows may be read in any way; what matters is that the index serves.
                    await db.Database.ExecuteSqlAsync($"set local enable_seqscan = off");
                    await db.Database.ExecuteSqlAsync($"set local enable_bitmapscan = off");
                    await db.Database.ExecuteSqlAsync($"set local enable_sort = off");
                    var selection = await SessionSelection.Of(db, query.Filter, app.Get<TimeProvider>().GetUtcNow(), default);
                    using var command = SessionLines.Of(selection, query, SessionList.Size + 1).CreateDbCommand();
                    var sql = command.CommandText;
                    command.CommandText = "explain verbose " + sql;
                    command.Transaction = Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(
                        db.Database.CurrentTransaction!
                    );
                    var lines = new List<string>();
                    await using var reader = await command.ExecuteReaderAsync();
                    while (await reader.ReadAsync())
                    {
                        lines.Add(reader.GetString(0));
                    }

                    return (string.Join('\n', lines), sql);
                }
            );
}
