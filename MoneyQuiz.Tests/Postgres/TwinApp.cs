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
        await twin.Listens();
        return twin;
    }

    // A signal that is sent before it listens is lost to it, as it should be; tests are about those after.
    private async Task Listens()
    {
        while (true)
        {
            var listening = await Sql.Scalar(
                Connections.App,
                "select count(*) from pg_stat_activity where application_name = 'moneyquiz-signals' and datname = current_database() and query ilike 'listen%'"
            );
            if (listening is >= 2L)
            {
                return;
            }

            await Task.Delay(20);
        }
    }

    protected override Task<Connections> Database() => Task.FromResult(first.Connections);
}
