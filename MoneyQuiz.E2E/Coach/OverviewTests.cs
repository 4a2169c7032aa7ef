using MoneyQuiz.E2E.Account;
using MoneyQuiz.E2E.Likert;

namespace MoneyQuiz.E2E.Coach;

/// <summary>The overview: nothing yet, then figures, and from a figure to the sessions behind it.</summary>
public sealed class OverviewTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task From_the_first_visitor_to_a_figure_and_the_sessions_behind_it()
    {
        // Without movement: axe would measure colours on their way.
        await using var browser = await app.Browser(new() { ReducedMotion = ReducedMotion.Reduce });
        var page = await browser.NewPageAsync();
        await page.JoinAs(app, "overview@example.org");
        await page.Open("/coach?tenant=willow");
        await Expect(page.GetByText("Your figures begin with the first visitor")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "First steps" })).ToBeVisibleAsync();
        await page.NoAxeViolations("no sessions");

        await Take();
        // One of them as it would be of others: three finished on other days, two left at the second step.
        await Again("2 days", "completed_at");
        await Again("9 days", "completed_at");
        await Again("40 days", "completed_at");
        await Again("3 days", "null");
        await Again("4 days", "null");

        await page.Open("/coach?tenant=willow");
        await Expect(Tile(page, "began")).ToHaveTextAsync("5");
        await Expect(page.Locator("#figure-rate .tile-number")).ToHaveTextAsync("3 of 5");
        await page.GetByRole(AriaRole.Link, new() { Name = "7 days" }).ClickAsync();
        await page.WaitForURLAsync("**/coach?tenant=willow&days=7");
        await Expect(Tile(page, "began")).ToHaveTextAsync("4");
        await page.GetByRole(AriaRole.Link, new() { Name = "90 days" }).ClickAsync();
        await Expect(Tile(page, "began")).ToHaveTextAsync("6");
        await page.GetByText("The figures day by day").ClickAsync();
        // What is folded away is drawn when it is opened.
        await Expect(page.Locator("#days-table .figure-link").First).ToBeVisibleAsync();
        await page.NoAxeViolations("figures, light");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.Open("/coach?tenant=willow&days=90");
        await page.NoAxeViolations("figures, dark");
        await page.NeverScrollsSideways("overview at 1280");
        await page.SetViewportSizeAsync(360, 800);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.Open("/coach?tenant=willow&days=90");
        await page.NoAxeViolations("figures, phone");
        await page.NeverScrollsSideways("overview at 360");
        await page.SetViewportSizeAsync(1280, 900);

        // Where people leave: the second step has two, and the list shows the two.
        await page.Locator(".funnel tbody tr").Nth(1).Locator(".figure-link").ClickAsync();
        await page.WaitForURLAsync("**/coach/quiz-sessions?tenant=willow&days=90&format=likert&variant=*&status=abandoned&step=2");
        await Expect(page.Locator("#sessions-count")).ToHaveTextAsync("2 sessions");
        await Expect(page.Locator(".filter-chip").Filter(new() { HasText = "Left at: step 2" })).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Expect(Tile(page, "began")).ToHaveTextAsync("6");

        await page.GetByText("Other days").ClickAsync();
        await page.GetByLabel("From day").FillAsync("2001-01-01");
        await page.GetByLabel("Until day").FillAsync("2001-01-31");
        await page.GetByRole(AriaRole.Button, new() { Name = "Count these days" }).ClickAsync();
        await page.WaitForURLAsync("**/coach?tenant=willow&since=2001-01-01&until=2001-01-31");
        await Expect(page.GetByText("Nobody began in this time")).ToBeVisibleAsync();
        await page.NoAxeViolations("nobody in this time");
    }

    private static ILocator Tile(IPage page, string name) => page.Locator($"#figure-{name} .tile-number");

    private async Task Take()
    {
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        await page.Begin();
        await page.Finish(i => i % 5);
    }

    // The session that was really taken, once more at another time: finished, or left at its second step.
    private async Task Again(string ago, string completed) =>
        await app.Database.Scalar(
            $"""
            do $body$
            declare names text; vals text;
            begin
              select string_agg(quote_ident(column_name), ', '),
                string_agg(case column_name when 'id' then 'gen_random_uuid()' when 'token_hash' then 'md5(random()::text)' when 'completed_at' then '{completed}'
                  when 'steps_done' then 'case when {completed} is null then 1 else steps_done end'
                  when 'primary_archetype' then 'case when {completed} is not null then primary_archetype end'
                  when 'started_at' then 'now() - interval ''{ago}''' when 'last_answer_at' then 'now() - interval ''{ago}'''
                  else quote_ident(column_name) end, ', ')
              into names, vals from information_schema.columns where table_name = 'assess_sessions' and is_generated = 'NEVER';
              execute format('insert into assess_sessions (%s) select %s from assess_sessions where completed_at is not null order by started_at desc limit 1', names, vals);
            end $body$;
            """
        );
}
