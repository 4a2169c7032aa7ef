using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using MoneyQuiz.Data;
using MoneyQuiz.Data.Postgres;
using Npgsql;

[assembly: AssemblyFixture(typeof(MoneyQuiz.Tests.Postgres.Cluster))]

namespace MoneyQuiz.Tests.Postgres;

/// <summary>
/// A private PostgreSQL for the whole run: bin/test's, or one of its own. A template database is migrated once; every
/// test class works on a copy.
/// </summary>
public sealed class Cluster : IAsyncLifetime
{
    private const string Template = "moneyquiz_template";
    private string? _own;
    private string _env = "";
    private int _copies;

    public async ValueTask InitializeAsync()
    {
        var data = Environment.GetEnvironmentVariable("MONEYQUIZ_TEST_DATA");
        if (data is null)
        {
            data = _own = Directory.CreateTempSubdirectory("moneyquiz-tests-").FullName;
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(data, (UnixFileMode)0b111_101_101);
            }

            await Script("start", data, "--volatile");
        }

        _env = await File.ReadAllTextAsync(Path.Combine(data, "env"));
        await SuperUser($"drop database if exists {Template}", $"create database {Template} owner moneyquiz_owner");
        var connections = On(Template);
        await using var source = NpgsqlDataSource.Create(connections.Owner!);
        await new Migrator(connections, DbOptions.For(source), NullLogger<Migrator>.Instance).Run(CancellationToken.None);
        NpgsqlConnection.ClearAllPools();
        // A copy is refused while anybody is connected to the original.
        await SuperUser($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{Template}'");
    }

    /// <summary>A fresh, migrated, empty database with the product's three logins.</summary>
    public async Task<Connections> Database()
    {
        var name = $"moneyquiz_test_{Environment.ProcessId}_{Interlocked.Increment(ref _copies)}";
        await SuperUser($"drop database if exists {name} with (force)", $"create database {name} template {Template} owner moneyquiz_owner");
        return On(name);
    }

    /// <summary>A new database with nothing in it.</summary>
    public async Task<Connections> EmptyDatabase()
    {
        var name = $"moneyquiz_empty_{Environment.ProcessId}_{Interlocked.Increment(ref _copies)}";
        await SuperUser($"drop database if exists {name} with (force)", $"create database {name} owner moneyquiz_owner");
        return On(name);
    }

    /// <summary>A connection string of the cluster's superuser, to look behind row-level security.</summary>
    public string SuperUserOn(Connections connections) =>
        new NpgsqlConnectionStringBuilder(Env("MONEYQUIZ_POSTGRES_SUPER"))
        {
            Database = new NpgsqlConnectionStringBuilder(connections.App).Database,
        }.ConnectionString;

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_own is not null)
        {
            await Script("stop", _own);
            Directory.Delete(_own, recursive: true);
        }
    }

    private Connections On(string database) =>
        new(
            At(Env("ConnectionStrings__MoneyQuiz"), database),
            At(Env("ConnectionStrings__MoneyQuizPlatform"), database),
            At(Env("ConnectionStrings__MoneyQuizOwner"), database)
        );

    private static string At(string connection, string database) =>
        new NpgsqlConnectionStringBuilder(connection) { Database = database, MaxPoolSize = 20 }.ConnectionString;

    // export NAME='value'
    private string Env(string name) => _env.Split($"export {name}='")[1].Split('\'')[0];

    private async Task SuperUser(params string[] statements)
    {
        await using var connection = new NpgsqlConnection(Env("MONEYQUIZ_POSTGRES_SUPER"));
        await connection.OpenAsync();
        foreach (var statement in statements)
        {
#pragma warning disable CA2100
            await using var command = new NpgsqlCommand(statement, connection);
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task Script(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Repository.Path("bin", "postgres"), arguments))!;
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}
