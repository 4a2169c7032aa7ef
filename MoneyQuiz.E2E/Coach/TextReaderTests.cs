using MoneyQuiz.E2E.Account;

namespace MoneyQuiz.E2E.Coach;

public sealed class TextReaderTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task An_admin_sets_a_model_up_sees_what_is_wrong_with_it_and_leaves_it_off()
    {
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        await page.JoinAs(app, "tess@example.org", role: "Admin");
        await page.Open("/coach/text-reader?tenant=willow");
        await Expect(page.GetByText("Save an address and a model’s name first.")).ToBeVisibleAsync();
        await page.NoAxeViolations("text reader");

        await page.GetByLabel("Address", new() { Exact = true }).FillAsync("http://localhost:1/v1");
        await page.GetByLabel("Model’s name").FillAsync("some-model");
        await page.GetByLabel("Key", new() { Exact = true }).FillAsync("sk-never-shown-again");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(page.Locator("#fault-summary")).ToContainTextAsync("begins with https://");

        await page.GetByLabel("Address", new() { Exact = true }).FillAsync("https://localhost:1/v1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(page.Locator("#desk-notice")).ToContainTextAsync("Saved. The word list reads");
        await Expect(page.GetByText("One is stored and never shown again.")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Key", new() { Exact = true })).ToHaveValueAsync("");

        await page.GetByRole(AriaRole.Button, new() { Name = "Send it" }).ClickAsync();
        await Expect(page.Locator("#reader-result")).ToContainTextAsync("leads into a private network");
        await Expect(page.GetByText("1 of 200 texts")).ToBeVisibleAsync();
        await page.NoAxeViolations("text reader, tried");
    }
}
