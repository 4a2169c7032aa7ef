namespace MoneyQuiz.E2E.Faults;

/// <summary>
/// The database is restarted at once (<c>pg_ctl -m immediate</c>: every connection cut, recovery from its log) while a dozen visitors
/// answer: five times here, a hundred times in <c>bin/bench restart</c>. The app goes on running.
/// </summary>
public sealed class RestartTests(AppOnItsOwnCluster app, ITestOutputHelper output) : IClassFixture<AppOnItsOwnCluster>
{
    private static readonly int Restarts = Crowd.Times("MONEYQUIZ_RESTARTS", 5);

    [Fact]
    public async Task No_acknowledged_answer_is_lost_or_doubled_while_the_database_restarts()
    {
        using var crowd = new Crowd(app.Url);
        crowd.Begin(12);
        for (var restart = 0; restart < Restarts; restart++)
        {
            await crowd.SomeMoment();
            crowd.Hold();
            await app.Cluster.Restart();
            await app.Ready();
            crowd.GoOn();
        }

        await crowd.Leave();
        await crowd.Settle("restart", Restarts, app.Database, output, words: $"; what a visitor sees: {crowd.Ledger.Words}");
        if (crowd.Ledger.Words is { } words)
        {
            Assert.StartsWith("503 “", words, StringComparison.Ordinal);
        }
    }
}
