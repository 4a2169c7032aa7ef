using MoneyQuiz.E2E.Account;

namespace MoneyQuiz.E2E.Docs;

public sealed class DocsJourneyTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task A_maintainer_searches_follows_and_sees_the_diagrams_drawn()
    {
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        await page.JoinAs(app, "maintainer@example.org");
        var complaints = Complaints(page);
        await page.GotoAsync("/docs");
        await page.NoAxeViolations("first page");
        await page.GetByLabel("Search the docs").FillAsync("a publish reaches a visitor");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".hits a").First).ToBeVisibleAsync();
        await page.NoAxeViolations("search");
        await page.Locator(".hits a").First.ClickAsync();
        await page.WaitForURLAsync("**/docs/architecture#how-a-publish-reaches-a-visitor");
        await Expect(page.Locator("#how-a-publish-reaches-a-visitor")).ToBeInViewportAsync();
        await AllDrawn(page);
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "A publish", Exact = true }).Locator("svg title")).ToHaveTextAsync("A publish");
        await page.NoAxeViolations("architecture, light");

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await AllDrawn(page, "dark");
        await page.NoAxeViolations("architecture, dark");

        await page.GotoAsync("/docs/code/entities");
        await AllDrawn(page, "dark");
        await page.NoAxeViolations("entities, dark");
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task No_page_scrolls_sideways(int width)
    {
        await using var browser = await app.Browser(
            new BrowserNewContextOptions
            {
                ViewportSize = new() { Width = width, Height = 800 },
            }
        );
        var page = await browser.NewPageAsync();
        await page.JoinAs(app, $"docs{width}@example.org");
        foreach (
            var address in (string[])
                ["", "/architecture", "/security", "/runbook", "/code/columns", "/code/endpoints", "/code/entities", "/search?q=wall"]
        )
        {
            await page.GotoAsync("/docs" + address);
            await AllDrawn(page);
            await page.NeverScrollsSideways($"/docs{address} at {width}");
        }

        await page.GotoAsync("/docs");
        if (width == 360)
        {
            await page.GetByText("All pages", new() { Exact = true }).ClickAsync();
            await page.NoAxeViolations("folded contents");
        }
    }

    [Fact]
    public async Task Without_JavaScript_the_source_shows_and_all_else_works()
    {
        await using var browser = await app.Browser();
        await (await browser.NewPageAsync()).JoinAs(app, "noscript-docs@example.org");
        var state = await browser.StorageStateAsync();
        await using var plain = await app.Browser(new BrowserNewContextOptions { JavaScriptEnabled = false, StorageState = state });
        var page = await plain.NewPageAsync();
        await page.GotoAsync("/docs/architecture");
        await Expect(page.GetByText("accTitle: The three floors")).ToBeVisibleAsync();
        await page.GetByLabel("Search the docs").FillAsync("guardrails");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Expect(page.Locator(".hits li").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_editors_help_opens_the_place_in_the_docs()
    {
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        await page.JoinAs(app, "helped@example.org", role: "Admin");
        await page.GotoAsync("/coach/config?tenant=willow&at=landing_overrides");
        await page.Ready();
        var docs = await browser.RunAndWaitForPageAsync(() =>
            page.GetByRole(AriaRole.Link, new() { Name = "About Headline, in the docs" }).ClickAsync()
        );
        await docs.WaitForURLAsync("**/docs/code/columns#landing_overrides-headline");
        await Expect(docs.Locator("tr", new() { Has = docs.Locator("#landing_overrides-headline") })).ToBeInViewportAsync();
    }

    // What the browser says against a page: a style or a script that the policy refused among it.
    private static List<string> Complaints(IPage page)
    {
        var said = new List<string>();
        page.Console += (_, line) =>
        {
            if (line.Type is "error" or "warning")
            {
                said.Add(line.Text);
            }
        };
        page.PageError += (_, fault) => said.Add(fault);
        return said;
    }

    // Each is drawn when it comes near the window.
    private static async Task AllDrawn(IPage page, string scheme = "light")
    {
        var diagrams = page.Locator("figure[data-diagram]");
        for (var i = 0; i < await diagrams.CountAsync(); i++)
        {
            await diagrams.Nth(i).ScrollIntoViewIfNeededAsync();
            await Expect(diagrams.Nth(i)).ToHaveAttributeAsync("data-drawn", scheme, new() { Timeout = 30_000 });
        }
    }
}
