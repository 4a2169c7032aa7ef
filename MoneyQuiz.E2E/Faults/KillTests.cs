namespace MoneyQuiz.E2E.Faults;

/// <summary>The app is ended by kill −9 while a dozen visitors answer: ten times here, five hundred times in <c>bin/bench kill</c>.</summary>
public sealed class KillTests(RunningApp app, ITestOutputHelper output) : IClassFixture<RunningApp>
{
    private static readonly int Kills = Crowd.Times("MONEYQUIZ_KILLS", 10);

    [Fact]
    public async Task No_acknowledged_answer_is_lost_or_doubled_and_each_visitor_continues_where_they_were()
    {
        using var crowd = new Crowd(app.Url);
        crowd.Begin(12);
        for (var kill = 0; kill < Kills; kill++)
        {
            await crowd.SomeMoment();
            crowd.Hold();
            await app.Kill();
            await app.Start();
            crowd.GoOn();
        }

        await crowd.Leave();
        await crowd.Settle("kill", Kills, app.Database, output);
    }
}
