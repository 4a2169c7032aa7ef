namespace MoneyQuiz.E2E.Likert;

/// <summary>Nobody goes straight on: back, twice, in two tabs, tomorrow, after a power cut.</summary>
public sealed class GoingBackTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_can_be_changed_and_the_later_counts(bool script)
    {
        await using var browser = await app.Browser(new BrowserNewContextOptions { JavaScriptEnabled = script });
        var page = await browser.NewPageAsync();
        await page.Begin();
        await page.Answer(_ => 1);
        await page.Submit();
        await page.Shows(2, 3);

        await page.Locator("a.back").ClickAsync();
        await page.Shows(1, 3);
        Assert.Equal(8, await page.Locator("input[value='1']:checked").CountAsync());
        await page.Answer(_ => 4);
        await page.Submit();
        await page.Shows(2, 3);

        await page.Locator("a.back").ClickAsync();
        await page.Shows(1, 3);
        Assert.Equal(8, await page.Locator("input[value='4']:checked").CountAsync());
    }

    [Fact]
    public async Task The_browsers_own_back_and_forward_keep_every_answer()
    {
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        await page.Begin();
        await page.Answer(_ => 2);
        await page.Submit();
        await page.Answer(_ => 3);
        await page.Submit();
        await page.Shows(3, 3);
        await page.GoBackAsync();
        await page.Shows(2, 3);
        await page.GoBackAsync();
        await page.Shows(1, 3);
        await Expect(page.Locator("input[value='2']:checked")).ToHaveCountAsync(8);
        await page.GoForwardAsync();
        await page.Shows(2, 3);
        await Expect(page.Locator("input[value='3']:checked")).ToHaveCountAsync(8);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_double_click_goes_on_by_one_page(bool script)
    {
        await using var browser = await app.Browser(new BrowserNewContextOptions { JavaScriptEnabled = script });
        var page = await browser.NewPageAsync();
        await page.Begin();
        await page.Answer(_ => 2);
        var before = page.Url;
        await page.GoOn().DblClickAsync();
        await page.WaitForURLAsync(url => url != before);
        await page.Shows(2, 3);
        Assert.Equal(0, await page.Locator(".summary").CountAsync());
    }

    [Fact]
    public async Task Two_tabs_of_one_quiz_end_at_the_same_place()
    {
        await using var browser = await app.Browser();
        var one = await browser.NewPageAsync();
        await one.Begin();
        await one.Answer(_ => 2);
        await one.Submit();
        var two = await browser.NewPageAsync();
        await two.GotoAsync(one.Url);
        await one.Answer(_ => 1);
        await one.Submit();
        // The second tab still shows the page that the first has done: what it sends is an edit.
        await two.Answer(_ => 3);
        await two.Submit();
        await one.Shows(3, 3);
        await two.Shows(3, 3);
    }

    [Fact]
    public async Task The_front_page_and_the_link_both_lead_back_to_where_it_stopped()
    {
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        await page.Begin();
        await page.Answer(_ => 2);
        await page.Submit();
        await page.Locator(".resume summary").ClickAsync();
        var link = await page.Locator(".resume a").InnerTextAsync();

        await page.GotoAsync("/q/willow");
        await page.GetByText("Carry on where you stopped").ClickAsync();
        await page.Shows(2, 3);

        await using var elsewhere = await app.Browser(Visitor.Phone);
        var phone = await elsewhere.NewPageAsync();
        await phone.GotoAsync(link);
        await phone.Shows(2, 3);
        await phone.Finish(_ => 1, from: 2);
    }

    [Fact]
    public async Task A_power_cut_between_two_answers_loses_neither()
    {
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        await page.Begin();
        await page.Answer(_ => 2);
        await page.Submit();
        await page.Shows(2, 3);
        await page.Statements().Nth(0).Locator("label.choice").Nth(4).ClickAsync();
        await Expect(page.Locator("#save-state")).ToHaveAttributeAsync("data-state", "saved");
        await app.Kill();
        await page.Statements().Nth(1).Locator("label.choice").Nth(3).ClickAsync();
        await Expect(page.Locator("#save-state")).ToHaveAttributeAsync("data-state", "offline");
        await app.Start();
        await Expect(page.Locator("#save-state")).ToHaveAttributeAsync("data-state", "saved", new() { Timeout = 15_000 });

        await page.ReloadAsync();
        await page.Shows(2, 3);
        await Expect(page.Statements().Nth(0).Locator("input").Nth(4)).ToBeCheckedAsync();
        await Expect(page.Statements().Nth(1).Locator("input").Nth(3)).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Without_a_network_nothing_is_lost_and_it_goes_on_by_itself()
    {
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        await page.Begin();
        await browser.SetOfflineAsync(true);
        await page.Answer(i => i % 5);
        await Expect(page.Locator("#save-state")).ToContainTextAsync("No connection");
        await Expect(page.Locator("[data-retry]")).ToBeVisibleAsync();
        await page.GoOn().ClickAsync();
        await page.Shows(1, 3);
        await browser.SetOfflineAsync(false);
        await page.Shows(2, 3);
    }
}
