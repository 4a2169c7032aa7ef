using System.Net;
using MoneyQuiz.Tests.Postgres;

namespace MoneyQuiz.Tests.Sessions;

/// <summary>From a result to the coach's booking page, over HTTP.</summary>
public sealed class WebBookingTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Start = "/q/willow/likert";
    private const string Clicked = "select booking_clicked_at from assess_sessions";

    [Fact]
    public async Task Whoever_has_a_result_is_sent_on_and_the_first_time_is_kept()
    {
        using var browser = app.Browser();
        var session = await Begun(browser);
        using var early = await browser.GetAsync($"{session}/book");
        Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
        Assert.Equal(DBNull.Value, await app.Behind(Clicked));

        await Finish(browser, session);
        using var looked = await Ahead(browser, $"{session}/book");
        Assert.Equal(HttpStatusCode.Redirect, looked.StatusCode);
        Assert.Equal(DBNull.Value, await app.Behind(Clicked));

        using var went = await browser.GetAsync($"{session}/book");
        Assert.Equal(HttpStatusCode.Redirect, went.StatusCode);
        Assert.Equal("https://willow-lane.example/book", went.Headers.Location!.ToString());
        var first = await app.Behind(Clicked);
        Assert.IsType<DateTime>(first);
        Assert.Contains("booking:25", (string)(await app.Behind("select likelihood_reasons from assess_sessions"))!, StringComparison.Ordinal);

        using var again = await browser.GetAsync($"{session}/book");
        Assert.Equal(went.Headers.Location, again.Headers.Location);
        Assert.Equal(first, await app.Behind(Clicked));

        // Another tenant's address with this token, and a token of nobody.
        var token = session.Split('/')[^1];
        using var foreign = await browser.GetAsync($"/q/harbour/likert/{token}/book");
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        using var nobody = await browser.GetAsync($"{Start}/{new string('A', token.Length)}/book");
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
    }

    private static async Task<string> Begun(HttpClient browser)
    {
        using var first = await browser.PostAsync(Start, (await WebStep.Open(browser, $"{Start}?variant=blitz")).Page());
        var next = first.Headers.Location!.ToString();
        return next[..next.LastIndexOf('/')];
    }

    private static async Task Finish(HttpClient browser, string session)
    {
        for (var next = $"{session}/2"; !next.EndsWith("/result", StringComparison.Ordinal) && !next.EndsWith("/lead", StringComparison.Ordinal); )
        {
            using var posted = await browser.PostAsync(session, (await WebStep.Open(browser, next)).Page());
            next = posted.Headers.Location!.ToString();
        }
    }

    private static async Task<HttpResponseMessage> Ahead(HttpClient browser, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Sec-Purpose", "prefetch");
        return await browser.SendAsync(request);
    }
}
