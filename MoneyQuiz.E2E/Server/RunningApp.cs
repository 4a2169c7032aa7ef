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
    public string Url { get; private set; } = "";

    public Machine Machine => machine;

    /// <summary>What a class of tests sets beyond the usual, as environment variables.</summary>
    protected virtual IEnumerable<KeyValuePair<string, string>> Settings => [];

    /// <summary>The one-time link that the console printed; null once there is a platform admin.</summary>
    public string? SetUpLink =>
        _process?.Lines.FirstOrDefault(l => l.StartsWith("Set-up link", StringComparison.Ordinal)) is { } line
            ? line[line.IndexOf("http", StringComparison.Ordinal)..]
            : null;

    public async ValueTask InitializeAsync()
    {
        Database = await machine.Database();
        await File.WriteAllTextAsync(_keyFile, Convert.ToBase64String(new byte[32]));
        Url = $"http://localhost:{AppProcess.FreePort()}";
        await Start();
    }

    /// <summary>Starts the process and waits until it is ready.</summary>
    public async Task Start() =>
        _process = await AppProcess.Start(
            machine.App,
            machine.App,
            (Database.App, Database.Platform, Database.Owner),
            _keyFile,
            [KeyValuePair.Create("Demo__Load", "true"), KeyValuePair.Create("Demo__Sessions", "0"), .. Settings],
            Url
        );

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
