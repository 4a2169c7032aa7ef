using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MoneyQuiz.Data;
using MoneyQuiz.Data.Postgres;
using Npgsql;

namespace MoneyQuiz.Tests.Postgres;

/// <summary>The start on an empty, a current and an older database, by one instance and by several.</summary>
public sealed class MigratorTests(Cluster cluster)
{
    [Fact]
    public async Task Four_instances_that_start_at_once_on_an_empty_database_all_come_up_and_one_migrates()
    {
        var connections = await cluster.EmptyDatabase();
        var logs = Enumerable.Range(0, 4).Select(_ => new Lines()).ToList();
        await Task.WhenAll(logs.Select(log => Run(connections, log)));
        var said = logs.SelectMany(l => l.Said).ToList();
        Assert.Single(said, l => l.StartsWith("Applying "));
        Assert.Single(said, l => l.StartsWith("Applied roles' rights"));
        Assert.Equal(
            (long)
                typeof(MoneyQuizDb)
                    .Assembly.GetTypes()
                    .Count(t => t.IsDefined(typeof(Microsoft.EntityFrameworkCore.Migrations.MigrationAttribute), false)),
            await Behind(connections, """select count(*) from "__EFMigrationsHistory" """)
        );
    }

    [Fact]
    public async Task A_second_start_changes_nothing_and_waits_for_nobody_that_works_with_the_tables()
    {
        var connections = await cluster.Database();
        var mark = await Behind(connections, """select obj_description('"__EFMigrationsHistory"'::regclass)""");
        Assert.StartsWith("moneyquiz wall ", (string)mark!);
        // The wall's statements would wait for this reader; a start that has nothing to do does not.
        await using var reader = new NpgsqlConnection(cluster.SuperUserOn(connections));
        await reader.OpenAsync();
        await using var transaction = await reader.BeginTransactionAsync();
        await using var read = new NpgsqlCommand("lock table memberships in access share mode", reader, transaction);
        await read.ExecuteNonQueryAsync();
        var log = new Lines();
        await Run(connections, log).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Empty(log.Said);
        Assert.Equal(mark, await Behind(connections, """select obj_description('"__EFMigrationsHistory"'::regclass)"""));
    }

    [Fact]
    public async Task A_wall_that_was_changed_by_an_older_version_is_put_up_again()
    {
        var connections = await cluster.Database();
        await Behind(
            connections,
            """comment on table "__EFMigrationsHistory" is 'moneyquiz wall older'; alter table memberships disable row level security"""
        );
        var log = new Lines();
        await Run(connections, log);
        Assert.Single(log.Said, l => l.StartsWith("Applied roles' rights"));
        Assert.Equal(true, await Behind(connections, "select relrowsecurity from pg_class where oid = 'memberships'::regclass"));
    }

    [Fact]
    public async Task Without_the_owners_login_a_current_schema_starts_and_an_older_one_refuses()
    {
        var connections = (await cluster.Database()) with { Owner = null };
        await Run(connections, new Lines());
        await Behind(connections, """delete from "__EFMigrationsHistory" """);
        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => Run(connections, new Lines()));
        Assert.Contains("is behind this version", refused.Message);
        Assert.Contains("ConnectionStrings__MoneyQuizOwner", refused.Message);
    }

    [Fact]
    public async Task Without_the_owners_login_an_empty_database_refuses()
    {
        var connections = (await cluster.EmptyDatabase()) with { Owner = null };
        Assert.Contains("is behind", (await Assert.ThrowsAsync<StartRefusedException>(() => Run(connections, new Lines()))).Message);
    }

    [Fact]
    public async Task A_platform_login_that_is_missing_and_may_not_be_made_is_named()
    {
        var connections = await cluster.EmptyDatabase();
        var platform = new NpgsqlConnectionStringBuilder(connections.Platform) { Username = "nobody_yet" }.ConnectionString;
        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => Run(connections with { Platform = platform }, new Lines()));
        Assert.Contains("“nobody_yet”", refused.Message);
    }

    [Fact]
    public async Task The_platforms_login_is_made_where_only_two_are_given()
    {
        var given = await cluster.EmptyDatabase();
        var role = $"made_{Environment.ProcessId}";
        // An owner that may make logins, as a hosted database's first user may.
        var connections = given with
        {
            Owner = new NpgsqlConnectionStringBuilder(cluster.SuperUserOn(given)).ConnectionString,
            Platform = new NpgsqlConnectionStringBuilder(given.Platform) { Username = role, Password = "it's derived" }.ConnectionString,
        };
        try
        {
            await Task.WhenAll(Run(connections, new Lines()), Run(connections, new Lines()));
            Assert.Equal(role, await Sql.Scalar(connections.Platform, "select current_user::text"));
            Assert.Equal(
                "f,f,f,f",
                await Behind(
                    given,
                    $"select concat_ws(',', rolsuper, rolbypassrls, rolcreatedb, rolcreaterole) from pg_roles where rolname = '{role}'"
                )
            );
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            await Behind(given, $"drop owned by {role}; drop role {role}");
        }
    }

    private static async Task Run(Connections connections, ILogger<Migrator> log)
    {
        await using var services = new ServiceCollection()
            .AddDbContextFactory<MoneyQuizDb>(o => o.UseNpgsql(connections.App))
            .Configure<Microsoft.AspNetCore.Identity.IdentityOptions>(i =>
                i.Stores.SchemaVersion = Microsoft.AspNetCore.Identity.IdentitySchemaVersions.Version3
            )
            .BuildServiceProvider();
        await new Migrator(connections, services.GetRequiredService<DbContextOptions<MoneyQuizDb>>(), log).Run(CancellationToken.None);
    }

    private Task<object?> Behind(Connections connections, string sql) => Sql.Scalar(cluster.SuperUserOn(connections), sql);

    private sealed class Lines : ILogger<Migrator>
    {
        public List<string> Said { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Said.Add(formatter(state, exception));
    }
}
