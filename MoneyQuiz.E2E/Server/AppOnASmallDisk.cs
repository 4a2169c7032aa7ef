using System.Diagnostics;

namespace MoneyQuiz.E2E.Server;

/// <summary>A file system of its own in memory (tmpfs), which can be filled to its last byte. Only root can mount one.</summary>
public sealed class SmallDisk(string folder)
{
    private string Ballast => Path.Combine(folder, "ballast");

    public static bool CanBe => Environment.IsPrivilegedProcess && OperatingSystem.IsLinux();

    public void Mount(int megabytes) => Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=755", "moneyquiz-small", folder);

    public void Unmount() => Run("umount", folder);

    public async Task Fill()
    {
        await using var file = new FileStream(Ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[64 * 1024];
        try
        {
            for (var size = block.Length; size > 0; )
            {
                try
                {
                    await file.WriteAsync(block.AsMemory(0, size));
                }
                catch (IOException) when (size > 1)
                {
                    size /= 2;
                }
            }
        }
        catch (IOException)
        {
            // Not one byte more.
        }
    }

    public void Free() => File.Delete(Ballast);

    private static void Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments))!;
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{command} ended with {process.ExitCode}.");
    }
}

/// <summary>The app on a PostgreSQL whose disk is small; without an address where no file system can be mounted.</summary>
public sealed class AppOnASmallDisk(Machine machine) : AppOnItsOwnCluster(machine)
{
    /// <summary>The empty cluster takes about 80 MB with its write-ahead log.</summary>
    private const int Megabytes = 224;

    public SmallDisk Disk { get; private set; } = null!;

    protected override string Options => "-c min_wal_size=32MB -c max_wal_size=64MB -c wal_recycle=on -c log_min_messages=panic";

    public override ValueTask InitializeAsync() => SmallDisk.CanBe ? base.InitializeAsync() : ValueTask.CompletedTask;

    protected override string MakeFolder()
    {
        var folder = base.MakeFolder();
        Disk = new SmallDisk(folder);
        Disk.Mount(Megabytes);
        return folder;
    }

    protected override void RemoveFolder()
    {
        Disk.Unmount();
        base.RemoveFolder();
    }
}
