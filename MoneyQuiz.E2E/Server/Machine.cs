using System.Diagnostics;
using Npgsql;

[assembly: AssemblyFixture(typeof(MoneyQuiz.E2E.Server.Machine))]

namespace MoneyQuiz.E2E.Server;

/// <summary>What the journeys run on: the published app, a private PostgreSQL, one Chromium. bin/test provides the first two; alone, they are made here.</summary>
public sealed class Machine : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private string? _ownData;
    private string _env = "";
    private int _databases;

    public IBrowser Chromium { get; private set; } = null!;

    /// <summary>The folder of the published app.</summary>
    public string App { get; private set; } = "";

    public static readonly string[] ChromiumArguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    public async ValueTask InitializeAsync()
    {
        App = Environment.GetEnvironmentVariable("MONEYQUIZ_E2E_APP") ?? Repository.Path("artifacts", "e2e");
        if (!File.Exists(Path.Combine(App, "MoneyQuiz.Web.dll")))
        {
            await Run("dotnet", "publish", Repository.Path("MoneyQuiz.Web"), "-c", "Release", "-o", App, "--nologo", "--verbosity", "quiet");
        }

        var data = Environment.GetEnvironmentVariable("MONEYQUIZ_TEST_DATA");
        if (data is null)
        {
            data = _ownData = Directory.CreateTempSubdirectory("moneyquiz-e2e-").FullName;
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(data, (UnixFileMode)0b111_101_101);
            }

            await Run(Repository.Path("bin", "postgres"), "start", data, "--volatile");
        }

        _env = await File.ReadAllTextAsync(Path.Combine(data, "env"));
        _playwright = await Playwright.CreateAsync();
        Chromium = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = "/usr/bin/chromium", Args = ChromiumArguments }
        );
    }

    /// <summary>A new, empty database; the app migrates it at its start.</summary>
    public async Task<Database> Database()
    {
        var name = $"moneyquiz_e2e_{Environment.ProcessId}_{Interlocked.Increment(ref _databases)}";
        await using var connection = new NpgsqlConnection(Env("MONEYQUIZ_POSTGRES_SUPER"));
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"create database {name} owner moneyquiz_owner", connection);
        await create.ExecuteNonQueryAsync();
        return new Database(
            At("ConnectionStrings__MoneyQuiz", name),
            At("ConnectionStrings__MoneyQuizPlatform", name),
            At("ConnectionStrings__MoneyQuizOwner", name),
            At("MONEYQUIZ_POSTGRES_SUPER", name)
        );
    }

    public async ValueTask DisposeAsync()
    {
        await Chromium.CloseAsync();
        _playwright?.Dispose();
        NpgsqlConnection.ClearAllPools();
        if (_ownData is not null)
        {
            await Run(Repository.Path("bin", "postgres"), "stop", _ownData);
            Directory.Delete(_ownData, recursive: true);
        }
    }

    private string At(string name, string database) =>
        new NpgsqlConnectionStringBuilder(Env(name)) { Database = database, MaxPoolSize = 20 }.ConnectionString;

    // export NAME='value'
    private string Env(string name) => _env.Split($"export {name}='")[1].Split('\'')[0];

    private static async Task Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments))!;
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}

/// <summary>The connection strings of one database: the product's three logins, and the superuser to look at the rows.</summary>
public sealed record Database(string App, string Platform, string Owner, string SuperUser)
{
    /// <summary>Reads one value past row-level security.</summary>
    public async Task<object?> Scalar(string sql)
    {
        await using var connection = new NpgsqlConnection(SuperUser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() is { } value and not DBNull ? value : null;
    }
}
