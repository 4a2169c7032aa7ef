using MoneyQuiz.E2E.Account;

namespace MoneyQuiz.E2E.Faults;

/// <summary>Two instances behind nginx, by the file that the runbook shows.</summary>
public sealed class PairTests(PairedApp app, ITestOutputHelper output) : IClassFixture<PairedApp>
{
    private static readonly int Turns = Crowd.Times("MONEYQUIZ_PAIR", 1);

    [Fact]
    public async Task A_visitor_moves_between_instances_and_loses_nothing_when_one_stops_and_one_is_killed()
    {
        using var crowd = new Crowd(app.Url);
        await app.Answered();
        await crowd.TakeOne();
        Assert.Equal(["a", "b"], (await app.Answered()).Order());

        crowd.Begin(Turns == 1 ? 2 : 6);
        var refused = 0;
        for (var turn = 0; turn < Turns; turn++)
        {
            var (stopped, killed) = turn % 2 == 0 ? ("a", "b") : ("b", "a");
            await crowd.SomeMoment();
            var before = crowd.Ledger.Refused;
            await app.Do("stop", stopped);
            await crowd.SomeMoment();
            refused += crowd.Ledger.Refused - before;
            await Back(stopped);
            await crowd.SomeMoment();
            await app.Do("kill", killed);
            await crowd.SomeMoment();
            await Back(killed);
        }

        await crowd.Leave();
        Assert.Equal(0, refused);
        await crowd.Settle("pair", Turns, app.Database, output, $" stopped={refused}");
    }

    // Started, and taken back by nginx, which leaves out for two seconds whoever has failed: only then may the other one go.
    private async Task Back(string instance)
    {
        await app.Do("start", instance);
        await app.Answered();
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        do
        {
            await tick.WaitForNextTickAsync();
        } while (!(await app.Answered()).Contains(instance));
    }

    [Fact]
    public async Task A_dashboard_stays_with_its_instance_and_moves_on_when_that_is_gone()
    {
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        await page.JoinAs(app, "pair@example.org");
        await page.GotoAsync("/coach?tenant=willow");
        await page.Ready();
        var instance = await At(browser);
        await page.ReloadAsync();
        await page.Ready();
        Assert.Equal(instance, await At(browser));

        await app.Do("kill", instance);
        try
        {
            await page.GotoAsync("/coach/quiz-sessions?tenant=willow");
            await page.Ready();
            Assert.NotEqual(instance, await At(browser));
        }
        finally
        {
            await app.Do("start", instance);
        }
    }

    [Fact]
    public async Task Nobody_names_another_host_through_the_proxy_and_a_visitor_gets_no_cookie()
    {
        using var handler = new SocketsHttpHandler { UseCookies = false };
        using var http = new HttpClient(handler) { BaseAddress = new Uri(app.Url) };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/q/willow");
        request.Headers.Add("X-Forwarded-Host", "evil.example");
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        using var answer = await http.SendAsync(request);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("evil.example", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    private static async Task<string> At(IBrowserContext browser) => (await browser.CookiesAsync()).Single(c => c.Name == "__Host-mq-at").Value;
}
