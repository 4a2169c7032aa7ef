using System.Net;
using System.Text.RegularExpressions;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Tests.Postgres;

namespace MoneyQuiz.Tests.Sessions;

/// <summary>The chooser, and a step whose answers have to go together, over HTTP without a browser.</summary>
public sealed partial class WebFormatTests(TestApp app) : IClassFixture<TestApp>
{
    private static readonly string[] Lanterns = ["lantern-win", "lantern-safe", "lantern-ease", "lantern-use"];

    [Fact]
    public async Task The_chooser_offers_each_format_with_its_minutes()
    {
        using var browser = app.Browser();
        foreach (var page in (string[])["/q/willow/chooser", "/q/willow"])
        {
            var html = await browser.GetStringAsync(page);
            Assert.Equal(FormatCatalogue.All.Select(f => f.Path), Offered().Matches(html).Select(m => m.Groups[1].Value));
            Assert.Contains("<b>5</b> minutes", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Answers_that_do_not_go_together_come_back_as_they_were_sent_with_a_sentence()
    {
        using var browser = app.Browser();
        var session = await ToRoundTwo(browser);

        using var posted = await Post(browser, session, 2, Places(0, 1, 1, 3));
        using var page = await browser.GetAsync(posted.Headers.Location);
        var html = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.StatusCode);
        Assert.Contains("<title>Error: Round 2 of 6", html, StringComparison.Ordinal);
        Assert.Contains("both stand in second place. Give each place to one of them.", html, StringComparison.Ordinal);
        Assert.Contains("name=\"lantern-ease\" value=\"1\" checked", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_does_not_fit_is_shown_and_not_kept()
    {
        using var browser = app.Browser();
        var session = await ToRoundTwo(browser);
        using var good = await Post(browser, session, 2, Places(0, 1, 2, 3));
        Assert.Equal($"{session}/4", good.Headers.Location!.ToString());

        using var edited = await Post(browser, session, 2, Places(3, 3, 2, 1));
        var shown = WebUtility.HtmlDecode(await (await browser.GetAsync(edited.Headers.Location)).Content.ReadAsStringAsync());
        Assert.Contains("Until then your earlier answer counts.", shown, StringComparison.Ordinal);
        Assert.Contains("name=\"lantern-win\" value=\"3\" checked", shown, StringComparison.Ordinal);
        var stored = await browser.GetStringAsync($"{session}/3");
        Assert.Contains("name=\"lantern-win\" value=\"0\" checked", stored, StringComparison.Ordinal);
    }

    private static async Task<string> ToRoundTwo(HttpClient browser)
    {
        var html = await browser.GetStringAsync("/q/willow/game");
        using var begun = await browser.PostAsync(
            "/q/willow/game",
            new FormUrlEncodedContent([new("ticket", TicketField().Match(html).Groups[1].Value), new("step", "0"), new("gate", "1")])
        );
        var session = begun.Headers.Location!.ToString()[..^2];
        using var card = await Post(browser, session, 1, []);
        Assert.Equal($"{session}/3", card.Headers.Location!.ToString());
        return session;
    }

    private static KeyValuePair<string, string>[] Places(params int[] places) =>
        [.. Lanterns.Zip(places, (id, place) => KeyValuePair.Create(id, $"{place}"))];

    private static Task<HttpResponseMessage> Post(HttpClient browser, string session, int step, KeyValuePair<string, string>[] items) =>
        browser.PostAsync(session, new FormUrlEncodedContent([new("step", $"{step}"), .. items]));

    [GeneratedRegex("data-format=\"([a-z]+)\"")]
    private static partial Regex Offered();

    [GeneratedRegex("name=\"ticket\" value=\"([^\"]+)\"")]
    private static partial Regex TicketField();
}
