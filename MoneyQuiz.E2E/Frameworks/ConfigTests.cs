using System.Text.RegularExpressions;
using MoneyQuiz.E2E.Formats;
using MoneyQuiz.E2E.Likert;

namespace MoneyQuiz.E2E.Frameworks;

public sealed class ConfigTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task An_admins_hour()
    {
        await using (var phone = await app.Browser(Visitor.Phone))
        {
            var quiz = await phone.NewPageAsync();
            await quiz.Begin();
            await AnyFormat.On(quiz).Finish();
        }

        await using var browser = await app.Browser();
        var page = await browser.ConfigAdmin(app, "hour@example.org");
        await page.Type(ConfigEditing.Headline, "Money, said plainly");
        await page.OpenConfig("mode_overrides/likert");
        await page.Type(ConfigEditing.Statement, "I know to the day when money comes in.");
        await page.OpenConfig("scoring_overrides");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a rule" }).ClickAsync();
        await page.GetByLabel("Why", new() { Exact = true }).FillAsync("Heroes here play themselves down.");
        await page.GetByLabel("Points").FillAsync("4");
        await Expect(page.SaveState()).ToContainTextAsync("Draft saved");
        await Expect(page.Locator(".trace-steps")).ToContainTextAsync("Hero 72 → 76");
        await SeesTheDraft(page, "Money, said plainly");
        await SeesTheEffect(page);

        using var visitor = new HttpClient();
        Assert.DoesNotContain("Money, said plainly", await visitor.GetStringAsync($"{app.Url}/q/willow/likert"), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish…" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("Likert: statement 14 reworded");
        await Expect(dialog).ToContainTextAsync("Front page: headline reworded");
        await page.NoAxeViolations("publish dialog");
        await page.GetByLabel("Why (optional)").FillAsync("First words of our own");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        var first = await page.PublishedVersion();
        Assert.Contains("Money, said plainly", await visitor.GetStringAsync($"{app.Url}/q/willow"), StringComparison.Ordinal);

        await page.OpenConfig("landing_overrides");
        await page.Type(ConfigEditing.Headline, "A second thought");
        await page.Publish();
        await Expect(page.GetByText($"Published as version {first + 1}")).ToBeVisibleAsync();
        await page.OpenConfig("landing_overrides", "history");
        await Expect(page.Locator(".log > li").First).ToContainTextAsync($"Version {first + 1}");
        await page.Locator(".log > li").Nth(1).Locator("summary").ClickAsync();
        await Expect(page.Locator(".log > li").Nth(1)).ToContainTextAsync("First words of our own");
        await page.NoAxeViolations("history");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Restore version {first}…" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Restore", Exact = true }).ClickAsync();
        await Expect(page.GetByText($"Version {first} is back, as version {first + 2}")).ToBeVisibleAsync();
        Assert.Contains("Money, said plainly", await visitor.GetStringAsync($"{app.Url}/q/willow"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_redo_reset_and_faults_at_their_field()
    {
        await using var browser = await app.Browser();
        var page = await browser.ConfigAdmin(app, "undo@example.org");
        var shipped = await page.Locator("#f-landing_overrides-start").InputValueAsync();
        await page.Type("#f-landing_overrides-start", new string('x', 41));
        await Expect(page.Locator("#f-landing_overrides-start-fault")).ToContainTextAsync("at most 40 characters");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish…" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("First mend what is marked");
        await page.Keyboard.PressAsync("Escape");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Reset to default.*Button") }).ClickAsync();
        await Expect(page.Locator("#f-landing_overrides-start")).ToHaveValueAsync(shipped);
        await Expect(page.Locator("#f-landing_overrides-start-fault")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true }).ClickAsync();
        await Expect(page.Locator("#f-landing_overrides-start")).ToHaveValueAsync(new string('x', 41));
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true }).ClickAsync();
        await Expect(page.Locator("#f-landing_overrides-start")).ToHaveValueAsync(shipped);
        await page.GetByRole(AriaRole.Button, new() { Name = "Redo", Exact = true }).ClickAsync();
        await Expect(page.Locator("#f-landing_overrides-start")).ToHaveValueAsync(new string('x', 41));
        await Expect(page.SaveState()).ToContainTextAsync("Draft saved");
        await page.GetByRole(AriaRole.Button, new() { Name = "Discard draft" }).ClickAsync();
        await Expect(page.GetByText("The draft is gone")).ToBeVisibleAsync();
        await Expect(page.Locator("#f-landing_overrides-start")).ToHaveValueAsync(shipped);
    }

    [Fact]
    public async Task A_text_is_found_typed_and_published_by_keyboard_alone()
    {
        await using var browser = await app.Browser();
        var page = await browser.ConfigAdmin(app, "keys@example.org");
        await TabTo(page, "#f-landing_overrides-chooser-another");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("Another way");
        await Expect(page.SaveState()).ToContainTextAsync("Draft saved");
        await TabTo(page, ".config-bar .btn-primary", back: true);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#publish-reason")).ToBeFocusedAsync();
        await TabTo(page, "#publish .btn-primary");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("Published as version")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Coaches_and_viewers_are_told_that_it_is_for_admins()
    {
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        await Account.Steps.JoinAs(page, app, "coach-config@example.org");
        await page.GotoAsync("/coach/config?tenant=willow");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "This page is for admins" })).ToBeVisibleAsync();
    }

    // Beside the editor at both widths, and in a new tab as the person who gets the link.
    private static async Task SeesTheDraft(IPage page, string headline)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview beside" }).ClickAsync();
        var frame = page.Locator(".beside iframe");
        var draft = page.FrameLocator(".beside iframe");
        await Expect(draft.GetByRole(AriaRole.Heading, new() { Name = headline })).ToBeVisibleAsync();
        Assert.InRange(await frame.EvaluateAsync<int>("f => f.clientWidth"), 280, 390);
        await page.GetByRole(AriaRole.Button, new() { Name = "Desktop", Exact = true }).ClickAsync();
        await Expect(draft.GetByRole(AriaRole.Heading, new() { Name = headline })).ToBeVisibleAsync();
        Assert.Equal(1280, await frame.EvaluateAsync<int>("f => f.clientWidth"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Phone", Exact = true }).ClickAsync();

        var tab = await page.Context.RunAndWaitForPageAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Open in a new tab" }).ClickAsync());
        await Expect(tab.GetByRole(AriaRole.Heading, new() { Name = headline })).ToBeVisibleAsync();
        await Expect(tab.GetByText("Preview", new() { Exact = false }).First).ToBeVisibleAsync();
        await tab.CloseAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview beside" }).ClickAsync();
    }

    private static async Task SeesTheEffect(IPage page)
    {
        await page.OpenConfig("scoring_overrides", "effect");
        await page.GetByRole(AriaRole.Button, new() { Name = "Measure the effect" }).ClickAsync();
        await Expect(page.Locator(".effect-headline")).ToContainTextAsync(new Regex("Scores would move|would change"));
        await page.NoAxeViolations("effect");
        await page.OpenConfig("scoring_overrides");
    }

    private static async Task TabTo(IPage page, string selector, bool back = false)
    {
        for (var i = 0; i < 80; i++)
        {
            await page.Keyboard.PressAsync(back ? "Shift+Tab" : "Tab");
            if (await page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector))
            {
                return;
            }
        }

        Assert.Fail($"{selector} can’t be reached by keyboard.");
    }
}
