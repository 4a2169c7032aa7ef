using MoneyQuiz.E2E.Server;

namespace MoneyQuiz.E2E.Frameworks;

/// <summary>Two admins in one draft, and a connection that is cut while somebody types.</summary>
public sealed class ConfigTogetherTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Two_admins_in_one_draft_lose_nothing_and_the_later_one_chooses()
    {
        await using var one = await app.Browser();
        await using var two = await app.Browser();
        var (ada, bea) = (await one.ConfigAdmin(app, "ada-draft@example.org"), await two.ConfigAdmin(app, "bea-draft@example.org"));
        await Task.WhenAll(
            ada.Locator(ConfigEditing.Headline).FillAsync("Ada’s words"),
            bea.Locator(ConfigEditing.Headline).FillAsync("Bea’s words")
        );
        var conflicts = await Task.WhenAll(Settled(ada), Settled(bea));
        Assert.Single(conflicts, c => c);
        var (later, earlier, mine) = conflicts[0] ? (ada, bea, "Ada’s words") : (bea, ada, "Bea’s words");
        await Expect(later.Locator("#conflict")).ToContainTextAsync("Front page: headline");
        await Expect(later.Locator(ConfigEditing.Headline)).ToHaveValueAsync(mine);
        await later.NoAxeViolations("conflict");
        await later.GetByRole(AriaRole.Button, new() { Name = "Save the merged draft" }).ClickAsync();
        await Expect(later.SaveState()).ToContainTextAsync("Draft saved");
        await Expect(earlier.Locator(ConfigEditing.Headline)).ToHaveValueAsync(mine);
    }

    [Fact]
    public async Task What_is_typed_while_the_server_is_gone_is_never_called_saved_and_is_there_afterwards()
    {
        await using var browser = await app.Browser();
        var page = await browser.ConfigAdmin(app, "cut@example.org");
        await page.Type("#f-landing_overrides-lead", "Before the cut.");
        await app.Kill();
        await page.Locator("#f-landing_overrides-lead")
            .EvaluateAsync(
                """
                field => {
                  field.focus();
                  field.setSelectionRange(field.value.length, field.value.length);
                  document.execCommand("insertText", false, " And after it.");
                }
                """
            );
        await Expect(page.SaveState()).Not.ToContainTextAsync("Draft saved", new() { UseInnerText = true });
        await Expect(page.SaveState()).ToContainTextAsync("Offline", new() { UseInnerText = true });
        await app.Start();
        await page.OpenConfig("landing_overrides");
        await Expect(page.GetByText("What you had typed is back")).ToBeVisibleAsync();
        await Expect(page.Locator("#f-landing_overrides-lead")).ToHaveValueAsync("Before the cut. And after it.");
        await Expect(page.SaveState()).ToContainTextAsync("Draft saved");
    }

    /// <summary>Whether it ended in a conflict.</summary>
    private static async Task<bool> Settled(IPage page)
    {
        await page.Locator("#save-state[data-state=saved], #save-state[data-state=conflict]").WaitForAsync();
        return await page.SaveState().GetAttributeAsync("data-state") == "conflict";
    }
}
