using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Tenancy;
using Npgsql;

namespace MoneyQuiz.Tests.Postgres;

/// <summary>The second wall, asked from the database's own catalogue and by SQL that knows nothing of the first.</summary>
public sealed class WallTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Every_tenant_owned_table_has_row_level_security_enabled_and_forced_with_policies()
    {
        var owned = Owned();
        Assert.NotEmpty(owned);
        foreach (var table in owned)
        {
            Assert.Equal(
                "t,t,platform+tenant",
                (
                    await Scalar(
                        app.Cluster.SuperUserOn(app.Connections),
                        $"""
                        select left(c.relrowsecurity::text, 1) || ',' || left(c.relforcerowsecurity::text, 1) || ',' ||
                               string_agg(p.polname, '+' order by p.polname) filter (where p.polname not in ('person', 'search'))
                        from pg_class c left join pg_policy p on p.polrelid = c.oid where c.oid = '{table}'::regclass group by c.oid
                        """
                    )
                )?.ToString()
            );
        }
    }

    [Fact]
    public async Task The_two_logins_own_nothing_and_cannot_pass_by_the_wall()
    {
        foreach (var role in (string[])[app.Connections.AppRole, app.Connections.PlatformRole])
        {
            Assert.Equal(
                "f,f,0",
                await Scalar(
                    app.Cluster.SuperUserOn(app.Connections),
                    $"""
                    select left(rolsuper::text, 1) || ',' || left(rolbypassrls::text, 1) || ',' ||
                           (select count(*) from pg_class where relowner = r.oid)
                    from pg_roles r where rolname = '{role}'
                    """
                )
            );
        }
    }

    [Fact]
    public void Every_table_is_tenant_owned_or_listed_with_its_reason()
    {
        using var db = app.Get<IDbContextFactory<Data.MoneyQuizDb>>().CreateDbContext();
        var unowned = db
            .Model.GetEntityTypes()
            .Where(e => !e.ClrType.IsAssignableTo(typeof(ITenantOwned)) && !e.IsOwned())
            .Select(e => e.GetTableName()!)
            .Distinct()
            .Order();
        Assert.Equal(PlatformTables.All.Select(t => t.Name).Where(n => n != "__EFMigrationsHistory").Order(), unowned);
    }

    [Fact]
    public async Task Without_a_tenant_the_apps_login_sees_no_tenant_owned_row()
    {
        foreach (var table in Owned())
        {
            Assert.Equal(0L, await Scalar(app.Connections.App, $"select count(*) from {table}"));
        }
    }

    [Fact]
    public async Task The_apps_login_cannot_become_the_platforms()
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => Scalar(app.Connections.App, $"set role {app.Connections.PlatformRole}"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Theory]
    [InlineData("update audit_entries set action = 'nothing'")]
    [InlineData("delete from audit_entries")]
    [InlineData("update audit_details set note = null")]
    [InlineData("insert into platform_admins values (gen_random_uuid(), now())")]
    [InlineData("select * from set_up_links")]
    public async Task The_apps_login_may_not(string sql)
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => Scalar(app.Connections.App, sql));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    private List<string> Owned()
    {
        using var db = app.Get<IDbContextFactory<Data.MoneyQuizDb>>().CreateDbContext();
        return db.Model.GetEntityTypes().Where(e => e.ClrType.IsAssignableTo(typeof(ITenantOwned))).Select(e => e.GetTableName()!).ToList();
    }

    private static async Task<object?> Scalar(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }
}
