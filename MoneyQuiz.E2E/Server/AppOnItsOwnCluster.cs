namespace MoneyQuiz.E2E.Server;

/// <summary>The app on a PostgreSQL of its own, which may be restarted under it.</summary>
public class AppOnItsOwnCluster(Machine machine) : RunningApp(machine)
{
    public PrivateCluster Cluster { get; private set; } = null!;

    /// <summary>Where the cluster is to be, which the database's user must be able to enter; it is removed at the end.</summary>
    protected virtual string MakeFolder()
    {
        var folder = Directory.CreateTempSubdirectory("moneyquiz-cluster-").FullName;
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        }

        return folder;
    }

    protected virtual string Options => "";

    protected override IEnumerable<KeyValuePair<string, string>> Settings => NoLimits;

    protected override async Task<Database> MakeDatabase()
    {
        Cluster = new PrivateCluster(MakeFolder());
        await Cluster.Start(Options);
        return await Cluster.Database("moneyquiz_fault");
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
        if (Cluster is not null)
        {
            await Cluster.Stop();
            RemoveFolder();
        }
    }

    protected virtual void RemoveFolder() => Directory.Delete(Cluster.Folder, recursive: true);
}
