namespace MoneyQuiz.E2E.Frameworks;

/// <summary>Two admins in one draft, and a connection that is cut while somebody types.</summary>
public sealed class ConfigTogetherTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Lead = "#f-landing_overrides-lead";

    [Fact]
    public async Task Two_admins_in_one_draft_lose_nothing_and_the_later_one_chooses()
    {
        await using var one = await app.Browser();
        await using var two = await app.Browser();
        var (ada, bea) = (await one.ConfigAdmin(app, "ada-draft@example.org"), await two.ConfigAdmin(app, "bea-draft@example.org"));
        // Hands that don't rest: both are unsaved at one time, so that one of them comes second.
        await Task.WhenAll(
            ada.Locator(ConfigEditing.Headline).PressSequentiallyAsync(" Ada", new() { Delay = 100 }),
            bea.Locator(ConfigEditing.Headline).PressSequentiallyAsync(" Bea, who types on and on", new() { Delay = 100 })
        );
        var conflicts = await Task.WhenAll(Settled(ada), Settled(bea));
        Assert.Single(conflicts, c => c);
        var (later, earlier) = conflicts[0] ? (ada, bea) : (bea, ada);
        var mine = await later.Locator(ConfigEditing.Headline).InputValueAsync();
        await Expect(later.Locator("#conflict")).ToContainTextAsync("Front page: headline");
        await Expect(later.Locator(ConfigEditing.Headline)).ToHaveValueAsync(mine);
        await later.NoAxeViolations("conflict");
        await later.GetByRole(AriaRole.Button, new() { Name = "Save the merged draft" }).ClickAsync();
        await Expect(later.SaveState()).ToContainTextAsync("Draft saved");
        await Expect(earlier.Locator(ConfigEditing.Headline)).ToHaveValueAsync(mine);
    }

    [Fact]
    public async Task What_is_typed_while_the_network_is_cut_is_never_called_saved_and_arrives_afterwards()
    {
        await using var browser = await app.Browser();
        var line = new Line();
        await browser.RouteWebSocketAsync(new System.Text.RegularExpressions.Regex("/_blazor"), line.Connect);
        var page = await browser.ConfigAdmin(app, "cut@example.org");
        await page.Type(Lead, "Before the cut.");
        line.IsCut = true;
        await page.Locator(Lead).PressSequentiallyAsync(" During it.");
        await Expect(page.SaveState()).ToContainTextAsync("Offline", new() { UseInnerText = true });
        Assert.DoesNotContain("Draft saved", await page.SaveState().InnerTextAsync(), StringComparison.Ordinal);
        await line.Drop();
        await Expect(page.SaveState()).ToContainTextAsync("Draft saved", new() { UseInnerText = true, Timeout = 20_000 });
        await page.OpenConfig("landing_overrides");
        await Expect(page.Locator(Lead)).ToHaveValueAsync("Before the cut. During it.");
    }

    [Fact]
    public async Task What_was_typed_before_the_server_went_is_there_when_it_is_back()
    {
        await using var browser = await app.Browser();
        var line = new Line();
        await browser.RouteWebSocketAsync(new System.Text.RegularExpressions.Regex("/_blazor"), line.Connect);
        var page = await browser.ConfigAdmin(app, "gone@example.org");
        await page.Type(Lead, "Before the end.");
        line.IsCut = true;
        await page.Locator(Lead).PressSequentiallyAsync(" And after it.");
        await app.Kill();
        await app.Start();
        line.IsCut = false;
        await page.OpenConfig("landing_overrides");
        await Expect(page.GetByText("What you had typed is back")).ToBeVisibleAsync();
        await Expect(page.Locator(Lead)).ToHaveValueAsync("Before the end. And after it.");
        await Expect(page.SaveState()).ToContainTextAsync("Draft saved", new() { UseInnerText = true });
    }

    /// <summary>Whether it ended in a conflict.</summary>
    private static async Task<bool> Settled(IPage page)
    {
        await page.Locator("#save-state[data-state=saved], #save-state[data-state=conflict]").WaitForAsync();
        return await page.SaveState().GetAttributeAsync("data-state") == "conflict";
    }
}
