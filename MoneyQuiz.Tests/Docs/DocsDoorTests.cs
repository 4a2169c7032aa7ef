using System.Net;
using AngleSharp.Html.Parser;
using MoneyQuiz.Web.Docs;

namespace MoneyQuiz.Tests.Docs;

/// <summary>The docs over HTTP.</summary>
public sealed class DocsDoorTests(DocsApp app) : IClassFixture<DocsApp>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("coach")]
    [InlineData("admin")]
    [InlineData("harbour-coach")]
    [InlineData("platform")]
    public async Task Whoever_works_with_it_may_read(string person)
    {
        using var browser = app.As(person);
        foreach (var address in (string[])["/docs", "/docs/architecture", "/docs/search?q=wall"])
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(address, Stop)).StatusCode);
        }
    }

    [Theory]
    [InlineData(null, "/account/sign-in?returnUrl=%2Fdocs%2Farchitecture")]
    [InlineData("viewer", "/account/no-permission?")]
    [InlineData("stranger", "/account/no-permission?")]
    [InlineData("harbour-one-factor", "/account/second-factor/set-up?returnUrl=%2Fdocs%2Farchitecture")]
    [InlineData("platform-one-factor", "/account/second-factor/set-up?returnUrl=%2Fdocs%2Farchitecture")]
    public async Task Everybody_else_is_told_why_not(string? person, string leads)
    {
        using var browser = app.As(person);
        using var answer = await browser.GetAsync("/docs/architecture", Stop);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains(leads, answer.Headers.Location!.ToString());
        Assert.DoesNotContain("RecordAnswer", await answer.Content.ReadAsStringAsync(Stop));
        // What is not there is no more told to them than what is.
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/docs/nowhere", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/docs/search?q=wall", Stop)).StatusCode);
    }

    [Theory]
    [InlineData("/docs/nowhere")]
    [InlineData("/docs/rooms")]
    [InlineData("/docs/rooms/../../Program")]
    [InlineData("/docs/%2e%2e/appsettings.json")]
    public async Task An_unknown_page_is_not_found(string address)
    {
        using var browser = app.As("admin");
        using var answer = await browser.GetAsync(address, Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("<h1", await answer.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task Every_page_is_whole_static_and_tells_nothing_to_a_cache()
    {
        using var browser = app.As("admin");
        foreach (var page in app.Get<DocsLibrary>().Pages)
        {
            using var answer = await browser.GetAsync(page.Address, Stop);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, page.Address);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.DoesNotContain("unsafe", policy);
            Assert.Equal(page.HasDiagrams, policy.Contains("style-src 'self' 'nonce-"));
            Assert.Contains("frame-ancestors 'none'", policy);
            Assert.True(answer.Headers.CacheControl!.NoStore, page.Address);
            Assert.False(answer.Headers.Contains("Set-Cookie"), page.Address);
            var html = await answer.Content.ReadAsStringAsync(Stop);
            var document = new HtmlParser().ParseDocument(html);
            Assert.Equal(page.Title, Assert.Single(document.QuerySelectorAll("h1")).TextContent);
            Assert.Equal(page.HasDiagrams, document.QuerySelector("script[data-mermaid]") is not null);
            Assert.DoesNotContain("<!--Blazor:{\"type\":\"server\"", html);
            var ids = document.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
            Assert.Equal(ids.Distinct().Count(), ids.Count);
            Assert.Equal(page.Address, document.QuerySelector(".side a[aria-current]")!.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task Each_page_but_the_last_leads_to_the_next()
    {
        using var browser = app.As("admin");
        var pages = app.Get<DocsLibrary>().Pages;
        Assert.Equal("", pages[0].Path);
        Assert.Equal("architecture", pages[1].Path);
        var first = new HtmlParser().ParseDocument(await browser.GetStringAsync("/docs", Stop));
        Assert.Null(first.QuerySelector("a[rel=prev]"));
        Assert.Equal("/docs/architecture", first.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        var second = new HtmlParser().ParseDocument(await browser.GetStringAsync("/docs/architecture", Stop));
        Assert.Equal("/docs", second.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        var last = new HtmlParser().ParseDocument(await browser.GetStringAsync(pages[^1].Address, Stop));
        Assert.Null(last.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task A_search_shows_its_best_place_first_with_the_words_marked()
    {
        using var browser = app.As("coach");
        var found = new HtmlParser().ParseDocument(await browser.GetStringAsync("/docs/search?q=locked+out", Stop));
        var hits = found.QuerySelectorAll(".hits > li > a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Equal("/docs/runbook#when-somebody-is-locked-out", hits[0]);
        Assert.NotEmpty(found.QuerySelectorAll(".hits mark"));
        Assert.Equal("locked out", found.QuerySelector("input[name=q]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("", "Type one or more words")]
    [InlineData("zebrafish", "Nothing in the docs speaks of")]
    [InlineData("%3Cscript%3Ealert(1)%3C/script%3E", "script")]
    public async Task A_search_that_finds_nothing_says_what_to_do(string question, string says)
    {
        using var browser = app.As("coach");
        var html = await browser.GetStringAsync($"/docs/search?q={question}", Stop);
        Assert.Contains(says, html);
        Assert.DoesNotContain("<script>alert", html);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/docs/search?q={new string('a', 4000)}", Stop)).StatusCode);
    }
}
