using System.Net;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Tests.Postgres;

namespace MoneyQuiz.Tests.Sessions.Sharing;

/// <summary>The thanks after a booking: who is marked as booked by it, and who never is.</summary>
public sealed class WebBookedTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Who_went_to_book_and_comes_back_is_booked_once()
    {
        using var visitor = new WebVisitor(app);
        var session = await visitor.Finish("likert");
        var before = await Row(session, "likelihood::text");
        using (var book = await visitor.Browser.GetAsync($"{session}/book"))
        {
            Assert.Equal(HttpStatusCode.Found, book.StatusCode);
            Assert.Contains(
                book.Headers.GetValues("Set-Cookie"),
                c => c.StartsWith("__Host-mq-booking=", StringComparison.Ordinal) && c.Contains("httponly", StringComparison.OrdinalIgnoreCase)
            );
        }

        var html = await visitor.Read("/q/willow/booked?event=call&invitee_email=x");
        Assert.Contains("Thank you. Your call is booked.", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{session}/result\"", html, StringComparison.Ordinal);
        Assert.Equal("booked", await Row(session, "outcome"));
        Assert.NotEqual(before, await Row(session, "likelihood::text"));
        Assert.Contains("booking:25", (string)(await Row(session, "likelihood_reasons"))!, StringComparison.Ordinal);

        // Again it changes nothing, whatever the coach has said meanwhile.
        await Change(session, "outcome = 'not_now'");
        var at = await Row(session, "booked_at::text");
        await visitor.Read("/q/willow/booked");
        Assert.Equal(("not_now", at), (await Row(session, "outcome"), await Row(session, "booked_at::text")));
    }

    [Fact]
    public async Task The_coachs_better_word_stands()
    {
        using var visitor = new WebVisitor(app);
        var session = await visitor.Finish("likert");
        using var book = await visitor.Browser.GetAsync($"{session}/book");
        await Change(session, "outcome = 'client', outcome_at = '2026-01-01', outcome_likelihood = 12");
        await visitor.Read("/q/willow/booked");
        Assert.Equal(("client", "12"), (await Row(session, "outcome"), await Row(session, "outcome_likelihood::text")));
        Assert.NotNull(await Row(session, "booked_at::text"));
    }

    [Fact]
    public async Task Crawlers_guessers_and_other_tenants_change_nobodys_row()
    {
        using var visitor = new WebVisitor(app);
        var session = await visitor.Finish("likert");
        var token = session.Split('/')[^1];
        using var crawler = new WebVisitor(app);
        foreach (var query in (string[])["", $"?session={token}", $"?token={token}", $"?utm_content={token}"])
        {
            Assert.Contains("Take the quiz", await crawler.Read($"/q/willow/booked{query}"), StringComparison.Ordinal);
        }

        crawler.Browser.DefaultRequestHeaders.Add("Cookie", $"__Host-mq-booking=willow:{token}");
        await crawler.Read("/q/willow/booked");
        // Who only has the result open has not gone to book.
        await visitor.Read("/q/willow/booked");
        Assert.Null(await Row(session, "booked_at::text"));

        using (var book = await visitor.Browser.GetAsync($"{session}/book"))
        {
            // With another tenant the same browser is a stranger.
            Assert.DoesNotContain("Back to your result", await visitor.Read("/q/harbour/booked"), StringComparison.Ordinal);
        }

        using var ahead = new HttpRequestMessage(HttpMethod.Get, "/q/willow/booked");
        ahead.Headers.Add("Sec-Purpose", "prefetch;prerender");
        using var _ = await visitor.Browser.SendAsync(ahead);
        Assert.Null(await Row(session, "booked_at::text"));
        Assert.Null(await Row(session, "outcome"));
    }

    private static string Hash(string session) => SessionToken.Hash(session.Split('/')[^1]);

    private async Task<string?> Row(string session, string column) =>
        await app.Behind($"select {column} from assess_sessions where token_hash = '{Hash(session)}'") as string;

    private Task<object?> Change(string session, string what) =>
        app.Behind($"update assess_sessions set {what} where token_hash = '{Hash(session)}'");
}
