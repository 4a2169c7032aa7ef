using System.Net;
using System.Text.RegularExpressions;
using MoneyQuiz.Tests.Postgres;
using Npgsql;

namespace MoneyQuiz.Tests.Sessions;

/// <summary>The visitor's way over HTTP, without a browser: what is posted, what is stored, where it leads.</summary>
public sealed partial class WebAnswerTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Start = "/q/willow/likert";

    [Fact]
    public async Task A_page_view_stores_nothing_and_is_not_kept_by_caches()
    {
        var before = await Count();
        using var page = await app.Browser().GetAsync($"{Start}?variant=blitz");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.True(page.Headers.CacheControl!.NoStore);
        Assert.False(page.Headers.Contains("Set-Cookie"));
        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal(before, await Count());
    }

    [Fact]
    public async Task The_first_post_begins_the_session_and_the_same_post_again_changes_nothing()
    {
        using var browser = app.Browser();
        var (ticket, items) = await Open(browser);
        var before = await Count();

        using var first = await Post(browser, Start, Page(ticket, items));
        using var again = await Post(browser, Start, Page(ticket, items));

        Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);
        Assert.EndsWith("/2", first.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal(before + 1, await Count());
        Assert.Contains(first.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Host-mq-quiz=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_missing_is_named_and_what_was_chosen_is_kept()
    {
        using var browser = app.Browser();
        var (ticket, items) = await Open(browser);

        using var posted = await Post(browser, Start, Page(ticket, items[..3]));
        using var page = await browser.GetAsync(posted.Headers.Location);
        var html = await page.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.StatusCode);
        Assert.Contains("<title>Error: ", html, StringComparison.Ordinal);
        Assert.Equal(3, Checked().Count(html));
        Assert.Equal(items.Length - 3, MissedField().Count(html));
        Assert.Contains("name=\"skip\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_any_answer_says_so_and_still_stores_nothing()
    {
        using var browser = app.Browser();
        var (ticket, _) = await Open(browser, "&utm_source=letter");
        var before = await Count();

        using var posted = await Post(browser, Start, Page(ticket, []));

        Assert.Equal($"{Start}?variant=blitz&utm_source=letter&missing=1", posted.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.GetAsync(posted.Headers.Location)).StatusCode);
        Assert.Equal(before, await Count());
    }

    [Fact]
    public async Task A_damaged_ticket_leads_to_a_page_that_offers_to_begin_again()
    {
        using var browser = app.Browser();
        var (ticket, items) = await Open(browser);

        using var posted = await Post(browser, Start, Page(ticket[..^8] + "AAAAAAAA", items));
        using var page = await browser.GetAsync(posted.Headers.Location);

        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
        Assert.Contains("Begin again", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_tenants_ticket_and_token_are_nobodys_here()
    {
        using var browser = app.Browser();
        var (ticket, items) = await Open(browser);
        using var own = await Post(browser, Start, Page(ticket, items));
        var token = own.Headers.Location!.ToString().Split('/')[4];

        using var foreign = await Post(browser, "/q/harbour/likert", Page(ticket, items));
        Assert.Contains("/again", foreign.Headers.Location!.ToString(), StringComparison.Ordinal);
        foreach (var page in (string[])["", "/1", "/lead", "/result"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/q/harbour/likert/{token}{page}")).StatusCode);
        }
    }

    [Fact]
    public async Task A_single_choice_is_stored_at_once_and_tells_the_sessions_address()
    {
        using var browser = app.Browser();
        var (ticket, items) = await Open(browser);

        using var choice = await Post(
            browser,
            $"{Start}/choice",
            [new("ticket", ticket), new("step", "0"), new("item", items[2]), new("value", "4")]
        );
        Assert.Equal(HttpStatusCode.NoContent, choice.StatusCode);

        var html = await browser.GetStringAsync(choice.Content.Headers.ContentLocation);
        Assert.Matches($"name=\"{items[2]}\" value=\"4\" checked", html);
    }

    [Theory]
    [InlineData("9", HttpStatusCode.BadRequest)]
    [InlineData("-1", HttpStatusCode.BadRequest)]
    [InlineData("1e0", HttpStatusCode.BadRequest)]
    public async Task A_value_that_is_no_choice_is_refused(string value, HttpStatusCode expected)
    {
        using var browser = app.Browser();
        var (ticket, items) = await Open(browser);
        using var choice = await Post(
            browser,
            $"{Start}/choice",
            [new("ticket", ticket), new("step", "0"), new("item", items[0]), new("value", value)]
        );
        Assert.Equal(expected, choice.StatusCode);
    }

    [Fact]
    public async Task A_step_that_was_not_reached_leads_to_the_one_that_waits()
    {
        using var browser = app.Browser();
        var (ticket, items) = await Open(browser);
        using var posted = await Post(browser, Start, Page(ticket, items));
        var session = posted.Headers.Location!.ToString()[..^2];

        using var ahead = await browser.GetAsync($"{session}/3");
        using var early = await browser.GetAsync($"{session}/result");
        Assert.Equal(session, ahead.Headers.Location!.ToString());
        Assert.Equal(session, early.Headers.Location!.ToString());
    }

    [Fact]
    public async Task An_old_address_is_sent_on_with_what_it_carries()
    {
        using var old = await app.Browser().GetAsync("/q/willow/quiz?variant=full&utm_source=x");
        Assert.Equal(HttpStatusCode.PermanentRedirect, old.StatusCode);
        Assert.Equal("/q/willow/likert?variant=full&utm_source=x", old.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_post_from_another_site_is_refused()
    {
        using var browser = app.Browser();
        var (ticket, items) = await Open(browser);
        var before = await Count();
        using var request = new HttpRequestMessage(HttpMethod.Post, Start) { Content = new FormUrlEncodedContent(Page(ticket, items)) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var refused = await browser.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(before, await Count());
    }

    private static async Task<(string Ticket, string[] Items)> Open(HttpClient browser, string more = "")
    {
        var html = await browser.GetStringAsync($"{Start}?variant=blitz{more}");
        return (TicketField().Match(html).Groups[1].Value, [.. Item().Matches(html).Select(m => m.Groups[1].Value)]);
    }

    private static List<KeyValuePair<string, string>> Page(string ticket, string[] items) =>
        [new("ticket", ticket), new("step", "0"), .. items.Select(i => new KeyValuePair<string, string>(i, "3"))];

    private static Task<HttpResponseMessage> Post(HttpClient browser, string url, List<KeyValuePair<string, string>> form) =>
        browser.PostAsync(url, new FormUrlEncodedContent(form));

    private async Task<long> Count()
    {
        await using var connection = new NpgsqlConnection(app.Cluster.SuperUserOn(app.Connections));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select count(*) from assess_sessions", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    [GeneratedRegex("name=\"ticket\" value=\"([^\"]+)\"")]
    private static partial Regex TicketField();

    [GeneratedRegex("<fieldset class=\"statement\" id=\"([^\"]+)\"")]
    private static partial Regex Item();

    [GeneratedRegex("type=\"radio\"[^>]* checked")]
    private static partial Regex Checked();

    [GeneratedRegex("class=\"statement missed\"")]
    private static partial Regex MissedField();
}
