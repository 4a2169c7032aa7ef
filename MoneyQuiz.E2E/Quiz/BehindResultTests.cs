using MoneyQuiz.E2E.Account;
using MoneyQuiz.E2E.Formats;
using MoneyQuiz.E2E.Likert;

namespace MoneyQuiz.E2E.Quiz;

/// <summary>What stands behind a result: a link for a friend and its end, a second format beside the first, a call that was booked.</summary>
public sealed class BehindResultTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task A_friend_sees_the_result_until_the_link_is_turned_off()
    {
        await using var browser = await app.Browser(Phone());
        var page = await browser.NewPageAsync();
        await page.Begin();
        await page.Finish(i => i % 5);
        await page.Locator(".back").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a link to share" }).ClickAsync();
        await Expect(page.Locator("#share-link")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-copy]")).ToBeVisibleAsync();
        await Expect(page.Locator(".share-picture")).ToHaveJSPropertyAsync("naturalWidth", 1200);
        await Looked(page, "result with its link");
        var link = await page.Locator("#share-link").InputValueAsync();
        var first = await page.Locator("h1").InnerTextAsync();

        // In another browser, without a script.
        var options = Phone();
        options.JavaScriptEnabled = false;
        await using var others = await app.Browser(options);
        var friend = await others.NewPageAsync();
        Assert.Equal(200, (await friend.GotoAsync(link))!.Status);
        await Expect(friend.Locator("h1")).ToHaveTextAsync(first);
        await Expect(friend.Locator(".all tbody tr")).ToHaveCountAsync(8);
        await friend.GetByRole(AriaRole.Link, new() { Name = "Find your own pattern" }).ClickAsync();
        await friend.WaitForURLAsync("**/q/willow?utm_source=share**");
        Assert.Empty(await others.CookiesAsync());
        await page.GotoAsync(link);
        await Looked(page, "shared page");
        await page.GoBackAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Turn the link off" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Make a link to share" })).ToBeVisibleAsync();
        Assert.Equal(410, (await friend.GotoAsync(link))!.Status);
        await Expect(friend.Locator("h1")).ToHaveTextAsync("This result is not shared any more");
        await page.GotoAsync(link);
        await Looked(page, "link that was turned off");
    }

    [Fact]
    public async Task A_second_format_stands_beside_the_first_and_a_booked_call_is_seen_by_the_coach()
    {
        await using var browser = await app.Browser(Phone());
        var page = await browser.NewPageAsync();
        await page.Begin();
        await page.Finish(i => i % 5);
        await Leave(page);
        await page.GetByText("Try another format").ClickAsync();
        await page.Locator("[data-format=mirror] button").ClickAsync();
        await AnyFormat.On(page).Finish();
        await Leave(page);
        var result = page.Url;
        await page.GetByRole(AriaRole.Link, new() { Name = "Compare with your Likert result" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Mirror and Likert, side by side");
        await Expect(page.Locator(".compared tbody tr")).ToHaveCountAsync(8);
        await Looked(page, "comparison");

        // The way to the booking page, as far as our own server goes; then the booking tool's way back.
        await page.EvaluateAsync("book => fetch(book, { redirect: 'manual' }).then(() => 1)", result.Replace("/result", "/book"));
        await page.GotoAsync("/q/willow/booked");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Thank you. Your call is booked.");
        await Looked(page, "booked");
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to your result" }).ClickAsync();
        await page.WaitForURLAsync(result);

        await using var desk = await app.Browser();
        var coach = await desk.NewPageAsync();
        await coach.JoinAs(app, "behind@example.org", role: "Coach");
        await coach.GotoAsync("/coach/quiz-sessions?tenant=willow&email=pat.behind%40example.org");
        await coach.Ready();
        await Expect(coach.Locator("[data-row]")).ToHaveCountAsync(2);
        await Expect(coach.Locator(".cell-outcome .badge")).ToHaveTextAsync(["Booked"]);
        await coach.Locator("[data-row]").First.ClickAsync();
        await coach.Locator(".siblings").GetByRole(AriaRole.Link, new() { Name = "Compare with this Likert result" }).ClickAsync();
        await coach.WaitForURLAsync("**/compare/**");
        await coach.Ready();
        await Expect(coach.Locator("h1")).ToHaveTextAsync("Mirror and Likert");
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await coach.EmulateMediaAsync(new() { ColorScheme = scheme });
            await coach.NoAxeViolations($"coach's comparison, {scheme}");
        }

        await coach.SetViewportSizeAsync(320, 740);
        await coach.NeverScrollsSideways("The coach's comparison");
    }

    private static BrowserNewContextOptions Phone() =>
        new(Visitor.Phone)
        {
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = 320, Height = 740 },
        };

    private static async Task Leave(IPage page)
    {
        await page.GetByLabel("Your email address").FillAsync("pat.behind@example.org");
        await page.Locator("#consent_contact").CheckAsync();
        await page.Locator(".lead-form .button").ClickAsync();
        await page.WaitForURLAsync("**/result");
    }

    private static async Task Looked(IPage page, string where)
    {
        foreach (var scheme in (ColorScheme[])[ColorScheme.Dark, ColorScheme.Light])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.NoAxeViolations($"{where}, {scheme}");
        }

        await page.NeverScrollsSideways($"The {where}");
    }
}
