using System.Diagnostics;
using System.Globalization;

namespace MoneyQuiz.E2E.Circuits;

/// <summary>The app with the hook in it that tells how much heap is left after all garbage is gone.</summary>
public sealed class MeasuredApp(Machine machine) : RunningApp(machine)
{
    private readonly string _heap = Path.Combine(Directory.CreateTempSubdirectory("moneyquiz-heap-").FullName, "heap");

    protected override IEnumerable<KeyValuePair<string, string>> Settings =>
        [new("DOTNET_STARTUP_HOOKS", typeof(MeasuredApp).Assembly.Location), new("MONEYQUIZ_HEAP", _heap), new("Demo__Sessions", "60"), .. NoLimits];

    /// <summary>Bytes of heap after full collections, and bytes of the process in memory.</summary>
    public async Task<(long Heap, long Resident)> Memory()
    {
        File.Delete(_heap);
        using var kill = Process.Start("kill", ["-USR1", ProcessId.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        var patience = Stopwatch.StartNew();
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!File.Exists(_heap))
        {
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(60), "The app does not tell its heap.");
            await tick.WaitForNextTickAsync();
        }

        var heap = long.Parse(await File.ReadAllTextAsync(_heap), CultureInfo.InvariantCulture);
        // VmRSS:    214084 kB
        var line = (await File.ReadAllLinesAsync($"/proc/{ProcessId}/status")).First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        return (heap, long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
        Directory.Delete(Path.GetDirectoryName(_heap)!, recursive: true);
    }
}
