using MoneyQuiz.E2E.Likert;

namespace MoneyQuiz.E2E.Formats;

/// <summary>Every format from the chooser to the result: by finger, without script, by keyboard, after a power cut.</summary>
public sealed class WholeWayTests(RunningApp app) : IClassFixture<RunningApp>
{
    public static TheoryData<string, bool> WithAndWithoutScript
    {
        get
        {
            var all = new TheoryData<string, bool>();
            foreach (var format in AnyFormat.All)
            {
                all.Add(format.Data, true);
                all.Add(format.Data, false);
            }

            return all;
        }
    }

    [Fact]
    public async Task The_chooser_offers_the_formats_that_these_tests_walk()
    {
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        await page.GotoAsync("/q/willow/chooser");
        var offered = await page.Locator("[data-format]").EvaluateAllAsync<string[]>("cards => cards.map(c => c.dataset.format)");
        Assert.Equal(AnyFormat.All.Select(f => f.Data), offered);
    }

    [Theory]
    [MemberData(nameof(WithAndWithoutScript))]
    public async Task On_a_phone(string format, bool script)
    {
        var options = Visitor.PhoneWith(script);
        options.ViewportSize = new() { Width = 320, Height = 740 };
        await using var browser = await app.Browser(options);
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"/q/willow/chooser?utm_source={format}-{script}");
        await page.Locator($"[data-format={format}] button").ClickAsync();
        var steps = await AnyFormat.On(page).Finish();
        await page.Locator(".back").ClickAsync();

        await page.WaitForURLAsync("**/result");
        Assert.Equal(8, await page.Locator(".all tbody tr").CountAsync());
        Assert.Equal(
            $"{steps} phone done",
            await app.Database.Scalar(
                $"""
                select concat_ws(' ', steps_done, device_class, case when completed_at is not null then 'done' end)
                from assess_sessions where utm_source = '{format}-{script}'
                """
            )
        );
        await page.GetByText("Try another format").ClickAsync();
        // Where they came from goes along.
        await page.WaitForURLAsync($"**/chooser?utm_source={format}-{script}*");
    }

    [Theory]
    [MemberData(nameof(AnyFormat.All), MemberType = typeof(AnyFormat))]
    public async Task By_keyboard_alone(string format)
    {
        await using var browser = await app.Browser(new() { ReducedMotion = ReducedMotion.Reduce });
        var page = await browser.NewPageAsync();
        await page.GotoAsync("/q/willow/chooser");
        await page.Locator($"[data-format={format}] button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        for (var step = 0; step < 40; step++)
        {
            await Expect(page.Locator("form.step")).ToBeVisibleAsync();
            var place = await AnyFormat.On(page).Place();
            if (step > 0)
            {
                // A reader of the screen is told of the new step, and stands at its heading.
                await Expect(page.Locator("h1")).ToBeFocusedAsync();
                await Expect(page.Locator("#announce")).ToContainTextAsync(place);
            }

            await Typed(page);
            await page.Locator(".moves button").FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.Locator($".progress-words:has-text('{place}')")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
            await Expect(page.Locator("form.step, form.lead-form")).ToHaveCountAsync(1);
            if (await page.Locator("form.lead-form").CountAsync() == 1)
            {
                return;
            }
        }

        Assert.Fail("The quiz has no end.");
    }

    [Theory]
    [MemberData(nameof(AnyFormat.All), MemberType = typeof(AnyFormat))]
    public async Task A_power_cut_leads_back_to_the_same_step_with_all_that_was_answered(string format)
    {
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        await page.GotoAsync("/q/willow/chooser");
        await page.Locator($"[data-format={format}] button").ClickAsync();
        var quiz = AnyFormat.On(page);
        // To the second step that asks for something.
        do
        {
            await quiz.Answer(1);
            Assert.True(await quiz.GoOn());
        } while (!await quiz.Asks());

        var (place, link) = (await quiz.Place(), page.Url);
        await app.Kill();
        await quiz.Answer(1);
        await page.Locator(".moves button").ClickAsync();
        await Expect(page.Locator("#save-state")).ToHaveAttributeAsync("data-state", "offline");
        await app.Start();
        // It goes on by itself, once; and the link leads to the same step again.
        await Expect(page.Locator($".progress-words:has-text('{place}')")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
        await using var elsewhere = await app.Browser(new() { JavaScriptEnabled = false });
        var other = await elsewhere.NewPageAsync();
        await other.GotoAsync(link);
        Assert.Equal(place, await AnyFormat.On(other).Place());
        var fields = await other.Locator("fieldset.statement").CountAsync();
        Assert.Equal(fields, await other.Locator("fieldset.statement input:checked").CountAsync());
        await other.GotoAsync(link[..link.LastIndexOf('/')]);
        Assert.NotEqual(place, await AnyFormat.On(other).Place());
    }

    // Keys choose where the page says so; elsewhere Tab, arrows and letters do.
    private static async Task Typed(IPage page)
    {
        var groups = await page.Locator("fieldset.statement").CountAsync();
        for (var i = 0; i < groups; i++)
        {
            await page.Keyboard.PressAsync($"{(i % 2) + 1}");
        }

        if (await page.Locator("[data-down]").CountAsync() > 0)
        {
            await page.Locator("[data-down]").First.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
        }

        var jars = await page.Locator("[data-more]").CountAsync();
        for (var i = 0; i < jars; i++)
        {
            await page.Locator("[data-more]").Nth(i).FocusAsync();
            for (var press = 0; press < 4; press++)
            {
                await page.Keyboard.PressAsync("Space");
            }
        }

        if (await page.Locator("input[type=range]").CountAsync() > 0)
        {
            await page.Locator("input[type=range]").First.FocusAsync();
            await page.Keyboard.PressAsync("ArrowRight");
        }
    }
}
