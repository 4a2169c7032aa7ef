using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace MoneyQuiz.E2E.Server;

/// <summary>
/// The app as a process of its own on loopback. What two of them know of each other they know from the database, as in
/// production: not even a static field is shared. Used by both test projects and the bench.
/// </summary>
public sealed class AppProcess : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly Process _process;

    private AppProcess(Process process, string url)
    {
        (_process, Url) = (process, url);
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Without a slash at the end.</summary>
    public string Url { get; }

    /// <summary>Of the process.</summary>
    public int Id => _process.Id;

    /// <summary>What it has printed so far.</summary>
    public IEnumerable<string> Lines => _lines;

    /// <summary>Starts one and waits until it is ready.</summary>
    /// <param name="app">The folder with the app's own files.</param>
    /// <param name="content">The folder with its wwwroot.</param>
    /// <param name="logins">Its three connection strings.</param>
    /// <param name="settings">Beyond the usual, as environment variables.</param>
    /// <param name="url">On a free port where none is given.</param>
    public static async Task<AppProcess> Start(
        string app,
        string content,
        (string App, string Platform, string? Owner) logins,
        string keyFile,
        IEnumerable<KeyValuePair<string, string>>? settings = null,
        string? url = null
    )
    {
        url ??= $"http://127.0.0.1:{FreePort()}";
        // bin/publish brings the runtime along; what bin/test publishes runs on the machine's.
        var start = File.Exists(Path.Combine(app, "libcoreclr.so"))
            ? new ProcessStartInfo(Path.Combine(app, "MoneyQuiz.Web"), ["--contentRoot", content])
            : new ProcessStartInfo("dotnet", [Path.Combine(app, "MoneyQuiz.Web.dll"), "--contentRoot", content]);
        (start.UseShellExecute, start.RedirectStandardOutput, start.RedirectStandardError) = (false, true, true);
        start.Environment["ASPNETCORE_URLS"] = url;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ConnectionStrings__MoneyQuiz"] = logins.App;
        start.Environment["ConnectionStrings__MoneyQuizPlatform"] = logins.Platform;
        start.Environment["ConnectionStrings__MoneyQuizOwner"] = logins.Owner;
        start.Environment["Keys__File"] = keyFile;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var (name, value) in settings ?? [])
        {
            start.Environment[name] = value;
        }

        var started = new AppProcess(Process.Start(start)!, url);
        if (await started.Ready(TimeSpan.FromSeconds(90)))
        {
            return started;
        }

        await started.DisposeAsync();
        throw new InvalidOperationException("The app did not become ready:\n" + string.Join('\n', started._lines.TakeLast(30)));
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await Kill();
        }

        _process.Dispose();
    }

    /// <summary>Ends the process at once, as a power cut would.</summary>
    public Task Kill()
    {
        _process.Kill();
        return _process.WaitForExitAsync();
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Waits until it is ready. False: it has ended, or was not ready in that time.</summary>
    public async Task<bool> Ready(TimeSpan atMost)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        for (var since = Stopwatch.StartNew(); !await IsReady(client); await Task.Delay(50))
        {
            if (_process.HasExited || since.Elapsed > atMost)
            {
                return false;
            }
        }

        return true;
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

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is { } text)
        {
            _lines.Enqueue(text);
        }
    }
}
