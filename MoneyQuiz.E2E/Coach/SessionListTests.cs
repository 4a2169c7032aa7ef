using MoneyQuiz.E2E.Account;
using MoneyQuiz.E2E.Likert;

namespace MoneyQuiz.E2E.Coach;

public sealed class SessionListTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Who_took_the_quiz_appears_and_opens_and_closes()
    {
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        await page.JoinAs(app, "list@example.org", role: "Viewer");
        await page.GotoAsync("/coach/quiz-sessions?tenant=willow");
        await KeysListen(page);
        await Expect(page.GetByText("Nobody has taken the quiz yet")).ToBeVisibleAsync();
        await page.NoAxeViolations("empty list");

        await Take();
        await Take();
        await page.ReloadAsync();
        await KeysListen(page);
        var rows = page.Locator("[data-row]");
        await Expect(rows).ToHaveCountAsync(2);
        await page.NoAxeViolations("list");

        await page.Keyboard.PressAsync("j");
        await Expect(rows.Nth(0)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("j");
        await Expect(rows.Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#session-title")).ToBeFocusedAsync();
        await page.WaitForURLAsync("**/coach/quiz-sessions/*-*?tenant=willow");
        await page.NoAxeViolations("panel");

        await page.Keyboard.PressAsync("k");
        await Expect(rows.Nth(0)).ToHaveAttributeAsync("aria-current", "true");
        var address = page.Url;
        await page.ReloadAsync();
        await KeysListen(page);
        Assert.Equal(address, page.Url);
        await Expect(rows.Nth(0)).ToHaveAttributeAsync("aria-current", "true");
        await Expect(page.Locator(".panel svg.spider")).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Escape");
        await Expect(rows.Nth(0)).ToBeFocusedAsync();
        await Expect(page.Locator(".panel")).ToHaveCountAsync(0);

        await page.Keyboard.PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("next one of the list");

        await using var others = await app.Browser();
        var stranger = await others.NewPageAsync();
        await stranger.JoinAs(app, "list-stranger@example.org", slug: "harbour");
        var id = new Uri(address).AbsolutePath;
        Assert.Equal(404, (await stranger.GotoAsync($"{id}?tenant=harbour"))!.Status);
        Assert.Equal(404, (await stranger.GotoAsync($"{id}?tenant=willow"))!.Status);
        Assert.Equal(
            404,
            (await stranger.GotoAsync($"/coach/quiz-sessions/{new Guid("01930000-0000-7000-8000-000000000000")}?tenant=harbour"))!.Status
        );
    }

    // The keys come with a script of their own, a moment after the circuit.
    private static Task KeysListen(IPage page) => page.Locator("[data-keys]").WaitForAsync();

    private async Task Take()
    {
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        await page.Begin();
        await page.Finish(i => i % 5);
    }
}
