using Npgsql;

namespace MoneyQuiz.E2E.Likert;

/// <summary>The lead form under the result, or nowhere: what a session runs on says which.</summary>
public sealed class LeadPlacementTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_the_result_the_form_stands_under_it_tells_faults_and_then_is_gone(bool script)
    {
        var address = $"under.{script}@example.com".ToLowerInvariant();
        await using var browser = await app.Browser(Visitor.PhoneWith(script));
        var page = await browser.NewPageAsync();
        await Finish(page, "after");
        var form = page.Locator("form.lead-under");
        await Expect(form).ToBeVisibleAsync();
        if (script)
        {
            await page.NoAxeViolations("result with the form under it");
        }

        await form.Locator("#name").FillAsync("Una");
        await form.Locator("#email").FillAsync(address);
        await form.Locator("button.button").ClickAsync();
        // Nothing was ticked: its own page says so, with what was typed.
        await Expect(page).ToHaveTitleAsync("Error: Keep your result · Willow Lane Money Coaching");
        await Expect(page.Locator("#email")).ToHaveValueAsync(address);
        await page.Locator("#consent_result").CheckAsync();
        await page.Locator("button.button").ClickAsync();

        await page.WaitForURLAsync("**/result");
        await Expect(page.Locator("article.result")).ToBeVisibleAsync();
        await Expect(form).ToHaveCountAsync(0);
        Assert.Equal("Una", await app.Database.Scalar($"select name from leads where email_norm = '{address}'"));
    }

    [Fact]
    public async Task Nowhere_means_that_nobody_is_asked_and_nothing_is_taken()
    {
        await using var browser = await app.Browser(Visitor.Phone);
        var page = await browser.NewPageAsync();
        await Finish(page, "none");
        await Expect(page.Locator("article.result")).ToBeVisibleAsync();
        await Expect(page.Locator("input[type=email]")).ToHaveCountAsync(0);
        await Expect(page.Locator("a[href$='/lead']")).ToHaveCountAsync(0);

        var lead = page.Url.Replace("/result", "/lead", StringComparison.Ordinal);
        await page.GotoAsync(lead);
        Assert.EndsWith("/result", page.Url, StringComparison.Ordinal);
        var posted = await page.APIRequest.PostAsync(
            lead,
            new() { Form = page.APIRequest.CreateFormData().Set("_handler", "lead").Set("email", "nobody@example.com").Set("consent_result", "yes") }
        );
        Assert.True(posted.Ok, $"{posted.Status}");
        Assert.Equal(0L, await app.Database.Scalar("select count(*) from leads where email_norm = 'nobody@example.com'"));
    }

    /// <summary>Takes the quiz, on a framework that differs from the shipped one in where the form stands.</summary>
    private async Task Finish(IPage page, string placement)
    {
        await page.Begin();
        for (var step = 1; step <= 3; step++)
        {
            await page.Shows(step, 3);
            await page.Answer(i => i % 4);
            if (step == 3)
            {
                await RunOn(placement, page.Url.Split('/')[6]);
                await page.GoOn().ClickAsync();
                break;
            }

            await page.Submit();
        }

        await page.WaitForURLAsync("**/result");
    }

    private async Task RunOn(string placement, string token)
    {
        await using var connection = new NpgsqlConnection(app.Database.SuperUser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            with mine as (
              select s.id, s.tenant_id, convert_to(replace(convert_from(r.bytes, 'UTF8'), '"lead_form":"before"', '"lead_form":"' || $1 || '"'), 'UTF8') as state
              from assess_sessions s join resolved_frameworks r on r.tenant_id = s.tenant_id and r.hash = s.resolved_hash
              where s.token_hash = encode(sha256(convert_to($2, 'UTF8')), 'hex')
            ), kept as (
              insert into resolved_frameworks (tenant_id, hash, bytes) select tenant_id, encode(sha256(state), 'hex'), state from mine on conflict do nothing
            )
            update assess_sessions s set resolved_hash = encode(sha256(mine.state), 'hex') from mine where s.id = mine.id and s.resolved_hash <> encode(sha256(mine.state), 'hex')
            """,
            connection
        )
        {
            Parameters =
            {
                new() { Value = placement },
                new() { Value = token },
            },
        };
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}
