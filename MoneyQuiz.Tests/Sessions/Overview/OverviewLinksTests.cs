using System.Globalization;
using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Sessions.Listing;
using MoneyQuiz.Data.Sessions.Overview;
using MoneyQuiz.Domain.Sessions.Overview;
using MoneyQuiz.Tests.Sessions.Listing;
using MoneyQuiz.Web.Coach.Overview;
using MoneyQuiz.Web.Coach.Sessions.Listing;
using MoneyQuiz.Web.Shared;

namespace MoneyQuiz.Tests.Sessions.Overview;

/// <summary>The page as it is sent: each figure's link opens a list with as many sessions as the figure says.</summary>
public sealed class OverviewLinksTests(Library library) : IClassFixture<Library>
{
    [Theory]
    [InlineData("&days=7")]
    [InlineData("")]
    [InlineData("&days=90")]
    [InlineData("&since=2020-01-01")]
    public async Task Every_figure_opens_the_sessions_behind_it(string period)
    {
        using var browser = library.Browser();
        browser.DefaultRequestHeaders.Add("Cookie", library.Viewer.Cookie);
        var links = Figures(await browser.GetStringAsync($"/coach?tenant=willow{period}"));
        Assert.True(links.Count > 20, $"{links.Count} links");
        var folded = Figures(await Folded(period));
        Assert.True(folded.Count > 10, $"{folded.Count} links in what is folded away");
        foreach (var (href, count) in links.Union(folded))
        {
            var address = new Uri("http://localhost" + href);
            Assert.Equal("/coach/quiz-sessions", address.AbsolutePath);
            var read = SessionQueryText.Parse(QueryValues.Of(address.Query));
            Assert.Empty(read.Faults);
            var listed = await library
                .Get<TenantDb>()
                .In(
                    library.Willow.Id,
                    async db =>
                        await (await SessionSelection.Of(db, read.Query.Filter, library.Get<TimeProvider>().GetUtcNow(), default))
                            .Sessions()
                            .CountAsync()
                );
            Assert.True(count == listed, $"{href} says {count}, the list has {listed}");
        }
    }

    [Fact]
    public async Task The_lists_page_says_the_same_number()
    {
        using var browser = library.Browser();
        browser.DefaultRequestHeaders.Add("Cookie", library.Coach.Cookie);
        var links = Figures(await browser.GetStringAsync("/coach?tenant=willow&days=90"));
        string[] kinds = ["status=completed", "status=abandoned&step=", "primary=", "likelihood=", "format=likert", "source=legacy-import"];
        foreach (var kind in kinds)
        {
            var (href, count) = links.First(l => l.Href.Contains(kind, StringComparison.Ordinal));
            using var list = await browser.GetAsync(href);
            Assert.Equal(HttpStatusCode.OK, list.StatusCode);
            using var page = new HtmlParser().ParseDocument(await list.Content.ReadAsStringAsync());
            var said = page.QuerySelector("#sessions-count")!.TextContent;
            Assert.Equal(count.ToString("N0", CultureInfo.GetCultureInfo("en-GB")), said.Split(' ')[0]);
        }
    }

    [Fact]
    public async Task A_period_without_sessions_and_an_address_that_cant_be_read_say_what_to_do()
    {
        using var browser = library.Browser();
        browser.DefaultRequestHeaders.Add("Cookie", library.Viewer.Cookie);
        Assert.Contains("Nobody began in this time", await browser.GetStringAsync("/coach?tenant=willow&since=2001-01-01&until=2001-01-31"));
        Assert.Contains("Choose 7, 30 or 90 days.", WebUtility.HtmlDecode(await browser.GetStringAsync("/coach?tenant=willow&days=8")));
    }

    // What the page draws only when somebody unfolds it.
    private async Task<string> Folded(string period)
    {
        var asked = PeriodText.Parse(QueryValues.Of(period)).Period;
        var state = (await library.Get<OverviewFigures>().Read(library.Viewer.Actor, library.Willow.Id, asked))!;
        var links = new Behind("willow", asked);
        var html = await Draw<DaysTable>(("Bars", Stretch.Of(state.Figures.Days, state.First, state.Last)), ("Unit", "day"), ("Links", links));
        foreach (var funnel in state.Figures.Funnels)
        {
            html += await Draw<FunnelTable>(("Of", funnel), ("Name", "any"), ("Links", links));
        }

        return html;
    }

    private Task<string> Draw<T>(params (string Name, object? Value)[] shown)
        where T : IComponent =>
        Still.Markup<T>(library.Services, NullLoggerFactory.Instance, shown.ToDictionary(s => s.Name, s => s.Value, StringComparer.Ordinal));

    private static List<(string Href, int Count)> Figures(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        return
        [
            .. page.QuerySelectorAll("a.figure-link")
                .Select(a =>
                    (
                        a.GetAttribute("href")!,
                        int.Parse(a.GetAttribute("data-figure") ?? a.TextContent, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)
                    )
                )
                .Distinct(),
        ];
    }
}
