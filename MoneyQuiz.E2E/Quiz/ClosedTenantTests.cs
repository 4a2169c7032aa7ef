using Npgsql;

namespace MoneyQuiz.E2E.Quiz;

/// <summary>What a visitor sees where there is no quiz, or none any more.</summary>
public sealed class ClosedTenantTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task An_unknown_tenant_is_a_page_that_cannot_be_found()
    {
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        var answer = await page.GotoAsync("/q/nobody-here");
        Assert.Equal(404, answer!.Status);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("find that page");
        await page.NoAxeViolations("an unknown tenant");
        await page.NeverScrollsSideways("The page");
    }

    [Fact]
    public async Task A_suspended_tenant_is_not_available_and_comes_back_when_it_is_opened_again()
    {
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        Assert.Equal(200, (await page.GotoAsync("/q/harbour"))!.Status);
        await Set("Suspended");
        await Eventually(page, 503);
        var text = await page.Locator("body").InnerTextAsync();
        Assert.DoesNotContain("Harbour", text);
        Assert.DoesNotContain("Ledger", await page.ContentAsync());
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Not available");
        await page.NoAxeViolations("a suspended tenant");
        await Set("Active");
        await Eventually(page, 200);
    }

    // A change is seen within a second, everywhere.
    private static async Task Eventually(IPage page, int status)
    {
        for (var attempt = 0; attempt < 50; attempt++)
        {
            if ((await page.GotoAsync("/q/harbour"))!.Status == status)
            {
                return;
            }
        }

        Assert.Fail($"The page did not become a {status}.");
    }

    private async Task Set(string status)
    {
        await using var connection = new NpgsqlConnection(app.Database.SuperUser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            $"update tenants set status = '{status}' where slug = 'harbour'; select pg_notify('moneyquiz', json_build_object('Kind', 'tenant', 'Id', id)::text) from tenants where slug = 'harbour'",
            connection
        );
        await command.ExecuteNonQueryAsync();
    }
}
