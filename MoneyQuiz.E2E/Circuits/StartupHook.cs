using System.Runtime;
using System.Runtime.InteropServices;

#pragma warning disable CA1050, MA0047 // The runtime looks for this name, outside of any namespace.

/// <summary>
/// Loaded by the runtime into the app that is measured (<c>DOTNET_STARTUP_HOOKS</c>), which itself knows nothing of it: on SIGUSR1 it
/// collects all garbage and writes how many bytes of heap are left.
/// </summary>
internal static class StartupHook
{
    private static PosixSignalRegistration? _signal;

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable("MONEYQUIZ_HEAP") is { Length: > 0 } file)
        {
            _signal = PosixSignalRegistration.Create(
                (PosixSignal)10,
                context =>
                {
                    context.Cancel = true;
                    Write(file);
                }
            );
        }
    }

    private static void Write(string file)
    {
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        File.WriteAllText(file + ".new", GC.GetTotalMemory(forceFullCollection: true).ToString(System.Globalization.CultureInfo.InvariantCulture));
        File.Move(file + ".new", file, overwrite: true);
    }
}
