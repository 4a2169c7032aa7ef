using MoneyQuiz.E2E.Account;
using MoneyQuiz.E2E.Likert;

namespace MoneyQuiz.E2E.Coach;

/// <summary>A coach's working morning: open, read why, note, task, outcome, on to the next, all by key where there is one; then a person who asks to be forgotten.</summary>
public sealed class MorningTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Read_why_note_task_outcome_and_on_to_the_next()
    {
        await Take("ana@example.org");
        await Take("ben@example.org");
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        await page.JoinAs(app, "morning@example.org");
        await page.GotoAsync("/coach/quiz-sessions?tenant=willow");
        await page.Locator("[data-keys]").WaitForAsync();
        await page.Locator("[data-row]", new() { HasText = "ben@example.org" }).ClickAsync();
        await Expect(page.Locator("#session-title")).ToBeFocusedAsync();

        // Why: each signal with its points, and their sum is the score.
        var points = await page.Locator("#likelihood-reasons tbody td.num").AllInnerTextsAsync();
        var sum = points.Sum(p => int.Parse(p.Replace('−', '-'), System.Globalization.CultureInfo.InvariantCulture));
        await Expect(page.Locator("#likelihood-reasons tfoot td.num")).ToHaveTextAsync($"{sum}");
        await Expect(page.Locator("#likelihood-reasons")).ToContainTextAsync("Agreed to be contacted");
        await Expect(page.Locator(".panel .big-score")).ToHaveTextAsync($"{sum}");

        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator("#note-text")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Call on **Monday** <script>alert(1)</script>");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save note" }).ClickAsync();
        var note = page.Locator(".panel .jot");
        await Expect(note.Locator("strong", new() { HasText = "Monday" })).ToBeVisibleAsync();
        await page.NoAxeViolations("panel with a note");

        await page.GetByRole(AriaRole.Button, new() { Name = "Delete this note" }).ClickAsync();
        await Expect(note).ToHaveCountAsync(0);
        await page.Locator("#desk-undo").ClickAsync();
        await Expect(note).ToHaveCountAsync(1);

        await page.Locator("#session-title").FocusAsync();
        await page.Keyboard.PressAsync("t");
        await Expect(page.Locator("#task-title")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Send the workbook");
        await page.Locator("#task-due").FillAsync("2020-01-31");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save task" }).ClickAsync();
        await Expect(page.GetByText("Overdue")).ToBeVisibleAsync();
        await page.GetByLabel("Send the workbook", new() { Exact = true }).CheckAsync();
        await Expect(page.GetByText("Overdue")).ToHaveCountAsync(0);

        await page.Locator("#outcome-choice").SelectOptionAsync("booked");
        await Expect(page.Locator("#desk-notice")).ToContainTextAsync("Outcome: Booked");
        await page.Locator("#likelihood-set").SelectOptionAsync("Hot");
        await Expect(page.Locator(".panel")).ToContainTextAsync("Set by hand by Rosa Berg");
        await Expect(page.Locator(".panel .big-score")).ToHaveTextAsync("75");
        Assert.Equal("booked", await app.Database.Scalar("select outcome from assess_sessions where outcome is not null"));
        Assert.Equal(true, await app.Database.Scalar("select has_notes from assess_sessions where outcome = 'booked'"));

        // Begun, left for the next one, and still there on the way back.
        await page.Locator("#session-title").FocusAsync();
        await page.Keyboard.PressAsync("n");
        await page.Locator("#note-text").FillAsync("half a thought");
        await page.Locator("#session-older").ClickAsync();
        await Expect(page.Locator("#session-title")).ToHaveTextAsync("ana@example.org");
        await Expect(page.Locator("#outcome-choice")).ToHaveValueAsync("");
        await page.Locator("#session-title").FocusAsync();
        await page.Keyboard.PressAsync("k");
        await Expect(page.Locator("#session-title")).ToHaveTextAsync("ben@example.org");
        await Expect(page.Locator("#note-text")).ToHaveValueAsync("half a thought");
    }

    [Fact]
    public async Task A_person_is_found_asked_to_be_erased_and_kept_after_all()
    {
        await Take("cara@example.org");
        await Take("cara.other@example.org");
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        await page.JoinAs(app, "people@example.org");
        await page.Open("/coach/leads?tenant=willow");
        await page.NoAxeViolations("leads");
        await page.GetByLabel("Find by name or address").FillAsync("cara@");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**find=cara*");
        await page.GetByRole(AriaRole.Link, new() { Name = "cara@example.org" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("cara@example.org");
        await page.NoAxeViolations("person");

        await page.GetByLabel("Add a tag").FillAsync("VIP");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(page.Locator(".tags li")).ToHaveTextAsync("vip");

        await page.GetByLabel("Find the other").FillAsync("cara.other");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Merge cara.other@example.org into this person" }).ClickAsync();
        await Expect(page.Locator(".life")).ToContainTextAsync("Found to be the same person as cara.other@example.org");
        await page.GetByRole(AriaRole.Button, new() { Name = "Separate again" }).ClickAsync();
        await Expect(page.Locator(".life")).Not.ToContainTextAsync("cara.other@example.org");

        await page.GetByRole(AriaRole.Button, new() { Name = "Erase this person" }).ClickAsync();
        await page.NoAxeViolations("asked before erasing");
        await page.GetByRole(AriaRole.Button, new() { Name = "Erase in 30 days" }).ClickAsync();
        await Expect(page.Locator("#erasure-note")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Don’t erase" }).ClickAsync();
        await Expect(page.Locator("#erasure-note")).ToHaveCountAsync(0);

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Export" }).ClickAsync());
        using var zip = await System.IO.Compression.ZipFile.OpenReadAsync(await download.PathAsync());
        Assert.Contains(zip.Entries, e => e.FullName == "sessions.json");
        await page.Open("/coach/likelihood?tenant=willow");
        await page.NoAxeViolations("likelihood");
    }

    private async Task Take(string email)
    {
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        await page.Begin();
        await page.Finish(i => i % 5);
        await page.Locator("#email").FillAsync(email);
        await page.Locator("#consent_contact").CheckAsync();
        await page.Locator("button.button").ClickAsync();
        await page.WaitForURLAsync("**/result");
    }
}
