using MoneyQuiz.E2E.Formats;

namespace MoneyQuiz.E2E.Quiz;

/// <summary>A quiz in somebody else's page, in a browser that gives no cookie to a framed page.</summary>
public sealed class EmbedTests(EmbeddingApp app) : IClassFixture<EmbeddingApp>, IAsyncLifetime
{
    private IPlaywright _playwright = null!;
    private IBrowser _strict = null!;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _strict = await app.StrictBrowser(_playwright);
    }

    public async ValueTask DisposeAsync()
    {
        await _strict.DisposeAsync();
        _playwright.Dispose();
    }

    [Fact]
    public async Task Every_offered_format_finishes_in_one_line_without_cookies()
    {
        var formats = await app.Formats();
        Assert.NotEmpty(formats);
        foreach (var format in formats)
        {
            await using var context = await _strict.NewContextAsync();
            var page = await context.NewPageAsync();
            await page.GotoAsync(app.Listed.Page(format, app.Line(format)) + $"?utm_source=site-{format}&mq_variant=b&secret=1");
            var quiz = page.FrameLocator("iframe");
            await Expect(page.Locator("iframe")).ToHaveAttributeAsync("title", "Quiz of Willow Lane");
            Assert.DoesNotContain("secret", await page.Locator("iframe").GetAttributeAsync("src"));
            await Finish(quiz);
            Assert.Empty(await context.CookiesAsync());
            Assert.Equal(
                "b done",
                await app.Database.Scalar(
                    $"select concat_ws(' ', mq_variant, case when completed_at is not null then 'done' end) from assess_sessions where utm_source = 'site-{format}'"
                )
            );
        }
    }

    [Fact]
    public async Task Two_quizzes_on_one_page_each_have_their_own_height_and_no_second_scrollbar()
    {
        var page = await Open(app.Listed.Page("two", app.Line() + "<p>And the same again, at once:</p>" + app.Line("likert", "The short one")));
        await Expect(page.Locator("iframe")).ToHaveCountAsync(2);
        foreach (var frame in await Frames(page))
        {
            await frame.Locator("[data-framed]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        }

        var heights = new List<double>();
        for (var i = 0; i < 2; i++)
        {
            // A browser draws a foreign frame, and measures it, when it comes into sight. Fonts may still come, and change both.
            await page.Locator("iframe").Nth(i).ScrollIntoViewIfNeededAsync();
            var frame = (await Frames(page))[i];
            await frame.WaitForFunctionAsync("innerHeight === Math.ceil(document.body.getBoundingClientRect().height)");
            var content = await frame.EvaluateAsync<double>("innerHeight");
            Assert.False(await frame.EvaluateAsync<bool>("document.scrollingElement.scrollHeight > innerHeight + 1"));
            heights.Add(content);
        }

        Assert.NotEqual(heights[0], heights[1]);
    }

    [Fact]
    public async Task The_height_follows_its_content()
    {
        var page = await Open(app.Listed.Page("grow", app.Line()));
        var frame = (await Frames(page))[0];
        await frame.Locator("[data-framed]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        foreach (var change in (string[])["quiz.append(block)", "block.remove()", "quiz.append(block)"])
        {
            await page.EvaluateAsync(
                """
                () => { const frame = document.querySelector("iframe");
                  window.grown = new Promise(done => new MutationObserver((_, it) => { it.disconnect(); done(performance.timeOrigin + performance.now()); })
                    .observe(frame, { attributes: true, attributeFilter: ["style"] })); }
                """
            );
            var changed = await frame.EvaluateAsync<double>(
                $$"""
                () => { const quiz = document.querySelector(".quiz");
                  const block = window.block ??= Object.assign(document.createElement("div"), { style: "height:640px;flex:none" });
                  {{change}}; return performance.timeOrigin + performance.now(); }
                """
            );
            var grown = await page.EvaluateAsync<double>("window.grown");
            Figure.Record("a framed quiz grows: the frame follows", grown - changed, 100);
            var content = await frame.EvaluateAsync<double>("Math.ceil(document.body.getBoundingClientRect().height)");
            await Expect(page.Locator("iframe")).ToHaveCSSAsync("height", $"{content}px");
        }
    }

    [Fact]
    public async Task Neither_side_listens_to_anybody_else()
    {
        var page = await Open(app.Listed.Page("forged", app.Line()));
        var frame = (await Frames(page))[0];
        await frame.Locator("[data-framed]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        var before = await page.Locator("iframe").EvaluateAsync<string>("f => f.style.height");
        // The page itself, and a frame beside the quiz, both of the listed origin, say what only the quiz or its parent may say.
        var told = await page.EvaluateAsync<int>(
            """
            async () => {
              window.postMessage({ mq: "height", height: 150 }, "*");
              const beside = document.createElement("iframe");
              document.body.append(beside);
              let told = 0;
              beside.contentWindow.addEventListener("message", () => told++);
              beside.contentWindow.eval(`parent.frames[0].postMessage({ mq: "hello" }, "*"); parent.postMessage({ mq: "height", height: 151 }, "*")`);
              for (let i = 0; i < 20; i++) await new Promise(requestAnimationFrame);
              return told;
            }
            """
        );
        Assert.Equal(0, told);
        Assert.Equal(before, await page.Locator("iframe").First.EvaluateAsync<string>("f => f.style.height"));
    }

    [Fact]
    public async Task A_site_that_is_not_listed_is_blocked_by_the_browser()
    {
        await using var context = await _strict.NewContextAsync();
        var page = await context.NewPageAsync();
        var refused = new TaskCompletionSource<string>();
        page.Console += (_, said) =>
        {
            if (said.Text.Contains("frame-ancestors", StringComparison.Ordinal))
            {
                refused.TrySetResult(said.Text);
            }
        };
        await page.GotoAsync(app.Unlisted.Page("page", app.Line("likert")));
        Assert.Contains("violates", await refused.Task.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.StartsWith("chrome-error:", (await Frames(page))[0].Url);
    }

    private async Task<IPage> Open(string url)
    {
        var page = await (
            await _strict.NewContextAsync(
                new()
                {
                    ViewportSize = new() { Width = 1000, Height = 700 },
                }
            )
        ).NewPageAsync();
        await page.GotoAsync(url);
        return page;
    }

    private static async Task<List<IFrame>> Frames(IPage page)
    {
        var handles = await page.Locator("iframe").ElementHandlesAsync();
        List<IFrame> frames = [];
        foreach (var handle in handles)
        {
            frames.Add((await handle.ContentFrameAsync())!);
        }

        return frames;
    }

    /// <summary>Answers whatever a step asks, by its controls, until there is a result.</summary>
    private static async Task Finish(IFrameLocator quiz)
    {
        await new AnyFormat(selector => quiz.Locator(selector)).Finish();
        if (await quiz.Locator(".lead-form .back").CountAsync() > 0)
        {
            await quiz.Locator(".lead-form .back").ClickAsync();
        }

        await Expect(quiz.Locator(".leading h1")).ToBeVisibleAsync(new() { Timeout = 20_000 });
    }
}
