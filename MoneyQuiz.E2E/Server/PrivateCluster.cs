using System.Diagnostics;

namespace MoneyQuiz.E2E.Server;

/// <summary>
/// A PostgreSQL that a test may treat badly: in a folder of its own, with everything written to disk as in production, and not shared
/// with other journeys.
/// </summary>
public sealed class PrivateCluster(string folder)
{
    private string _env = "";

    public string Folder => folder;

    /// <param name="options">For the server: <c>-c name=value</c>.</param>
    public async Task Start(string options = "")
    {
        await Run("start", options);
        _env = await File.ReadAllTextAsync(Path.Combine(folder, "env"));
    }

    /// <summary>Ends it at once, without a checkpoint, and starts it again on its port; one that has ended itself is started.</summary>
    public Task Restart() => Run("restart");

    public Task Stop() => Run("stop");

    public Task<Database> Database(string name) => Server.Database.Make(_env, name);

    private async Task Run(string what, string options = "")
    {
        var start = new ProcessStartInfo(Repository.Path("bin", "postgres"), [what, folder]);
        start.Environment["MONEYQUIZ_POSTGRES_OPTIONS"] = options;
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"bin/postgres {what} ended with {process.ExitCode}.");
    }
}
