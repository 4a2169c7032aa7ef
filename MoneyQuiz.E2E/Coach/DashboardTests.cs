using MoneyQuiz.E2E.Account;

namespace MoneyQuiz.E2E.Coach;

public sealed class DashboardTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task An_admin_invites_a_coach_and_what_they_may_do_changes_on_their_open_page()
    {
        await using var adminBrowser = await app.Browser();
        var admin = await Admin(adminBrowser, "ada@example.org");
        await admin.Open("/coach/members?tenant=willow");
        await admin.GetByRole(AriaRole.Button, new() { Name = "Invite somebody" }).ClickAsync();
        await admin.GetByLabel("Their email address").FillAsync("nobody");
        await admin.GetByRole(AriaRole.Button, new() { Name = "Make the link" }).ClickAsync();
        await admin.GetByText("Enter an email address like name@example.org.").WaitForAsync();
        await admin.GetByLabel("Their email address").FillAsync("cleo@example.org");
        await admin.GetByRole(AriaRole.Button, new() { Name = "Make the link" }).ClickAsync();
        var link = await admin.GetByLabel("Invitation link").InputValueAsync();

        await using var coachBrowser = await app.Browser();
        var coach = await coachBrowser.NewPageAsync();
        await coach.GotoAsync(link);
        await coach.GetByLabel("Your name").FillAsync("Cleo Marsh");
        await coach.GetByLabel("Choose a password").FillAsync(Steps.Password);
        await coach.GetByRole(AriaRole.Button, new() { Name = "Make my account" }).ClickAsync();
        await coach.WaitForURLAsync(url => !url.Contains("/account/invitation", StringComparison.Ordinal));
        await coach.Open("/coach/settings?tenant=willow");
        await coach.GetByRole(AriaRole.Heading, new() { Name = "This page is for admins" }).WaitForAsync();

        await admin.Open("/coach/members?tenant=willow");
        await admin.GetByLabel("Role of Cleo Marsh").SelectOptionAsync("Admin");
        await coach.GetByLabel("Keep sessions for, in months").WaitForAsync();

        await admin.GetByRole(AriaRole.Button, new() { Name = "Remove Cleo Marsh" }).ClickAsync();
        await admin.GetByLabel("Type “cleo@example.org” to confirm").FillAsync("cleo@example.org");
        await admin.GetByRole(AriaRole.Button, new() { Name = "Remove", Exact = true }).ClickAsync();
        await coach.GetByText("We can’t find that page").WaitForAsync();
        await admin.GetByText("Cleo Marsh was removed").WaitForAsync();
    }

    [Fact]
    public async Task Settings_tell_all_faults_at_once_and_keep_what_was_typed_until_it_is_saved()
    {
        await using var browser = await app.Browser();
        var page = await Admin(browser, "bea@example.org");
        await page.Open("/coach/settings?tenant=willow");
        await page.GetByLabel("Keep sessions for, in months").FillAsync("400");
        await page.GetByLabel("Addresses that may write through the API").FillAsync("10.0.0.1/8");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save settings" }).ClickAsync();
        await page.GetByText("2 things need your attention").WaitForAsync();
        Assert.Equal("fault-summary", await page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.Equal("400", await page.GetByLabel("Keep sessions for, in months").InputValueAsync());

        await page.GetByLabel("Keep sessions for, in months").FillAsync("36");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Willow & Daughters");
        await page.GetByRole(AriaRole.Link, new() { Name = "Members" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Stay here" }).ClickAsync();
        await page.GetByLabel("Addresses that may write through the API").FillAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save settings" }).ClickAsync();
        // The frame has heard of it, too, and what the page was begun with does not come back.
        await Expect(page.Locator("[popovertarget=tenants-side]")).ToContainTextAsync("Willow & Daughters");
        await Expect(page.GetByText("Saved at")).ToBeVisibleAsync();
        await Expect(page.GetByText("Changes not saved yet")).ToHaveCountAsync(0);
        await page.Open("/coach/settings?tenant=willow");
        Assert.Equal("36", await page.GetByLabel("Keep sessions for, in months").InputValueAsync());
    }

    [Fact]
    public async Task A_theme_is_there_in_the_first_html_and_signing_out_works_from_the_menu()
    {
        await using var browser = await app.Browser();
        var page = await Admin(browser, "dora@example.org");
        await page.Open("/coach?tenant=willow");
        await page.Locator("[popovertarget=person-side]").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Dark", Exact = true }).ClickAsync();
        await page.Locator("html[data-theme=dark]").WaitForAsync();
        var html = await (await page.GotoAsync("/coach?tenant=willow"))!.TextAsync();
        Assert.Contains("data-theme=\"dark\"", html, StringComparison.Ordinal);
        await page.Ready();
        await page.Locator("[popovertarget=person-side]").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(Steps.SignInPage);
    }

    [Fact]
    public async Task Menus_and_dialogs_work_by_keyboard_and_give_the_focus_back()
    {
        await using var browser = await app.Browser();
        var page = await Admin(browser, "ella@example.org");
        await page.Open("/coach/members?tenant=willow");
        // The page gives its heading the focus when it comes alive; a menu that was opened a moment before would lose it.
        await page.Locator("h1:focus").WaitForAsync();
        var second = "";
        for (var i = 0; i < 3 && second != "Security"; i++)
        {
            await page.Locator("[popovertarget=person-side]").FocusAsync();
            await page.Keyboard.PressAsync("ArrowDown");
            await page.Locator("#person-side a:focus").WaitForAsync();
            await page.Keyboard.PressAsync("ArrowDown");
            second = (await page.EvaluateAsync<string>("document.activeElement.textContent")).Trim();
            if (second != "Security")
            {
                await page.Keyboard.PressAsync("Escape");
            }
        }

        Assert.Equal("Security", second);
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("[popovertarget=person-side]:focus").WaitForAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Invite somebody" }).PressAsync("Enter");
        await page.Locator("#invite-email:focus").WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("button:focus:has-text('Invite somebody')").WaitForAsync();
    }

    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Each_page_passes_axe_and_never_scrolls_sideways(int width, ColorScheme scheme)
    {
        await using var browser = await app.Browser(
            new BrowserNewContextOptions
            {
                ViewportSize = new() { Width = width, Height = 800 },
                ColorScheme = scheme,
            }
        );
        var page = await Admin(browser, $"axe{width}{scheme}@example.org");
        foreach (var path in (string[])["/coach", "/coach/members", "/coach/settings", "/coach/audit"])
        {
            await page.Open($"{path}?tenant=willow");
            await page.NoAxeViolations($"{path} {width} {scheme}");
            await page.NeverScrollsSideways($"{path} at {width}");
        }
    }

    private async Task<IPage> Admin(IBrowserContext browser, string email)
    {
        var page = await browser.NewPageAsync();
        await page.JoinAs(app, email, role: "Admin");
        return page;
    }
}

internal static class Dashboard
{
    /// <summary>Opens a page of the dashboard and waits for its circuit.</summary>
    public static async Task Open(this IPage page, string path)
    {
        await page.GotoAsync(path);
        await page.Ready();
    }
}
