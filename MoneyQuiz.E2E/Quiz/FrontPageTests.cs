namespace MoneyQuiz.E2E.Quiz;

/// <summary>A tenant's front page, as visitors meet it.</summary>
public sealed class FrontPageTests(RunningApp app) : IClassFixture<RunningApp>
{
    private static readonly int[] Widths = [320, 768, 1280];

    [Theory]
    [InlineData("willow")]
    [InlineData("harbour")]
    public async Task It_is_quiet_and_leaves_nothing(string slug)
    {
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        var watched = new Watched(page, app.Url);
        await page.GotoAsync($"/q/{slug}", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await watched.IsClean(browser);
        Assert.Equal("{}", await page.EvaluateAsync<string>("JSON.stringify({ ...localStorage, ...sessionStorage })"));
    }

    [Theory]
    [InlineData("willow", ColorScheme.Light, ForcedColors.None)]
    [InlineData("willow", ColorScheme.Dark, ForcedColors.None)]
    [InlineData("willow", ColorScheme.Dark, ForcedColors.Active)]
    [InlineData("harbour", ColorScheme.Light, ForcedColors.None)]
    [InlineData("harbour", ColorScheme.Dark, ForcedColors.None)]
    [InlineData("harbour", ColorScheme.Light, ForcedColors.Active)]
    public async Task It_is_accessible_at_every_width(string slug, ColorScheme scheme, ForcedColors forced)
    {
        await using var browser = await app.Browser(new() { ColorScheme = scheme, ForcedColors = forced });
        var page = await browser.NewPageAsync();
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 800);
            await page.GotoAsync($"/q/{slug}");
            await page.NeverScrollsSideways($"{slug} at {width} px");
            await page.NoAxeViolations($"{slug}, {scheme}, {forced}, {width} px");
        }
    }

    [Theory]
    [InlineData("willow")]
    [InlineData("harbour")]
    public async Task Wide_text_spacing_cuts_nothing_off(string slug)
    {
        // The page's own policy refuses a stylesheet from elsewhere; a reader's browser does not ask it.
        await using var browser = await app.Browser(
            new()
            {
                BypassCSP = true,
                ViewportSize = new() { Width = 320, Height = 800 },
            }
        );
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"/q/{slug}");
        // WCAG 1.4.12.
        await page.AddStyleTagAsync(
            new()
            {
                Content =
                    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }",
            }
        );
        await page.NeverScrollsSideways("The page");
        var cut = await page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll('body *')]
              .filter(e => !e.closest('.visually-hidden') && e.checkVisibility() && getComputedStyle(e).overflow !== 'visible' && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1))
              .map(e => e.outerHTML.slice(0, 80))
            """
        );
        Assert.Equal([], cut);
    }

    [Fact]
    public async Task It_is_walked_by_keyboard()
    {
        await using var browser = await app.Browser(
            new()
            {
                ViewportSize = new() { Width = 1280, Height = 800 },
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        var page = await browser.NewPageAsync();
        await page.GotoAsync("/q/willow");
        await page.Keyboard.PressAsync("Tab");
        var skip = page.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" });
        await Expect(skip).ToBeFocusedAsync();
        await Expect(skip).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("main")).ToBeFocusedAsync();

        // Anew, without the fragment that the link has left in the address.
        await page.GotoAsync("about:blank");
        await page.GotoAsync("/q/willow");
        // Of a group of radio buttons Tab stops at one: the chosen, or the first.
        var stops = await page.EvaluateAsync<int>(
            """
            [...document.querySelectorAll('a[href], button, input, summary')].filter(e => e.checkVisibility()).filter(e => e.type !== 'radio' ||
              e === (document.querySelector(`[name="${e.name}"]:checked`) ?? document.querySelector(`[name="${e.name}"]`))).length
            """
        );
        Assert.InRange(stops, 3, 60);
        for (var stop = 0; stop < stops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            var fault = await page.EvaluateAsync<string?>(
                """
                (() => {
                  const e = document.activeElement, s = getComputedStyle(e), b = e.getBoundingClientRect();
                  if (e === document.body) return 'the focus is lost';
                  if (s.outlineStyle === 'none' || parseFloat(s.outlineWidth) < 2) return 'no outline: ' + e.outerHTML.slice(0, 80);
                  const top = document.elementFromPoint(b.x + b.width / 2, b.y + b.height / 2);
                  return top && (e.contains(top) || top.contains(e)) ? null : 'covered: ' + e.outerHTML.slice(0, 80);
                })()
                """
            );
            Assert.Null(fault);
        }
    }

    [Theory]
    [InlineData("willow")]
    [InlineData("harbour")]
    public async Task It_is_light(string slug)
    {
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        var network = await browser.NewCDPSessionAsync(page);
        await network.SendAsync("Network.enable");
        var (types, bytes) = (new Dictionary<string, string>(), new Dictionary<string, double>());
        network.Event("Network.responseReceived").OnEvent += (_, e) =>
            types[e!.Value.GetProperty("requestId").GetString()!] = e.Value.GetProperty("type").GetString()!;
        network.Event("Network.loadingFinished").OnEvent += (_, e) =>
            bytes[e!.Value.GetProperty("requestId").GetString()!] = e.Value.GetProperty("encodedDataLength").GetDouble();
        await page.GotoAsync($"/q/{slug}", new() { WaitUntil = WaitUntilState.NetworkIdle });
        var told = string.Join(", ", bytes.Select(b => $"{types.GetValueOrDefault(b.Key)} {b.Value}"));
        Assert.True(bytes.Count >= 3, told);
        var text = bytes.Where(b => types.GetValueOrDefault(b.Key) is "Document" or "Stylesheet" or "Script").Sum(b => b.Value);
        Assert.True(text <= 30 * 1024, $"{text} bytes of HTML, CSS and script: {told}");
        Assert.True(bytes.Values.Sum() <= 60 * 1024, $"{bytes.Values.Sum()} bytes in all: {told}");
    }

    [Fact]
    public async Task It_needs_no_script()
    {
        await using var browser = await app.Browser(new() { JavaScriptEnabled = false });
        var page = await browser.NewPageAsync();
        await page.GotoAsync("/q/willow");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Book a quiet half hour" }))
            .ToHaveAttributeAsync("href", "https://willow-lane.example/book");
        await page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page).ToHaveURLAsync($"{app.Url}/q/willow");
    }
}
