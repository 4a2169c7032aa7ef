namespace MoneyQuiz.E2E.Faults;

/// <summary>
/// The disk of the database is full: its folder is a file system of its own, which a file fills to the last byte and then leaves again.
/// Where PostgreSQL has ended itself meanwhile, it is started again, as a service manager would.
/// </summary>
public sealed class DiskFullTests(AppOnASmallDisk app, ITestOutputHelper output) : IClassFixture<AppOnASmallDisk>
{
    private static readonly int Fills = Crowd.Times("MONEYQUIZ_FULLS", 1);

    [Fact]
    public async Task A_full_disk_is_answered_in_words_and_nothing_acknowledged_is_lost()
    {
        Assert.SkipUnless(app.Url.Length > 0, "Only root can mount a file system of its own.");
        using var crowd = new Crowd(app.Url);
        crowd.Begin(6);
        var started = 0;
        for (var fill = 0; fill < Fills; fill++)
        {
            await crowd.SomeMoment();
            await app.Disk.Fill();
            await crowd.UntilRefused(12);
            var words = crowd.Ledger.Words;
            Assert.True(words is null || words.StartsWith("503 “", StringComparison.Ordinal), $"A visitor is shown: {words}");
            crowd.Hold();
            app.Disk.Free();
            if (!await app.Ready(TimeSpan.FromSeconds(10)))
            {
                started++;
                await app.Cluster.Restart();
                await app.Ready();
            }

            crowd.GoOn();
        }

        await crowd.Leave();
        await crowd.Settle(
            "full",
            Fills,
            app.Database,
            output,
            $" started={started}",
            $"; what a visitor sees: {crowd.Ledger.Words}; the app was never restarted, PostgreSQL {started} times by hand"
        );
    }
}
