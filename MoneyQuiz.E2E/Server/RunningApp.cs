using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace MoneyQuiz.E2E.Server;

/// <summary>
/// The real app as a process of its own on a database of its own, listening on loopback. Use it as a class fixture:
/// <c>public sealed class SignInTests(RunningApp app) : IClassFixture&lt;RunningApp&gt;</c>.
/// </summary>
public class RunningApp(Machine machine) : IAsyncLifetime
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly string _keyFile = Path.GetTempFileName();
    private Process? _process;

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
        _lines.FirstOrDefault(l => l.StartsWith("Set-up link", StringComparison.Ordinal)) is { } line
            ? line[line.IndexOf("http", StringComparison.Ordinal)..]
            : null;

    protected virtual Task<Database> MakeDatabase() => machine.Database();

    public virtual async ValueTask InitializeAsync()
    {
        Database = await MakeDatabase();
        await File.WriteAllTextAsync(_keyFile, Convert.ToBase64String(new byte[32]));
        Url = $"http://localhost:{FreePort()}";
        await Start();
    }

    /// <summary>Starts the process and waits until it is ready.</summary>
    public virtual async Task Start()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(machine.App, "MoneyQuiz.Web.dll"), "--contentRoot", machine.App])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = Url;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ConnectionStrings__MoneyQuiz"] = Database.App;
        start.Environment["ConnectionStrings__MoneyQuizPlatform"] = Database.Platform;
        start.Environment["ConnectionStrings__MoneyQuizOwner"] = Database.Owner;
        start.Environment["Keys__File"] = _keyFile;
        start.Environment["Demo__Load"] = "true";
        start.Environment["Demo__Sessions"] = "0";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var (name, value) in Settings)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        Assert.True(await Ready(TimeSpan.FromSeconds(60)), "The app did not become ready:\n" + string.Join('\n', _lines.TakeLast(30)));
    }

    /// <summary>Waits until it is ready again.</summary>
    public async Task Ready() => Assert.True(await Ready(TimeSpan.FromSeconds(60)), "The app did not become ready again.");

    /// <summary>Waits until it is ready, but no longer than that.</summary>
    public async Task<bool> Ready(TimeSpan atMost)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        var patience = Stopwatch.StartNew();
        while (!await IsReady(client))
        {
            if (_process is { HasExited: true } || patience.Elapsed > atMost)
            {
                return false;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }

        return true;
    }

    /// <summary>A second instance: another process on the same database. Dispose it before this.</summary>
    public async Task<RunningApp> Twin()
    {
        var twin = new RunningApp(machine) { Database = Database, Url = $"http://localhost:{FreePort()}" };
        await File.WriteAllTextAsync(twin._keyFile, Convert.ToBase64String(new byte[32]));
        await twin.Start();
        return twin;
    }

    /// <summary>Ends the process at once, as a power cut would.</summary>
    public async Task Kill()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

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
        if (_process is { HasExited: false })
        {
            await Kill();
        }

        _process?.Dispose();
        File.Delete(_keyFile);
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is { } text)
        {
            _lines.Enqueue(text);
        }
    }

    private async Task<bool> IsReady(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync($"{Url}/health/ready");
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
