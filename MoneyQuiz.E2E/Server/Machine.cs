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
        // What is expected comes in milliseconds; a machine with much to do may take its time.
        Assertions.SetDefaultExpectTimeout(20_000);
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
    public Task<Database> Database() => Server.Database.Make(_env, $"moneyquiz_e2e_{Environment.ProcessId}_{Interlocked.Increment(ref _databases)}");

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
    /// <summary>Makes an empty one.</summary>
    /// <param name="env">What <c>bin/postgres</c> has written of its cluster: lines <c>export NAME='value'</c>.</param>
    public static async Task<Database> Make(string env, string name)
    {
        await using var connection = new NpgsqlConnection(Value("MONEYQUIZ_POSTGRES_SUPER"));
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"create database {name} owner moneyquiz_owner", connection);
        await create.ExecuteNonQueryAsync();
        return new Database(
            At("ConnectionStrings__MoneyQuiz"),
            At("ConnectionStrings__MoneyQuizPlatform"),
            At("ConnectionStrings__MoneyQuizOwner"),
            At("MONEYQUIZ_POSTGRES_SUPER")
        );

        string Value(string of) => env.Split($"export {of}='")[1].Split('\'')[0];

        string At(string of) => new NpgsqlConnectionStringBuilder(Value(of)) { Database = name, MaxPoolSize = 20 }.ConnectionString;
    }

    /// <summary>Reads one value past row-level security.</summary>
    public async Task<object?> Scalar(string sql)
    {
        await using var connection = new NpgsqlConnection(SuperUser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() is { } value and not DBNull ? value : null;
    }
}
