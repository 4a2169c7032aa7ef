using MoneyQuiz.E2E.Account;
using MoneyQuiz.E2E.Coach;
using MoneyQuiz.E2E.Likert;

namespace MoneyQuiz.E2E.Quiz;

/// <summary>What leaves a visitor's browser before and after they agree; a tenant whose coach has set up Google Analytics.</summary>
public sealed class PrivacyJourneyTests(RunningApp app) : IClassFixture<RunningApp>, IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        using var visitor = new HttpClient();
        if ((await visitor.GetStringAsync($"{app.Url}/q/willow")).Contains("data-privacy", StringComparison.Ordinal))
        {
            return;
        }

        await using var browser = await app.Browser(
            new()
            {
                ViewportSize = new() { Width = 1400, Height = 900 },
            }
        );
        var page = await browser.NewPageAsync();
        await page.JoinAs(app, $"measuring-{Guid.CreateVersion7():n}@example.org", role: "Admin");
        await page.OpenBrand();
        await page.Field("ga4-measurement-id", "G-AB12CD34EF");
        await page.PublishBrand();
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Nothing_leaves_before_a_yes_and_then_each_event_once_and_never_a_token()
    {
        await using var browser = await app.Browser(Visitor.Phone);
        var google = await Analytics.In(browser, app.Url);
        var page = await browser.NewPageAsync();
        await page.GotoAsync("/q/willow?utm_source=letter&mq_variant=b", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Expect(Notice(page)).ToBeVisibleAsync();
        Assert.Empty(google.Asked);
        Assert.Empty(await browser.CookiesAsync());

        await Notice(page).GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        await Expect(Notice(page)).ToHaveCountAsync(0);
        await Expect(page).ToHaveURLAsync($"{app.Url}/q/willow?utm_source=letter&mq_variant=b");
        await page.Locator(".length:has(input[value=blitz])").ClickAsync();
        await page.Locator("[data-format=likert] button").ClickAsync();
        await page.Finish(i => i % 4);
        var token = new Uri(page.Url).Segments[^2].TrimEnd('/');
        await page.Locator("a.back").ClickAsync();
        await page.WaitForURLAsync("**/result");
        await Until(page, google, "quiz_complete");
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.Locator("a[href$='/book']").First.ClickAsync();
        await Until(page, google, "booking_click");

        // Each page with questions is told of; what happens once is told once, though its pages were shown again.
        Assert.Equal(
            (1, 1, 1, 0),
            (google.Count("quiz_start"), google.Count("quiz_complete"), google.Count("booking_click"), google.Count("lead_submit"))
        );
        Assert.InRange(google.Count("step_view"), 1, 3);
        var complete = google.Events.Single(e => e["en"] == "quiz_complete");
        Assert.Equal(
            ("2", "G-AB12CD34EF", "willow", "likert", "b", $"{app.Url}/q/willow/likert/result?utm_source=letter"),
            (complete["v"], complete["tid"], complete["ep.tenant"], complete["ep.format"], complete["ep.mq_variant"], complete["dl"])
        );
        Assert.All(google.Asked, url => Assert.DoesNotContain(token, url, StringComparison.Ordinal));
        Assert.All(
            google.Asked.Where(u => !u.Contains("willow-lane.example", StringComparison.Ordinal)),
            url => Assert.Matches(@"^https://(www\.googletagmanager\.com/gtag/js\?id=G-AB12CD34EF$|region1\.google-analytics\.com/g/collect\?)", url)
        );
        var cookies = await browser.CookiesAsync();
        Assert.All(
            cookies,
            c => Assert.Contains(c.Name, (string[])["__Host-mq-privacy-willow", "__Host-mq-quiz", "__Host-mq-booking", "mq-willow_ga"])
        );
        Assert.All(cookies.Where(c => c.Name == "mq-willow_ga"), c => Assert.Equal("/q/willow", c.Path));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_is_as_easy_and_can_be_changed_with_and_without_a_script(bool script)
    {
        await using var browser = await app.Browser(Visitor.PhoneWith(script));
        var google = await Analytics.In(browser, app.Url);
        var page = await browser.NewPageAsync();
        await page.GotoAsync("/q/willow");
        var sizes = await Notice(page).Locator("button").AllAsync();
        var (yes, no) = ((await sizes[0].BoundingBoxAsync())!, (await sizes[1].BoundingBoxAsync())!);
        Assert.Equal((yes.Width, yes.Height), (no.Width, no.Height));
        await Notice(page).GetByRole(AriaRole.Button, new() { Name = "No thanks" }).ClickAsync();
        await Expect(Notice(page)).ToHaveCountAsync(0);
        await page.GotoAsync("/q/willow/chooser");
        await Expect(Notice(page)).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Link, new() { Name = "Privacy choices" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("you have said no");
        await page.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("you have accepted");
        await page.GetByRole(AriaRole.Button, new() { Name = "No thanks" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("you have said no");
        Assert.Empty(google.Asked);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_notice_is_accessible_and_loses_nothing_that_was_chosen(ColorScheme scheme)
    {
        await using var browser = await app.Browser(new(Visitor.Phone) { ColorScheme = scheme });
        var page = await browser.NewPageAsync();
        foreach (var path in (string[])["/q/willow", "/q/willow/likert?variant=blitz", "/q/willow/privacy"])
        {
            await page.GotoAsync(path);
            await Expect(page.Locator("form[data-privacy]")).ToBeVisibleAsync();
            await page.NeverScrollsSideways(path);
            await page.NoAxeViolations($"{path} with the notice, {scheme}");
        }

        // On a page with answers it is pressed without loading the page anew.
        await page.GotoAsync("/q/willow/likert?variant=blitz");
        await page.Statements().First.Locator("label.choice").Nth(1).ClickAsync();
        await Notice(page).GetByRole(AriaRole.Button, new() { Name = "No thanks" }).ClickAsync();
        await Expect(Notice(page)).ToHaveCountAsync(0);
        await Expect(page.Statements().First.Locator("input:checked")).ToHaveCountAsync(1);
        Assert.Contains(await browser.CookiesAsync(), c => c.Name == "__Host-mq-privacy-willow");
    }

    private static ILocator Notice(IPage page) => page.Locator("form.privacy-notice");

    private static async Task Until(IPage page, Analytics google, string name)
    {
        var patience = System.Diagnostics.Stopwatch.StartNew();
        while (google.Count(name) == 0)
        {
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(20), $"{name} was not told: {string.Join('\n', google.Asked)}");
            await page.EvaluateAsync("() => new Promise(requestAnimationFrame)");
        }
    }
}
