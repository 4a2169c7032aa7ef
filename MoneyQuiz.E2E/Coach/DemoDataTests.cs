using MoneyQuiz.E2E.Account;

namespace MoneyQuiz.E2E.Coach;

public sealed class DemoDataTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task An_admin_adds_demo_data_removes_it_and_puts_it_back()
    {
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        await page.JoinAs(app, "demo@example.org", role: "Admin");
        await page.Open("/coach/settings?tenant=willow");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add demo data" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Progressbar)).ToBeVisibleAsync();
        await Added(page);
        await page.NoAxeViolations("demo data added");
        Assert.Equal(2_000L, await app.Database.Scalar("select count(*) from assess_sessions where is_demo"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Remove demo data" }).ClickAsync();
        await Expect(page.GetByText("2,000 demo sessions removed")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await page.NoAxeViolations("demo data removed");
        Assert.Equal(0L, await app.Database.Scalar("select (select count(*) from assess_sessions) + (select count(*) from leads)"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Put them back" }).ClickAsync();
        await Added(page);
        await page.Open("/coach/quiz-sessions?tenant=willow");
        await Expect(page.Locator("#sessions-count")).ToHaveTextAsync("2,000 sessions");
    }

    private static Task Added(IPage page) => Expect(page.GetByText("2,000 demo sessions added")).ToBeVisibleAsync(new() { Timeout = 60_000 });
}
