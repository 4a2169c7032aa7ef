using MoneyQuiz.E2E.Account;
using MoneyQuiz.E2E.Coach;
using MoneyQuiz.E2E.Likert;

namespace MoneyQuiz.E2E.Accessibility;

/// <summary>
/// Six very different brands, made in the editor and published: each page of each passes axe, in light and dark, on a phone and a desktop.
/// With MONEYQUIZ_PICTURES=folder, each is also photographed, for somebody to look at.
/// </summary>
public sealed class SixBrandsTests(RunningApp app) : IClassFixture<RunningApp>
{
    public static TheoryData<string, string, string[]> Brands =>
        new()
        {
            { "dark", "Black & Gold", ["#d4af37", "#8a8a8a", "#e0c068", "#101014", "#f2eede"] },
            { "neon", "Neon", ["#39ff14", "#ff00ff", "#00ffff", "#ffffff", "#0d0221"] },
            { "pastel", "Pastel", ["#f8c8dc", "#c1e1c1", "#c3b1e1", "#fffaf5", "#5b5b6b"] },
            { "monochrome", "Mono", ["#000000", "#555555", "#888888", "#ffffff", "#000000"] },
            { "yellow", "Unreadable", ["#ffee00", "#fff59d", "#ffff66", "#ffffff", "#fffde0"] },
            {
                "long name",
                "Geldbeziehungsberatung Geldbeziehungsberatung Geldbeziehungsberatung Geldbeziehungsberatung Geldbeziehungsberatung Geld",
                ["#1f5f4a", "#3d4f6b", "#96560e", "#fbfaf7", "#1c2321"]
            },
        };

    [Theory]
    [MemberData(nameof(Brands))]
    public async Task Every_page_of_every_brand_passes_axe(string brand, string name, string[] colours)
    {
        await Publish(brand, name, colours);
        string? step = null;
        string? result = null;
        foreach (var (width, scheme) in from w in (int[])[360, 1280] from s in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark] select (w, s))
        {
            await using var browser = await app.Browser(
                new()
                {
                    ViewportSize = new() { Width = width, Height = 780 },
                    ColorScheme = scheme,
                    ReducedMotion = ReducedMotion.Reduce,
                }
            );
            var page = await browser.NewPageAsync();
            if (result is null)
            {
                await page.Begin();
                await page.Statements().First.Locator("label.choice").Nth(2).ClickAsync();
                step = page.Url;
                await page.GotoAsync("/q/willow");
                await page.Begin();
                await page.Finish(i => i % 5);
                result = page.Url.Replace("/lead", "/result", StringComparison.Ordinal);
            }

            foreach (var (where, url) in ((string, string)[])[("landing", "/q/willow"), ("step", step!), ("result", result)])
            {
                await page.GotoAsync(url);
                await page.EvaluateAsync("document.fonts.ready");
                await Photograph(page, $"{brand}-{where}-{width}-{scheme}");
                // Both schemes and both widths, each once: the four together find nothing more.
                if ((width == 360) == (scheme == ColorScheme.Light))
                {
                    await page.NoAxeViolations($"{brand}, {where}, {width} px, {scheme}");
                }

                await page.NeverScrollsSideways($"{brand}: the {where} at {width} px");
            }
        }
    }

    private async Task Publish(string brand, string name, string[] colours)
    {
        await using var browser = await app.Browser(
            new()
            {
                ViewportSize = new() { Width = 1400, Height = 900 },
            }
        );
        var page = await browser.NewPageAsync();
        await page.JoinAs(app, $"{brand.Replace(' ', '-')}@example.org", role: "Admin");
        await page.OpenBrand();
        await page.Field("business-name", name);
        foreach (var (key, colour) in ((string[])["primary", "secondary", "accent", "surface", "text"]).Zip(colours))
        {
            await page.Field(key, colour);
        }

        await Photograph(page, $"{brand}-editor-1400");
        await page.PublishBrand();
    }

    private static async Task Photograph(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("MONEYQUIZ_PICTURES") is { Length: > 0 } folder)
        {
            var path = Path.Combine(folder, name.Replace(' ', '-').ToLowerInvariant() + ".png");
            await page.ScreenshotAsync(new() { Path = path, FullPage = true });
        }
    }
}
