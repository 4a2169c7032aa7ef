using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data;
using MoneyQuiz.Domain.Tenancy;
using Npgsql;

namespace MoneyQuiz.Tests.Postgres;

/// <summary>The tenant setting never outlives its transaction, however that ends.</summary>
public sealed class PoolTests(TwoTenants app) : IClassFixture<TwoTenants>
{
    // MONEYQUIZ_FULL=1 takes ten times as long.
    private static readonly int Times = Properties.Full ? 10_000 : 1_000;

    [Fact]
    public async Task Two_tenants_in_turn_on_one_connection_never_see_each_others_rows()
    {
        var backends = new HashSet<int>();
        for (var n = 0; n < Times; n++)
        {
            var tenant = n % 2 == 0 ? app.Willow : app.Harbour;
            // Leaves its transaction open, broken or cut off in the middle, one way after the other.
            await (
                (n / 2 % 5) switch
                {
                    0 => Assert.ThrowsAsync<PostgresException>(() => In(tenant, db => db.Database.ExecuteSqlAsync($"select 1 / 0"))),
                    1 => Cancelled(tenant),
                    2 => Assert.ThrowsAsync<InvalidOperationException>(() => In(tenant, _ => throw new InvalidOperationException())),
                    3 => Assert.ThrowsAsync<PostgresException>(() => In(tenant, db => db.Database.ExecuteSqlAsync($"nonsense"))),
                    _ => Task.CompletedTask,
                }
            );
            if (n % 7 == 0)
            {
                Assert.Equal(0, await Outside(db => db.Invitations.IgnoreQueryFilters(["Tenant"]).CountAsync()));
            }

            var (seen, backend) = await app.Db.In(
                tenant,
                async db =>
                    (
                        await db.Invitations.IgnoreQueryFilters(["Tenant"]).Select(i => i.TenantId).ToListAsync(),
                        await db.Database.SqlQuery<int>($"select pg_backend_pid() as \"Value\"").SingleAsync()
                    )
            );
            Assert.Equal([tenant], seen);
            backends.Add(backend);
        }

        // A cancelled command may cost its connection; else it was one and the same all the time.
        Assert.InRange(backends.Count, 1, 1 + Times / 5);
    }

    private async Task Cancelled(TenantId tenant)
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(3));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            app.Db.In(tenant, db => db.Database.ExecuteSqlAsync($"select pg_sleep(30)", soon.Token), soon.Token)
        );
    }

    private async Task<int> Outside(Func<MoneyQuizDb, Task<int>> read)
    {
        await using var db = await app.Get<IDbContextFactory<MoneyQuizDb>>().CreateDbContextAsync();
        return await read(db);
    }

    private Task<int> In(TenantId tenant, Func<MoneyQuizDb, Task<int>> work) => app.Db.In(tenant, work);
}
