using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Tenancy;
using Npgsql;

namespace MoneyQuiz.Tests.Postgres;

/// <summary>The two walls, tried one by one: past the filter stands row-level security, past a query stands the check of what is written.</summary>
public sealed class TenantDbTests(TwoTenants app) : IClassFixture<TwoTenants>
{
    [Fact]
    public async Task A_context_that_was_opened_elsewhere_sees_nothing()
    {
        await using var db = await app.Get<IDbContextFactory<MoneyQuizDb>>().CreateDbContextAsync();
        Assert.Empty(await db.Invitations.ToListAsync());
        Assert.Empty(await db.Invitations.IgnoreQueryFilters(["Tenant"]).ToListAsync());
        Assert.Empty(await db.TenantBrands.IgnoreQueryFilters(["Tenant"]).ToListAsync());
        Assert.Null(await db.Invitations.FindAsync((await Foreign()).Id));
    }

    [Fact]
    public async Task Without_the_filter_the_second_wall_still_stands()
    {
        var seen = await app.Db.In(app.Willow, db => db.Invitations.IgnoreQueryFilters(["Tenant"]).Select(i => i.TenantId).Distinct().ToListAsync());
        Assert.Equal([app.Willow], seen);
        var foreign = await Foreign();
        Assert.Null(await app.Db.In(app.Willow, db => db.Invitations.IgnoreQueryFilters(["Tenant"]).FirstOrDefaultAsync(i => i.Id == foreign.Id)));
        Assert.Equal(
            0,
            await app.Db.In(
                app.Willow,
                db =>
                    db.Invitations.IgnoreQueryFilters(["Tenant"])
                        .Where(i => i.Id == foreign.Id)
                        .ExecuteUpdateAsync(set => set.SetProperty(i => i.RevokedAt, TimeProvider.System.GetUtcNow()))
            )
        );
        Assert.Equal(
            0,
            await app.Db.In(app.Willow, db => db.Invitations.IgnoreQueryFilters(["Tenant"]).Where(i => i.Id == foreign.Id).ExecuteDeleteAsync())
        );
    }

    [Fact]
    public async Task A_row_of_another_tenant_is_not_written()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Write(db => db.Invitations.Add(TwoTenants.Invitation(app.Harbour))));
        var foreign = await Foreign();
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Write(db =>
            {
                db.Attach(foreign);
                foreign.RevokedAt = TimeProvider.System.GetUtcNow();
            })
        );
        await Assert.ThrowsAsync<InvalidOperationException>(() => Write(db => db.Remove(foreign)));
        Assert.Null(await app.Behind($"select revoked_at from invitations where id = '{foreign.Id}' and revoked_at is not null"));
        Assert.Equal(1L, await app.Behind($"select count(*) from invitations where id = '{foreign.Id}'"));
    }

    [Fact]
    public async Task Not_even_by_SQL()
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() =>
            app.Db.In(
                app.Willow,
                db =>
                    db.Database.ExecuteSqlAsync(
                        $"insert into memberships (tenant_id, account_id, role, since) values ({app.Harbour.Value}, gen_random_uuid(), 'Admin', now())"
                    )
            )
        );
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        Assert.Equal(
            0,
            await app.Db.In(app.Willow, db => db.Database.ExecuteSqlAsync($"update tenants set name = 'x' where id = {app.Harbour.Value}"))
        );
    }

    [Fact]
    public async Task A_person_sees_their_own_memberships_and_no_other_row()
    {
        var person = await Member(app.Harbour);
        var other = await Member(app.Harbour);
        Assert.Equal([person], await app.Db.As(person, db => db.Memberships.IgnoreQueryFilters(["Tenant"]).Select(m => m.AccountId).ToListAsync()));
        Assert.Empty(await app.Db.As(person, db => db.Invitations.IgnoreQueryFilters(["Tenant"]).ToListAsync()));
        Assert.Equal(
            0,
            await app.Db.As(person, db => db.Database.ExecuteSqlAsync($"update memberships set role = 'Admin' where account_id = {person}"))
        );
        Assert.NotEqual(person, other);
    }

    [Fact]
    public async Task The_platforms_rows_are_not_reached_as_a_tenant() =>
        await Assert.ThrowsAsync<ArgumentException>(() => app.Db.In(TenantId.Platform, db => db.AuditEntries.CountAsync()));

    private async Task<Guid> Member(TenantId tenant)
    {
        var id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        await app.Get<PlatformScope>()
            .Run(
                "seed:tests",
                "tests.member",
                $"account:{id}",
                async db =>
                {
                    db.Users.Add(
                        new Data.Access.Account
                        {
                            Id = id,
                            Name = "Somebody",
                            UserName = $"{id}@example.com",
                        }
                    );
                    db.Memberships.Add(
                        new Membership
                        {
                            TenantId = tenant,
                            AccountId = id,
                            Role = Role.Viewer,
                            Since = TimeProvider.System.GetUtcNow(),
                        }
                    );
                    return await db.SaveChangesAsync();
                }
            );
        return id;
    }

    private Task<Invitation> Foreign() => app.Db.In(app.Harbour, db => db.Invitations.AsNoTracking().FirstAsync());

    private Task<int> Write(Action<MoneyQuizDb> change) =>
        app.Db.In(
            app.Willow,
            db =>
            {
                change(db);
                return db.SaveChangesAsync();
            }
        );
}
