using MoneyQuiz.E2E.Account;
using MoneyQuiz.E2E.Likert;

namespace MoneyQuiz.E2E.Coach;

/// <summary>A coach's working morning in the list: filter, open, next by key, a view of one's own, somebody new, the file.</summary>
public sealed class SessionFilterTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Filtered_walked_saved_watched_and_taken_away()
    {
        await Take();
        await Again("6 hours", "first-home");
        await Again("3 days", "late-start");
        await Again("40 days", "late-start");
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        await page.JoinAs(app, "morning@example.org");
        await page.GotoAsync("/coach/quiz-sessions?tenant=willow");
        await Listens(page);
        var rows = page.Locator("[data-row]");
        await Expect(rows).ToHaveCountAsync(4);

        await page.Locator("#session-filters > summary").ClickAsync();
        await Expect(page.GetByLabel("Landing page")).ToBeVisibleAsync();
        await page.NoAxeViolations("filters open");
        await page.GetByLabel("Landing page").SelectOptionAsync("late-start");
        await page.GetByLabel("Order").SelectOptionAsync("oldest");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show these sessions" }).ClickAsync();
        await page.WaitForURLAsync("**/coach/quiz-sessions?tenant=willow&persona=late-start&sort=oldest");
        await Expect(rows).ToHaveCountAsync(2);
        await Expect(page.Locator(".filter-chip").First).ToContainTextAsync("Landing page: late-start");
        await page.NoAxeViolations("filters on");

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#session-title")).ToBeFocusedAsync();
        await Expect(page.Locator("#session-newer")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("j");
        await Expect(rows.Nth(1)).ToHaveAttributeAsync("aria-current", "true");
        await Expect(page.Locator("#session-older")).ToHaveCountAsync(0);
        Assert.Contains("persona=late-start&sort=oldest", page.Url, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Escape");
        await Expect(rows.Nth(1)).ToBeFocusedAsync();

        await page.Locator("#views-open").ClickAsync();
        await page.Locator("#views-save").ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Late starters");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(page.Locator("#view-notice")).ToContainTextAsync("Saved as “Late starters”.");
        await Expect(page.Locator("#views-open")).ToContainTextAsync("Late starters");

        // Somebody comes: nothing moves until it is asked for.
        await Again("1 minute", "late-start");
        await Expect(page.Locator("#show-new")).ToContainTextAsync("1 new", new() { Timeout = 30_000 });
        await Expect(rows).ToHaveCountAsync(2);
        await page.Locator("#show-new").ClickAsync();
        await Expect(rows).ToHaveCountAsync(3);
        await Expect(rows.Nth(0)).ToBeFocusedAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("#sessions-export").ClickAsync());
        var lines = await File.ReadAllLinesAsync(await download.PathAsync());
        Assert.Equal(4, lines.Length);
        Assert.All(lines[1..], l => Assert.Contains(",late-start,", l, StringComparison.Ordinal));

        await page.Locator("#views-open").ClickAsync();
        await page.Locator("#views-edit").ClickAsync();
        await page.NoAxeViolations("views");
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete “Late starters”" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.Locator("#views-open")).ToContainTextAsync("Late starters");

        await page.GotoAsync("/coach/quiz-sessions?tenant=willow&format=nonsense&status=abandoned");
        await Listens(page);
        await Expect(page.Locator("#address-faults")).ToContainTextAsync("Choose one of the formats.");
        await Expect(page.GetByText("Nobody matches these filters")).ToBeVisibleAsync();
        await page.NoAxeViolations("nobody matches");
        await page.GetByRole(AriaRole.Link, new() { Name = "Clear the filters" }).ClickAsync();
        await Expect(rows).ToHaveCountAsync(5);
    }

    private static Task Listens(IPage page) => page.Locator("[data-keys]").WaitForAsync();

    private async Task Take()
    {
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        await page.Begin();
        await page.Finish(i => i % 5);
    }

    // The session that was really taken, once more at another time: every column as it is, but what makes it another.
    private async Task Again(string ago, string persona) =>
        await app.Database.Scalar(
            $"""
            do $body$
            declare names text; vals text;
            begin
              select string_agg(quote_ident(column_name), ', '),
                string_agg(case column_name when 'id' then 'gen_random_uuid()' when 'token_hash' then 'md5(random()::text)' when 'persona' then quote_literal('{persona}')
                  when 'started_at' then 'now() - interval ''{ago}''' else quote_ident(column_name) end, ', ')
              into names, vals from information_schema.columns where table_name = 'assess_sessions' and is_generated = 'NEVER';
              execute format('insert into assess_sessions (%s) select %s from assess_sessions order by started_at desc limit 1', names, vals);
            end $body$;
            """
        );
}
