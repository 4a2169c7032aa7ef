namespace MoneyQuiz.E2E.Likert;

/// <summary>Every page of the way: nothing that axe finds, nothing that scrolls sideways, nothing heavy.</summary>
public sealed class LooksTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const int MostBytes = 30 * 1024;

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 320)]
    [InlineData(ColorScheme.Dark, 320)]
    public async Task Every_page_is_accessible_and_fits(ColorScheme scheme, int width)
    {
        await using var browser = await app.Browser(
            new()
            {
                ColorScheme = scheme,
                ViewportSize = new() { Width = width, Height = 740 },
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        var page = await browser.NewPageAsync();
        await page.GotoAsync("/q/willow");
        await Check(page, "front page");
        await page.Begin();
        await Check(page, "step");
        await page.Locator("form.step").EvaluateAsync("form => form.requestSubmit()");
        await Expect(page.Locator(".summary")).ToBeFocusedAsync();
        await Check(page, "step with faults");
        await page.Finish(i => i % 5);
        await Check(page, "lead form");
        await page.Locator("button.button").ClickAsync();
        await Expect(page.Locator(".summary")).ToBeFocusedAsync();
        await Check(page, "lead form with faults");
        await page.Locator(".back").ClickAsync();
        await page.WaitForURLAsync("**/result");
        await page.Locator(".why summary").ClickAsync();
        await Check(page, "result");
    }

    [Theory]
    [InlineData("/q/willow")]
    [InlineData("/q/willow/likert?variant=full")]
    public async Task A_page_is_light(string path)
    {
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        var client = await browser.NewCDPSessionAsync(page);
        await client.SendAsync("Network.enable");
        var kinds = new Dictionary<string, string>();
        var bytes = 0.0;
        client.Event("Network.responseReceived").OnEvent += (_, e) =>
            kinds[e!.Value.GetProperty("requestId").GetString()!] = e.Value.GetProperty("type").GetString()!;
        client.Event("Network.loadingFinished").OnEvent += (_, e) =>
        {
            if (kinds.GetValueOrDefault(e!.Value.GetProperty("requestId").GetString()!) is "Document" or "Stylesheet" or "Script")
            {
                bytes += e.Value.GetProperty("encodedDataLength").GetDouble();
            }
        };
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.InRange(bytes, 1, MostBytes);
    }

    [Fact]
    public async Task The_result_prints_on_three_pages_at_most()
    {
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        await page.Begin();
        await page.Finish(i => i % 5);
        await page.Locator(".back").ClickAsync();
        await page.WaitForURLAsync("**/result");
        var pdf = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true }));
        Assert.InRange(System.Text.RegularExpressions.Regex.Count(pdf, "/Type */Page[^s]"), 1, 3);
    }

    private static async Task Check(IPage page, string where)
    {
        await page.NoAxeViolations(where);
        await page.NeverScrollsSideways($"The {where}");
    }
}
