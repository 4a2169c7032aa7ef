using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using MoneyQuiz.Tests.Tenancy;

namespace MoneyQuiz.Tests.Visits;

/// <summary>Nobody is measured who hasn't agreed; agreeing and refusing are one press each, and both are kept.</summary>
public sealed class PrivacyTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_tenant_that_measures_nothing_asks_nothing()
    {
        var (_, visitor) = await Visitor.Of(office);
        using var _ = visitor;
        foreach (var path in (string[])["", "/chooser", "/likert", "/lp/late-start"])
        {
            var page = await visitor.Open(visitor.Home + path);
            Assert.Empty(page.QuerySelectorAll("[data-privacy], iframe.measure"));
            Assert.DoesNotContain("Privacy choices", page.Body!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("google", Policy(visitor), StringComparison.Ordinal);
            Assert.DoesNotContain("frame-src", Policy(visitor), StringComparison.Ordinal);
            Assert.DoesNotContain("privacy-notice", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }

        // Its page is there all the same, and says what is counted.
        var choices = await visitor.Open($"{visitor.Home}/privacy");
        Assert.Contains("no cookie", choices.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(choices.QuerySelectorAll("form"));
    }

    [Fact]
    public async Task Before_a_choice_there_is_a_notice_and_nothing_else()
    {
        var (_, visitor) = await Visitor.Of(office, measures: true);
        using var _ = visitor;
        var page = await visitor.Open($"{visitor.Home}?utm_source=x");
        var notice = page.QuerySelector<IHtmlFormElement>("form[data-privacy]")!;
        Assert.False(notice.IsHidden);
        Assert.Equal(["yes", "no"], notice.QuerySelectorAll("button").Select(b => b.GetAttribute("value")));
        Assert.Single(notice.QuerySelectorAll("button").Select(b => b.ClassName).Distinct());
        Assert.Equal($"{visitor.Home}?utm_source=x", notice.QuerySelector<IHtmlInputElement>("[name=back]")!.Value);
        Assert.Empty(page.QuerySelectorAll("iframe.measure"));
        Assert.DoesNotContain("google", Policy(visitor), StringComparison.Ordinal);
        Assert.False(visitor.Last.Headers.Contains("Set-Cookie"));
        Assert.True(visitor.Last.Headers.CacheControl!.Private);
        // With answers on the page it waits for a script, which can choose without loading the page anew.
        var step = await visitor.Open($"{visitor.Home}/likert");
        Assert.True(step.QuerySelector<IHtmlFormElement>("form[data-privacy]")!.IsHidden);
        // The page that loads something loads nothing.
        var frame = await visitor.Open($"{visitor.Home}/measure?events=quiz_view&page=/");
        Assert.Empty(frame.QuerySelectorAll("script"));
        Assert.DoesNotContain("google", Policy(visitor), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Yes_is_kept_for_this_tenant_and_leads_back_and_the_frame_opens()
    {
        var (_, visitor) = await Visitor.Of(office, measures: true);
        var (_, other) = await Visitor.Of(office, measures: true);
        using var _ = visitor;
        using var __ = other;
        await Choose(visitor, "yes", $"{visitor.Home}/lp/new-parents?mq_variant=b");
        Assert.Equal(HttpStatusCode.SeeOther, visitor.Last.StatusCode);
        Assert.Equal($"{visitor.Home}/lp/new-parents?mq_variant=b", visitor.Last.Headers.Location!.ToString());
        var cookie = Assert.Single(visitor.Last.Headers.GetValues("Set-Cookie"));
        foreach (
            var part in (string[])["__Host-mq-privacy-", "=yes", "Max-Age=15552000", "Path=/", "Secure", "HttpOnly", "SameSite=None", "Partitioned"]
        )
        {
            Assert.Contains(part, cookie, StringComparison.Ordinal);
        }

        var kept = ("Cookie", cookie.Split(';')[0]);
        var page = await visitor.Open($"{visitor.Home}/lp/new-parents?mq_variant=b", kept);
        Assert.Empty(page.QuerySelectorAll("[data-privacy]"));
        Assert.DoesNotContain("google", Policy(visitor), StringComparison.Ordinal);
        Assert.Contains("frame-src 'self'", Policy(visitor), StringComparison.Ordinal);
        var source = page.QuerySelector("main iframe.measure")!.GetAttribute("src")!;
        Assert.Equal($"{visitor.Home}/measure", source.Split('?')[0]);
        foreach (var field in (string[])["events=quiz_view", "persona=new-parents", "mq_variant=b", "format=likert"])
        {
            Assert.Contains(field, source, StringComparison.Ordinal);
        }

        var frame = await visitor.Open(source, kept);
        Assert.Equal(Visitor.MeasurementId, frame.QuerySelector("script")!.GetAttribute("data-id"));
        Assert.Contains("script-src 'self' https://www.googletagmanager.com;", Policy(visitor), StringComparison.Ordinal);
        Assert.Contains("connect-src 'self' https://*.google-analytics.com", Policy(visitor), StringComparison.Ordinal);
        // One tenant's yes is not another's.
        Assert.NotEmpty((await other.Open(other.Home, kept)).QuerySelectorAll("[data-privacy]"));
    }

    [Theory]
    [InlineData("Sec-GPC")]
    [InlineData("DNT")]
    public async Task A_browser_that_says_no_is_not_asked_and_an_old_yes_does_not_count(string signal)
    {
        var (_, visitor) = await Visitor.Of(office, measures: true);
        using var _ = visitor;
        await Choose(visitor, "yes", visitor.Home);
        var kept = ("Cookie", Assert.Single(visitor.Last.Headers.GetValues("Set-Cookie")).Split(';')[0]);
        var page = await visitor.Open(visitor.Home, kept, (signal, "1"));
        Assert.Empty(page.QuerySelectorAll("[data-privacy], iframe.measure"));
        var frame = await visitor.Open($"{visitor.Home}/measure?events=quiz_view&page=/", kept, (signal, "1"));
        Assert.Empty(frame.QuerySelectorAll("script"));
        var choices = await visitor.Open($"{visitor.Home}/privacy", kept, (signal, "1"));
        Assert.Contains("taken as a no", choices.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_is_kept_too_takes_the_cookies_away_and_can_be_changed()
    {
        var (team, visitor) = await Visitor.Of(office, measures: true);
        using var _ = visitor;
        await Choose(visitor, "no", visitor.Home);
        var cookies = visitor.Last.Headers.GetValues("Set-Cookie").ToList();
        Assert.Contains(cookies, c => c.StartsWith($"mq-{team.Slug}_ga=; Max-Age=0; Path={visitor.Home};", StringComparison.Ordinal));
        Assert.Contains(cookies, c => c.StartsWith($"mq-{team.Slug}_ga_AB12CD34EF=; Max-Age=0;", StringComparison.Ordinal));
        var kept = ("Cookie", cookies.Single(c => c.StartsWith("__Host-mq-privacy", StringComparison.Ordinal)).Split(';')[0]);
        var page = await visitor.Open(visitor.Home, kept);
        Assert.Empty(page.QuerySelectorAll("[data-privacy], iframe.measure"));
        var link = page.QuerySelectorAll("footer a").Single(a => a.TextContent == "Privacy choices");
        var choices = await visitor.Open(link.GetAttribute("href")!, kept);
        Assert.Contains("you have said no", choices.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, choices.QuerySelectorAll("form[data-privacy] button").Length);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/%09/evil.example")]
    [InlineData("/coach")]
    [InlineData("")]
    [InlineData("javascript:alert(1)")]
    public async Task It_leads_nowhere_but_into_this_quiz(string back)
    {
        var (_, visitor) = await Visitor.Of(office, measures: true);
        using var _ = visitor;
        await Choose(visitor, "no", back);
        Assert.Equal(visitor.Home, visitor.Last.Headers.Location!.ToString());
        await Choose(visitor, "no", $"{visitor.Home}x/likert");
        Assert.Equal(visitor.Home, visitor.Last.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Another_site_can_choose_for_nobody()
    {
        var (_, visitor) = await Visitor.Of(office, measures: true);
        using var _ = visitor;
        await visitor.Post($"{visitor.Home}/privacy", Form("yes", visitor.Home), ("Sec-Fetch-Site", "cross-site"));
        Assert.Equal(HttpStatusCode.Forbidden, visitor.Last.StatusCode);
        await visitor.Post($"{visitor.Home}/privacy", Form("perhaps", visitor.Home));
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Last.StatusCode);
        Assert.False(visitor.Last.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_frame_of_a_session_never_names_its_token()
    {
        var (_, visitor) = await Visitor.Of(office, measures: true);
        using var _ = visitor;
        await Choose(visitor, "yes", visitor.Home);
        var kept = ("Cookie", Assert.Single(visitor.Last.Headers.GetValues("Set-Cookie")).Split(';')[0]);
        var start = $"{visitor.Home}/likert?variant=blitz&mq_variant=b";
        await visitor.Post($"{visitor.Home}/likert", Sessions.WebStep.Read((await visitor.Open(start)).ToHtml()).Page());
        var second = visitor.Last.Headers.Location!.ToString();
        var session = second[..second.LastIndexOf('/')];
        Shows(await visitor.Open(second, kept), "/2", "quiz_start step_view");
        await visitor.Finish(await visitor.Open(second), session);
        Shows(await visitor.Open($"{session}/result", kept), "/result", "quiz_start quiz_complete");

        void Shows(IHtmlDocument page, string path, string events)
        {
            var source = page.QuerySelector("main iframe.measure")!.GetAttribute("src")!;
            Assert.DoesNotContain(session.Split('/')[^1], source, StringComparison.Ordinal);
            Assert.Contains($"events={Uri.EscapeDataString(events)}&", source, StringComparison.Ordinal);
            Assert.Contains($"page={Uri.EscapeDataString($"{visitor.Home}/likert{path}")}&", source, StringComparison.Ordinal);
        }
    }

    private static Task<IHtmlDocument> Choose(Visitor visitor, string choice, string back) =>
        visitor.Post($"{visitor.Home}/privacy", Form(choice, back), ("Sec-Fetch-Site", "same-origin"));

    private static FormUrlEncodedContent Form(string choice, string back) => new([new("choice", choice), new("back", back)]);

    private static string Policy(Visitor visitor) => Assert.Single(visitor.Last.Headers.GetValues("Content-Security-Policy"));
}
