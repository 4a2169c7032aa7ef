using MoneyQuiz.E2E.Account;
using MoneyQuiz.E2E.Likert;
using Npgsql;

namespace MoneyQuiz.E2E.Coach;

/// <summary>Many at once: chosen row by row and all of a filter, tagged, watched and undone; an outcome; a file of the chosen.</summary>
public sealed class BulkTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string List = "/coach/quiz-sessions?tenant=willow&persona=late-start";

    [Fact]
    public async Task All_of_a_filter_are_tagged_and_back_and_some_get_an_outcome_and_leave_as_a_file()
    {
        await Sixty();
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        await page.JoinAs(app, "bulk@example.org");
        await page.GotoAsync(List);
        await page.Ready();
        await page.Locator("[data-keys]").WaitForAsync();
        var picks = page.Locator("[data-pick]");
        var count = page.Locator("#bulk-count");
        await Expect(picks).ToHaveCountAsync(50);

        // One, with Shift those between, and by key the row that has the focus.
        await picks.Nth(0).ClickAsync();
        await Expect(count).ToHaveTextAsync("1 session selected");
        await picks.Nth(2).ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await Expect(count).ToHaveTextAsync("3 sessions selected");
        await page.Locator("[data-row]").Nth(4).FocusAsync();
        await page.Keyboard.PressAsync("x");
        await Expect(count).ToHaveTextAsync("4 sessions selected");
        await Expect(picks.Nth(4)).ToBeCheckedAsync();
        foreach (var (width, scheme) in new[] { (360, ColorScheme.Light), (1280, ColorScheme.Dark) })
        {
            await page.SetViewportSizeAsync(width, 800);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.NoAxeViolations($"rows chosen, {width}");
            await page.NeverScrollsSideways($"rows chosen, {width}");
        }

        // All of the filter, on both pages; while somebody else holds one of them it waits, and says how far it is.
        await page.Locator("#bulk-all").ClickAsync();
        await Expect(count).ToHaveTextAsync("All 60 sessions selected");
        await page.Locator("#bulk-tag").ClickAsync();
        await page.Locator("#bulk-tag-go").ClickAsync();
        await Expect(page.Locator("#bulk-word-fault")).ToBeVisibleAsync();
        await page.Locator("#bulk-word").FillAsync(" VIP");
        await page.NoAxeViolations("which tag");
        await using (var other = await Holding())
        {
            await page.Locator("#bulk-tag-go").ClickAsync();
            await Expect(page.Locator("#bulk-progress")).ToBeVisibleAsync();
            await Expect(page.Locator(".bulk-said")).ToHaveTextAsync("Tagging “vip”… 0 of 60");
            await page.NoAxeViolations("while it goes on");
        }

        var notice = page.Locator("#bulk-notice");
        await Expect(notice).ToContainTextAsync("Tagged 60 people “vip”.");
        await Expect(page.Locator(".row-tags")).ToHaveCountAsync(50);
        Assert.Equal(60L, await app.Database.Scalar("select count(*) from lead_tags where tag = 'vip'"));
        await page.Locator("#bulk-undo").ClickAsync();
        await Expect(notice).ToContainTextAsync("Undone for 60 people.");
        await Expect(page.Locator(".row-tags")).ToHaveCountAsync(0);
        Assert.Equal(0L, await app.Database.Scalar("select count(*) from lead_tags"));

        // What is seen ticked is in the file, also before the server has heard of the tick.
        await picks.Nth(0).ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(async () =>
        {
            await page.Locator("#bulk-export").WaitForAsync();
            await page.EvaluateAsync(
                "() => { document.querySelectorAll('[data-pick]')[1].click(); document.getElementById('bulk-export').click(); }"
            );
        });
        Assert.Equal(3, (await File.ReadAllLinesAsync(await download.PathAsync())).Length);

        await page.Locator("#bulk-outcome").ClickAsync();
        await page.Locator("#bulk-outcome-choice").SelectOptionAsync("called");
        await page.Locator("#bulk-outcome-go").ClickAsync();
        await Expect(notice).ToContainTextAsync("Outcome “Called” set for 2 sessions.");
        var outcomes = page.Locator(".cell-outcome .badge");
        await Expect(outcomes).ToHaveTextAsync(["Called", "Called"]);

        // In the panel one of them becomes another: its row shows it, and undoing leaves it alone.
        await page.Locator("[data-row]").Nth(0).ClickAsync();
        await page.Locator("#outcome-choice").SelectOptionAsync("client");
        await Expect(outcomes).ToHaveTextAsync(["Client", "Called"]);
        await page.Locator("#session-close").ClickAsync();
        await page.Locator("#bulk-recent > summary").ClickAsync();
        await page.NoAxeViolations("what was done lately");
        await page.Locator("#bulk-recent li", new() { HasText = "Outcome “Called” set for 2 sessions." }).GetByRole(AriaRole.Button).ClickAsync();
        await Expect(notice).ToContainTextAsync("1 session left as it is: changed or gone since.");
        await Expect(outcomes).ToHaveTextAsync(["Client"]);

        await page.Open("/coach/leads?tenant=willow&find=late7@");
        await page.Locator("[data-pick]").ClickAsync();
        await page.Locator("#bulk-tag").ClickAsync();
        await page.Locator("#bulk-word").FillAsync("autumn");
        await page.Locator("#bulk-tag-go").ClickAsync();
        await Expect(page.Locator(".tag-badges .badge")).ToHaveTextAsync("autumn");
        await page.NoAxeViolations("a person tagged in the list");
    }

    // The lock that a change of one of the sixty would hold.
    private async Task<NpgsqlConnection> Holding()
    {
        var connection = new NpgsqlConnection(app.Database.SuperUser);
        await connection.OpenAsync();
        await using var hold = new NpgsqlCommand("begin; select 1 from leads where email_norm = 'late7@example.org' for no key update", connection);
        await hold.ExecuteNonQueryAsync();
        return connection;
    }

    // One session that was really taken, as sixty people’s.
    private async Task Sixty()
    {
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        await page.Begin();
        await page.Finish(i => i % 5);
        await app.Database.Scalar(
            """
            do $body$
            declare names text; vals text;
            begin
              insert into leads (id, tenant_id, email, email_norm, created_at, is_demo)
              select md5('late' || n)::uuid, (select tenant_id from assess_sessions limit 1), 'late' || n || '@example.org', 'late' || n || '@example.org', now(), false
              from generate_series(1, 60) n;
              select string_agg(quote_ident(column_name), ', '),
                string_agg(case column_name when 'id' then 'gen_random_uuid()' when 'token_hash' then 'md5(random()::text)' when 'persona' then '''late-start'''
                  when 'lead_id' then 'md5(''late'' || n)::uuid' when 'started_at' then 'now() - n * interval ''1 hour''' else quote_ident(column_name) end, ', ')
              into names, vals from information_schema.columns where table_name = 'assess_sessions' and is_generated = 'NEVER';
              execute format('insert into assess_sessions (%s) select %s from assess_sessions, generate_series(1, 60) n where persona is null', names, vals);
            end $body$;
            """
        );
    }
}
