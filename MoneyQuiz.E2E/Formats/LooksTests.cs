namespace MoneyQuiz.E2E.Formats;

/// <summary>Every step of every format: nothing that axe finds, nothing that scrolls sideways, targets for fingers, nothing heavy.</summary>
public sealed class LooksTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const int MostBytes = 30 * 1024;

    public static TheoryData<string, ColorScheme, int> Views
    {
        get
        {
            var all = new TheoryData<string, ColorScheme, int>();
            foreach (var format in AnyFormat.All)
            {
                all.Add(format.Data, ColorScheme.Light, 320);
                all.Add(format.Data, ColorScheme.Dark, 1280);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Every_step_is_accessible_and_fits(string format, ColorScheme scheme, int width)
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
        var watched = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                watched.Add(message.Text);
            }
        };
        await page.GotoAsync("/q/willow/chooser");
        await Check(page, "chooser");
        await page.Locator($"[data-format={format}] button").ClickAsync();
        var seen = new HashSet<string>();
        await AnyFormat
            .On(page)
            .Finish(async step =>
            {
                // Steps of one look are looked at once.
                var look = await page.Locator("form.step")
                    .EvaluateAsync<string>(
                        "form => [...form.querySelectorAll('[data-rank], [data-jars], [data-deck], [data-beam], [data-clock], textarea, .card, .heard, .replies, .statement')].map(e => e.className + e.tagName)[0]"
                    );
                if (seen.Add(look))
                {
                    await Check(page, $"{format}, step {step + 1}");
                    Assert.Empty(
                        await page.EvaluateAsync<string[]>(
                            """
                            [...document.querySelectorAll('form.step :is(button, label.choice, label.place, textarea, input[type=number], input[type=range], a.back)')]
                              .filter(e => e.checkVisibility() && (e.getBoundingClientRect().height < 43.5 || e.getBoundingClientRect().width < 43.5)).map(e => e.outerHTML.slice(0, 90))
                            """
                        )
                    );
                    Assert.Equal(0, await page.EvaluateAsync<int>("document.getAnimations().filter(a => a.playState === 'running').length"));
                }
            });
        Assert.Empty(watched);
    }

    [Theory]
    [MemberData(nameof(AnyFormat.All), MemberType = typeof(AnyFormat))]
    public async Task Every_step_is_light(string format)
    {
        await using var browser = await app.Browser(new() { JavaScriptEnabled = true });
        var page = await browser.NewPageAsync();
        await page.GotoAsync("/q/willow/chooser");
        await page.Locator($"[data-format={format}] button").ClickAsync();
        await AnyFormat
            .On(page)
            .Finish(async step =>
            {
                var bytes = await Weight(page.Url);
                Assert.True(bytes is > 1000 and <= MostBytes, $"{format}, step {step + 1}: {bytes} bytes");
            });
    }

    // Of a page that is opened for the first time: HTML, style and script as they come over the wire.
    private async Task<double> Weight(string url)
    {
        await using var fresh = await app.Browser();
        var page = await fresh.NewPageAsync();
        var client = await fresh.NewCDPSessionAsync(page);
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
        await page.GotoAsync(url, new() { WaitUntil = WaitUntilState.NetworkIdle });
        return bytes;
    }

    private static async Task Check(IPage page, string where)
    {
        await page.NoAxeViolations(where);
        await page.NeverScrollsSideways($"The {where}");
    }
}
