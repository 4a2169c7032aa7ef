namespace MoneyQuiz.E2E.Server;

/// <summary>
/// The real app as a process of its own on a database of its own, listening on loopback. Use it as a class fixture:
/// <c>public sealed class SignInTests(RunningApp app) : IClassFixture&lt;RunningApp&gt;</c>.
/// </summary>
public class RunningApp(Machine machine) : IAsyncLifetime
{
    private readonly string _keyFile = Path.GetTempFileName();
    private AppProcess? _process;

    public Database Database { get; private set; } = null!;

    /// <summary>Without a slash at the end: <c>http://localhost:41234</c>. A name, not an address: passkeys ask for one.</summary>
    public string Url { get; protected set; } = "";

    public Machine Machine => machine;

    /// <summary>Of the process; 0 where there is none.</summary>
    public int ProcessId => _process?.Id ?? 0;

    /// <summary>The file of the key that wraps all others.</summary>
    protected string KeyFile => _keyFile;

    /// <summary>Settings for visitors who all come from one address and never rest.</summary>
    protected static IEnumerable<KeyValuePair<string, string>> NoLimits =>
        from limit in (string[])
            [
                "RateLimits",
                .. ((string[])["Start", "Answer", "Lead"]).SelectMany(l => (string[])[$"RateLimits__{l}__Address", $"RateLimits__{l}__Tenant"]),
            ]
        from part in (string[])["Burst", "PerSecond"]
        select KeyValuePair.Create($"{limit}__{part}", "1000000");

    /// <summary>What a class of tests sets beyond the usual, as environment variables.</summary>
    protected virtual IEnumerable<KeyValuePair<string, string>> Settings => [];

    /// <summary>The one-time link that the console printed; null once there is a platform admin.</summary>
    public string? SetUpLink =>
        _process?.Lines.FirstOrDefault(l => l.StartsWith("Set-up link", StringComparison.Ordinal)) is { } line
            ? line[line.IndexOf("http", StringComparison.Ordinal)..]
            : null;

    protected virtual Task<Database> MakeDatabase() => machine.Database();

    public virtual async ValueTask InitializeAsync()
    {
        Database = await MakeDatabase();
        await File.WriteAllTextAsync(_keyFile, Convert.ToBase64String(new byte[32]));
        Url = $"http://localhost:{AppProcess.FreePort()}";
        await Start();
    }

    /// <summary>Starts the process and waits until it is ready.</summary>
    public virtual async Task Start() =>
        _process = await AppProcess.Start(
            machine.App,
            machine.App,
            (Database.App, Database.Platform, Database.Owner),
            _keyFile,
            [KeyValuePair.Create("Demo__Load", "true"), KeyValuePair.Create("Demo__Sessions", "0"), .. Settings],
            Url
        );

    /// <summary>Waits until it is ready again.</summary>
    public async Task Ready() =>
        Assert.True(
            await Ready(TimeSpan.FromSeconds(60)),
            "The app did not become ready again. The last that it said:\n" + string.Join('\n', _process!.Lines.TakeLast(30))
        );

    /// <summary>Waits until it is ready, but no longer than that.</summary>
    public Task<bool> Ready(TimeSpan atMost) => _process!.Ready(atMost);

    /// <summary>A second instance: another process on the same database. Dispose it before this.</summary>
    public async Task<RunningApp> Twin()
    {
        var twin = new RunningApp(machine) { Database = Database, Url = $"http://localhost:{AppProcess.FreePort()}" };
        await File.WriteAllTextAsync(twin._keyFile, Convert.ToBase64String(new byte[32]));
        await twin.Start();
        return twin;
    }

    /// <summary>Ends the process at once, as a power cut would.</summary>
    public Task Kill() => _process!.Kill();

    /// <summary>A browser of its own, with nothing from others' journeys.</summary>
    public Task<IBrowserContext> Browser(BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.BaseURL = Url;
        options.Locale ??= "en-GB";
        return machine.Chromium.NewContextAsync(options);
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        File.Delete(_keyFile);
    }
}
