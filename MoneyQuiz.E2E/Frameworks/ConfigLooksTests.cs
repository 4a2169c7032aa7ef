namespace MoneyQuiz.E2E.Frameworks;

public sealed class ConfigLooksTests(RunningApp app) : IClassFixture<RunningApp>
{
    private static readonly string[] Places =
    [
        "archetype_overrides",
        "voice_overrides",
        "scoring_overrides",
        "mode_overrides/likert",
        "mode_overrides/qa",
        "mode_overrides/game",
        "landing_overrides",
        "communications",
        "results_display",
        "providers",
    ];

    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(768, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Each_part_passes_axe_and_never_scrolls_sideways(int width, ColorScheme scheme)
    {
        await using var browser = await app.Browser(
            new BrowserNewContextOptions
            {
                ViewportSize = new() { Width = width, Height = 900 },
                ColorScheme = scheme,
            }
        );
        var page = await browser.ConfigAdmin(app, $"looks{width}{scheme}@example.org");
        foreach (var place in Places)
        {
            await page.OpenConfig(place);
            await Expect(page.Locator(".config-main [id^=f-]").First).ToBeVisibleAsync();
            if (await page.Locator(".item-open").CountAsync() > 0)
            {
                await page.Locator(".item-open").First.ClickAsync();
                await Expect(page.Locator(".item-body").First).ToBeVisibleAsync();
            }

            // From the top: what lies half under the bar that stays there is not too small.
            await page.EvaluateAsync("scrollTo(0, 0)");
            await page.NoAxeViolations($"{place} {width} {scheme}");
            await page.NeverScrollsSideways($"{place} at {width}");
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "As JSON" }).ClickAsync();
        await Expect(page.Locator("#json")).ToBeVisibleAsync();
        await page.NoAxeViolations($"JSON {width} {scheme}");
        foreach (var tab in (string[])["preview", "effect", "history"])
        {
            await page.OpenConfig("landing_overrides", tab);
            await page.NoAxeViolations($"{tab} {width} {scheme}", frames: false);
            await page.NeverScrollsSideways($"{tab} at {width}");
        }
    }
}
