using System.Diagnostics;
using MoneyQuiz.E2E.Account;

namespace MoneyQuiz.E2E.Coach;

/// <summary>The brand in the browser: seen at once, saved as a draft, published everywhere, undone.</summary>
public sealed class BrandTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task A_brand_is_previewed_published_to_every_instance_and_restored()
    {
        await using var twin = await app.Twin();
        using var here = new HttpClient { BaseAddress = new Uri(app.Url) };
        using var there = new HttpClient { BaseAddress = new Uri(twin.Url) };
        var before = await there.Primary();
        await using var browser = await app.Browser(
            new()
            {
                ViewportSize = new() { Width = 1400, Height = 900 },
            }
        );
        var page = await Admin(browser, "brand@example.org");
        await page.OpenBrand();

        // Each keystroke is seen at once, and by nobody else.
        var waits = new List<double>();
        for (var i = 0; i < 9; i++)
        {
            waits.Add(await Keystroke(page, $"Fern {i}"));
        }

        Figure.Record("a keystroke in the brand’s form is seen in the preview (median of nine)", waits.Order().ElementAt(waits.Count / 2), 100);
        await page.IsSaved();
        Assert.DoesNotContain("Fern 8", await here.GetStringAsync("/q/willow"));

        // A colour that can't do its job is moved, and says why.
        await page.Field("primary", "#ffee00");
        await Expect(page.GetByText("Your primary colour #ffee00 would not stand out").First).ToBeVisibleAsync();
        await page.Field("primary", "#7a1fa2");
        await Expect(page.Preview().Locator(".button").First).ToHaveCSSAsync("background-color", "rgb(122, 31, 162)");
        Assert.Equal(before, await here.Primary());

        await page.PublishBrand("A new start");
        var since = Stopwatch.StartNew();
        while (await there.Primary() != "#7a1fa2")
        {
            Assert.True(since.Elapsed < TimeSpan.FromSeconds(1), "The second instance still shows the old colour.");
        }

        Assert.Equal("#7a1fa2", await here.Primary());
        Assert.Contains("Fern 8", await there.GetStringAsync("/q/willow"));
        await Expect(page.GetByText("“A new start”")).ToBeVisibleAsync();

        // What was published is never lost: publish once more, go back, and forward again.
        await page.Field("primary", "#0b5d1e");
        await page.PublishBrand();
        await page.GetByRole(AriaRole.Button, new() { Name = "Restore version 2" }).ClickAsync();
        await Expect(page.GetByText("Visitors see that version again.")).ToBeVisibleAsync();
        Assert.Equal("#7a1fa2", await here.Primary());
        await page.GetByRole(AriaRole.Button, new() { Name = "Restore version 3" }).ClickAsync();
        await Expect(page.GetByText("Version 5")).ToBeVisibleAsync();
        Assert.Equal("#0b5d1e", await here.Primary());
    }

    [Fact]
    public async Task What_was_typed_is_there_again_and_of_two_admins_nobody_is_overwritten()
    {
        await using var first = await app.Browser(
            new()
            {
                ViewportSize = new() { Width = 1400, Height = 900 },
            }
        );
        await using var second = await app.Browser(
            new()
            {
                ViewportSize = new() { Width = 1400, Height = 900 },
            }
        );
        var (ada, bea) = (await Admin(first, "ada-brand@example.org", "harbour"), await Admin(second, "bea-brand@example.org", "harbour"));
        await ada.OpenBrand("harbour");
        await bea.OpenBrand("harbour");
        await ada.Field("tagline", "Ada’s line");
        await ada.IsSaved();
        await ada.OpenBrand("harbour");
        Assert.Equal("Ada’s line", await ada.Locator("#brand-tagline").InputValueAsync());

        await bea.Field("tagline", "Bea’s line");
        await bea.Field("coach-title", "Bea’s title");
        await Expect(bea.GetByText("Someone else saved while you were editing")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        Assert.Equal("Bea’s line", await bea.Locator("#brand-tagline").InputValueAsync());
        await bea.NoAxeViolations("conflict");
        await bea.Locator("#brand-conflict tr:has-text('Tagline') input").First.CheckAsync();
        await bea.GetByRole(AriaRole.Button, new() { Name = "Save this choice" }).ClickAsync();
        await bea.IsSaved();
        Assert.Equal("Ada’s line", await bea.Locator("#brand-tagline").InputValueAsync());
        Assert.Equal("Bea’s title", await bea.Locator("#brand-coach-title").InputValueAsync());

        await bea.GetByRole(AriaRole.Button, new() { Name = "Discard changes" }).First.ClickAsync();
        await bea.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Discard changes" }).ClickAsync();
        await Expect(bea.Locator("#brand-coach-title")).ToHaveValueAsync("Founder and lead coach");
    }

    [Fact]
    public async Task A_logo_is_uploaded_shown_and_served_and_what_is_none_is_refused()
    {
        await using var browser = await app.Browser(
            new()
            {
                ViewportSize = new() { Width = 1400, Height = 900 },
            }
        );
        var page = await Admin(browser, "logo@example.org", "harbour");
        await page.OpenBrand("harbour");
        await page.Locator("#brand-logo-light").SetInputFilesAsync(File("logo.png", "<html><script>alert(1)</script></html>"));
        await Expect(page.GetByText("This is no PNG, JPEG, WebP or SVG picture, whatever its name says.")).ToBeVisibleAsync();

        await page.Locator("#brand-logo-light")
            .SetInputFilesAsync(
                File(
                    "logo.svg",
                    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 300 60'><script>alert(1)</script><rect width='300' height='60' rx='12' fill='#17406d'/></svg>"
                )
            );
        var logo = page.Preview().Locator(".wordmark img");
        await Expect(logo).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await Expect(page.Locator(".picture-shown img")).ToBeVisibleAsync();
        await page.PublishBrand();

        var visitor = await browser.NewPageAsync();
        await visitor.GotoAsync("/q/harbour");
        var shown = visitor.Locator(".wordmark img.on-light-ground");
        await Expect(shown).ToBeVisibleAsync();
        Assert.True(await shown.EvaluateAsync<bool>("i => i.complete && i.naturalWidth > 0"));
        var answer = await visitor.APIRequest.GetAsync(app.Url + await shown.GetAttributeAsync("src"));
        Assert.Equal("sandbox; default-src 'none'; frame-ancestors 'none'", answer.Headers["content-security-policy"]);
        Assert.DoesNotContain("script", await answer.TextAsync());
    }

    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(768, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task The_editor_passes_axe_and_never_scrolls_sideways(int width, ColorScheme scheme)
    {
        await using var browser = await app.Browser(
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
                ColorScheme = scheme,
            }
        );
        var page = await Admin(browser, $"brand-axe{width}{scheme}@example.org");
        await page.OpenBrand();
        foreach (var pane in (string[])["First page", "A step", "A result", "Booking"])
        {
            await page.GetByRole(AriaRole.Button, new() { Name = pane, Exact = true }).ClickAsync();
            await page.NoAxeViolations($"brand {width} {scheme} {pane}");
        }

        await page.NeverScrollsSideways($"The editor at {width}");
    }

    private async Task<IPage> Admin(IBrowserContext browser, string email, string slug = "willow")
    {
        var page = await browser.NewPageAsync();
        await page.JoinAs(app, email, slug, role: "Admin");
        return page;
    }

    private static FilePayload File(string name, string text) =>
        new()
        {
            Name = name,
            MimeType = "image/png",
            Buffer = System.Text.Encoding.UTF8.GetBytes(text),
        };

    private static Task<double> Keystroke(IPage page, string name) =>
        page.EvaluateAsync<double>(
            """
            name => new Promise(done => {
              const doc = document.querySelector(".preview iframe").contentDocument;
              const input = document.querySelector("#brand-business-name");
              const began = performance.now();
              new MutationObserver((_, it) => {
                if (doc.querySelector(".wordmark")?.textContent.includes(name)) { it.disconnect(); done(performance.now() - began); }
              }).observe(doc.body, { childList: true, subtree: true });
              input.value = name;
              input.dispatchEvent(new Event("input", { bubbles: true }));
            })
            """,
            name
        );
}
