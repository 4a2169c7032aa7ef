using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Tests.Postgres;

/// <summary>Work across tenants is on record, exactly if it was done.</summary>
public sealed class PlatformScopeTests(TestApp app) : IClassFixture<TestApp>
{
    private PlatformScope Scope => app.Get<PlatformScope>();

    [Fact]
    public async Task What_was_done_is_on_record()
    {
        var before = await Entries();
        var seen = await Scope.Run("system", "tests.counted", "platform", db => db.TenantBrands.CountAsync());
        Assert.Equal(2, seen);
        Assert.Equal(before + 1, await Entries());
        Assert.Equal(1L, await app.Behind("select count(*) from audit_entries where action = 'tests.counted' and actor_name = 'system'"));
    }

    [Fact]
    public async Task What_failed_has_left_neither_change_nor_entry()
    {
        var before = await Entries();
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Scope.Run<int>(
                "system",
                "tests.failed",
                "platform",
                async db =>
                {
                    await db.Database.ExecuteSqlAsync($"update tenants set name = 'changed' where slug = 'willow'");
                    throw new InvalidOperationException();
                }
            )
        );
        Assert.Equal(before, await Entries());
        Assert.NotEqual("changed", await app.Behind("select name from tenants where slug = 'willow'"));
    }

    [Fact]
    public async Task What_cannot_be_put_on_record_is_not_done()
    {
        var before = await Entries();
        // An action's name is 100 characters at most.
        var fact = new AuditFact(TenantId.Platform, "system", new string('x', 101), "platform");
        await Assert.ThrowsAsync<DbUpdateException>(() =>
            Scope.Run(fact, db => db.Database.ExecuteSqlAsync($"update tenants set name = 'unrecorded' where slug = 'willow'"))
        );
        Assert.Equal(before, await Entries());
        Assert.NotEqual("unrecorded", await app.Behind("select name from tenants where slug = 'willow'"));
    }

    private async Task<long> Entries() => (long)(await app.Behind($"select count(*) from audit_entries where tenant_id = '{Guid.Empty}'"))!;
}
