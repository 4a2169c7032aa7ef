using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using MoneyQuiz.Data;
using MoneyQuiz.Data.Audit;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Tests.Postgres;

namespace MoneyQuiz.Tests.Audit;

/// <summary>Chains as they are written in the database.</summary>
public sealed class AuditLogTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("willow")]
    [InlineData(null)]
    public async Task Many_writers_leave_one_chain_without_a_gap(string? slug)
    {
        var tenant = await Tenant(slug);
        var before = (await Chain(tenant)).Count;
        var log = app.Get<AuditLog>();
        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(writer =>
                    Task.Run(async () =>
                    {
                        for (var n = 0; n < 12; n++)
                        {
                            await log.OnItsOwn(Fact(tenant, $"writer:{writer}") with { Note = $"{n}", Before = "{\"é\":1}" });
                        }
                    })
                )
        );
        var chain = await Chain(tenant);
        Assert.Equal(before + 96, chain.Count);
        Assert.Equal(Enumerable.Range(1, chain.Count).Select(n => (long)n), chain.Select(e => e.Sequence));
        // What comes back from the database is what was hashed, to the microsecond.
        Assert.Null(AuditChain.Verify(chain, await Details(tenant), (chain[^1].Sequence, chain[^1].Hash)));
    }

    [Fact]
    public async Task Several_facts_of_one_transaction_follow_each_other()
    {
        var tenant = await Tenant("harbour");
        await app.Get<TenantDb>()
            .In(
                tenant,
                async db =>
                {
                    for (var n = 0; n < 3; n++)
                    {
                        await AuditLog.Append(db, Fact(tenant, $"one:{n}"), TimeProvider.System.GetUtcNow());
                    }

                    return await db.SaveChangesAsync();
                }
            );
        Assert.Null(AuditChain.Verify(await Chain(tenant), await Details(tenant)));
    }

    [Fact]
    public async Task A_refusal_stays_on_record_although_the_callers_work_is_rolled_back()
    {
        var tenant = await Tenant("harbour");
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            app.Get<TenantDb>()
                .In<int>(
                    tenant,
                    async db =>
                    {
                        await db.Database.ExecuteSqlAsync($"update tenants set name = 'gone' where id = {tenant.Value}");
                        await app.Get<AuditLog>().OnItsOwn(Fact(tenant, "kept:1") with { Outcome = AuditOutcome.Refused });
                        throw new InvalidOperationException();
                    }
                )
        );
        Assert.Equal("Refused", await app.Behind("select outcome from audit_entries where subject = 'kept:1'"));
        Assert.NotEqual("gone", await app.Behind("select name from tenants where slug = 'harbour'"));
    }

    [Fact]
    public async Task An_anchor_is_logged_after_the_commit_and_only_then()
    {
        var tenant = await Tenant("harbour");
        var lines = new Lines();
        var tenants = new TenantDb(app.Get<IDbContextFactory<MoneyQuizDb>>(), lines);
        await tenants.In(
            tenant,
            async db =>
            {
                await AuditLog.Append(db, Fact(tenant, "anchored:1"), TimeProvider.System.GetUtcNow());
                await db.SaveChangesAsync();
                Assert.Empty(lines.Said);
                return true;
            }
        );
        var last = (await Chain(tenant))[^1];
        Assert.Equal([$"Audit anchor {tenant} {last.Sequence} {Convert.ToHexString(last.Hash)}"], lines.Said);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            tenants.In<int>(
                tenant,
                async db =>
                {
                    await AuditLog.Append(db, Fact(tenant, "anchored:2"), TimeProvider.System.GetUtcNow());
                    await db.SaveChangesAsync();
                    throw new InvalidOperationException();
                }
            )
        );
        Assert.Single(lines.Said);
    }

    private static AuditFact Fact(TenantId tenant, string subject) => new(tenant, "system", "tests.written", subject);

    private async Task<TenantId> Tenant(string? slug) => slug is null ? TenantId.Platform : (await app.Get<TenantDirectory>().BySlug(slug))!.Id;

    private async Task<List<AuditEntry>> Chain(TenantId tenant)
    {
        await using var db = app.Get<PlatformContexts>().Create();
        return await db.AuditEntries.AsNoTracking().Where(e => e.TenantId == tenant).OrderBy(e => e.Sequence).ToListAsync();
    }

    private async Task<Dictionary<Guid, AuditDetail>> Details(TenantId tenant)
    {
        await using var db = app.Get<PlatformContexts>().Create();
        return await db.AuditDetails.AsNoTracking().Where(d => d.TenantId == tenant).ToDictionaryAsync(d => d.EntryId);
    }

    private sealed class Lines : ILogger<TenantDb>
    {
        public ConcurrentQueue<string> Said { get; } = new();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Said.Enqueue(formatter(state, exception));
    }
}
