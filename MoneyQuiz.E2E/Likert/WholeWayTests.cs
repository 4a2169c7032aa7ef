namespace MoneyQuiz.E2E.Likert;

/// <summary>From the front page to the result, as visitors go: by finger, without script, by keyboard.</summary>
public sealed class WholeWayTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task On_a_phone(bool script)
    {
        await using var browser = await app.Browser(Visitor.PhoneWith(script));
        var page = await browser.NewPageAsync();
        var source = script ? "letter" : "poster";
        await page.Begin(query: $"?utm_source={source}&mq_variant=b");
        await page.Finish(i => i % 5);
        await page.Locator(".back").ClickAsync();

        await page.WaitForURLAsync("**/result");
        await Expect(page.Locator("h1")).Not.ToBeEmptyAsync();
        Assert.Equal(8, await page.Locator(".all tbody tr").CountAsync());
        await Expect(page.Locator(".spider")).ToBeVisibleAsync();
        Assert.Equal(
            "blitz 3 b phone done",
            await app.Database.Scalar(
                $"""
                select concat_ws(' ', variant, steps_done, mq_variant, device_class, case when completed_at is not null then 'done' end)
                from assess_sessions where utm_source = '{source}'
                """
            )
        );
    }

    [Fact]
    public async Task By_keyboard_alone()
    {
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        await page.GotoAsync("/q/willow");
        await page.Locator("[data-format=likert] input").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/likert?**");
        for (var step = 1; step <= 3; step++)
        {
            await page.Shows(step, 3);
            if (step > 1)
            {
                // A reader of the screen is told of the new page, and stands at its heading.
                await Expect(page.Locator("h1")).ToBeFocusedAsync();
                await Expect(page.Locator("#announce")).ToContainTextAsync($"Page {step} of 3");
            }

            for (var i = 0; i < 8; i++)
            {
                await page.Keyboard.PressAsync($"{(i % 5) + 1}");
            }

            await page.Keyboard.PressAsync("Enter");
        }

        await page.WaitForURLAsync("**/lead");
    }

    [Fact]
    public async Task Number_keys_can_be_switched_off()
    {
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        await page.Begin();
        await page.Locator("#keys-switch").UncheckAsync();
        await page.Keyboard.PressAsync("3");
        Assert.Equal(0, await page.Locator("input[type=radio]:checked").CountAsync());
    }
}
