using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Likelihood;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Data.Sessions.Demo;
using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Tests.Postgres;

namespace MoneyQuiz.Tests.Sessions;

/// <summary>
/// What an answer reads of a tenant that has grown since the statistics were taken, beside a larger one that they know: its own row
/// and not all of the tenant's.
/// </summary>
public sealed class TokenLookupTests(TokenLookupTests.Grown app) : IClassFixture<TokenLookupTests.Grown>
{
    private const int Few = 20;

    /// <summary>Harbour’s sessions came after the statistics.</summary>
    public sealed class Grown(Cluster cluster) : TestApp(cluster)
    {
        internal Tenant Harbour { get; private set; } = null!;

        protected override async Task Seed()
        {
            Harbour = await Fill("harbour", 0);
            await Fill("willow", 400);
            await this.Behind("analyze assess_sessions");
            await Fill("harbour", 300);
        }

        private async Task<Tenant> Fill(string slug, int sessions)
        {
            var tenant = (await Get<TenantDirectory>().BySlug(slug))!;
            await Get<TenantDb>()
                .In(
                    tenant.Id,
                    async db =>
                    {
                        await Get<DemoSessions>().Write(db, tenant, Get<TimeProvider>().GetUtcNow(), sessions);
                        return sessions;
                    }
                );
            return tenant;
        }
    }

    [Fact]
    public async Task A_token_is_looked_up_by_itself()
    {
        var table = new VisitorSessions(app.Get<PublishedFrameworks>(), app.Get<LikelihoodRules>());
        Assert.InRange(await Read(async db => Assert.Null(await table.Find(db, "of nobody", default))), 0, Few);
        var hash = (string)(await app.Behind($"select token_hash from assess_sessions where tenant_id = '{app.Harbour.Id}' limit 1"))!;
        Assert.InRange(await Read(async db => Assert.NotNull(await table.Find(db, hash, default))), 1, Few);
    }

    [Fact]
    public async Task An_answer_is_appended_by_the_sessions_id()
    {
        var id = (Guid)(await app.Behind($"select id from assess_sessions where tenant_id = '{app.Harbour.Id}' limit 1"))!;
        var plan = await app.Get<TenantDb>()
            .In(
                app.Harbour.Id,
                db =>
                    db.Database.SqlQuery<string>($"explain update assess_sessions set revision = revision + 1 where id = {id} and revision = 1")
                        .ToListAsync()
            );
        Assert.Contains(plan, line => line.Contains("pk_assess_sessions", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_tenants_token_finds_nothing()
    {
        var hash = (string)(await app.Behind($"select token_hash from assess_sessions where tenant_id <> '{app.Harbour.Id}' limit 1"))!;
        var table = new VisitorSessions(app.Get<PublishedFrameworks>(), app.Get<LikelihoodRules>());
        await Read(async db => Assert.Null(await table.Find(db, hash, default)));
    }

    // Rows of the table that the statement has fetched, by whatever index.
    private Task<long> Read(Func<MoneyQuizDb, Task> statement) =>
        app.Get<TenantDb>()
            .In(
                app.Harbour.Id,
                async db =>
                {
                    var before = await Fetched(db);
                    await statement(db);
                    return await Fetched(db) - before;
                }
            );

    // What the connection did before, and has not yet reported, is among it.
    private static Task<long> Fetched(MoneyQuizDb db) =>
        db
            .Database.SqlQuery<long>(
                $"""
                select idx_tup_fetch + seq_tup_read as "Value" from pg_stat_xact_user_tables where relname = 'assess_sessions'
                """
            )
            .SingleAsync();
}
