using System.Diagnostics;

namespace MoneyQuiz.E2E.Server;

/// <summary>Two instances behind nginx, by <c>bin/pair</c>; its address is nginx's.</summary>
public sealed class PairedApp(Machine machine) : RunningApp(machine)
{
    private readonly string _folder = Directory.CreateTempSubdirectory("moneyquiz-pair-").FullName;

    public override async Task Start()
    {
        await Pair("up");
        Url = (await File.ReadAllTextAsync(Path.Combine(_folder, "url"))).Trim();
    }

    /// <summary><c>stop</c> (SIGTERM), <c>kill</c> or <c>start</c> one of the two.</summary>
    /// <param name="instance"><c>a</c> or <c>b</c>.</param>
    public Task Do(string what, string instance) => Pair(what, instance);

    /// <summary>Which instances have answered since the last call, from nginx's log: <c>a</c>, <c>b</c>.</summary>
    public async Task<IReadOnlySet<string>> Answered()
    {
        var log = Path.Combine(_folder, "access.log");
        var lines = await File.ReadAllLinesAsync(log);
        await File.WriteAllTextAsync(log, "");
        var ports = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in (string[])["a", "b"])
        {
            ports[":" + (await File.ReadAllTextAsync(Path.Combine(_folder, $"{name}.port"))).Trim()] = name;
        }

        // 2026-11-21T14:00:00+00:00 127.0.0.1:40001 200 200 GET 0.003
        return lines.SelectMany(l => ports.Where(p => l.Split(' ')[1].EndsWith(p.Key, StringComparison.Ordinal)).Select(p => p.Value)).ToHashSet();
    }

    public override async ValueTask DisposeAsync()
    {
        await Pair("down");
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
        Directory.Delete(_folder, recursive: true);
    }

    private async Task Pair(string what, params string[] more)
    {
        var start = new ProcessStartInfo(Repository.Path("bin", "pair"), [what, _folder, .. more]);
        start.Environment["MONEYQUIZ_APP"] = Machine.App;
        start.Environment["ConnectionStrings__MoneyQuiz"] = Database.App;
        start.Environment["ConnectionStrings__MoneyQuizPlatform"] = Database.Platform;
        start.Environment["ConnectionStrings__MoneyQuizOwner"] = Database.Owner;
        foreach (var (name, value) in NoLimits)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"bin/pair {what} ended with {process.ExitCode}.");
    }
}
