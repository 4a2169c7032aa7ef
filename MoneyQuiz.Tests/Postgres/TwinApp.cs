using MoneyQuiz.Data.Postgres;

namespace MoneyQuiz.Tests.Postgres;

/// <summary>A second instance of an app: another process in real life, the same database and key file.</summary>
public sealed class TwinApp(TestApp first, string? keyFile = null) : TestApp(first.Cluster)
{
    public override string KeyFile => keyFile ?? first.KeyFile;

    /// <summary>Starts a twin; dispose it before the first.</summary>
    public static async Task<TwinApp> Of(TestApp first, string? keyFile = null)
    {
        var twin = new TwinApp(first, keyFile);
        await twin.InitializeAsync();
        await twin.Listens(channels: 2);
        return twin;
    }

    protected override Task<Connections> Database() => Task.FromResult(first.Connections);
}
