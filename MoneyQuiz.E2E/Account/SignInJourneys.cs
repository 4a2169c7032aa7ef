using System.Diagnostics;

namespace MoneyQuiz.E2E.Account;

public sealed class SignInJourneys(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task A_passkey_is_added_and_signs_in_without_a_password()
    {
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        await page.JoinAs(app, "passkey@example.org");
        await page.HasPasskeyDevice();
        await page.GotoAsync("/account/security");
        await page.NoAxeViolations("security");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        // With the first second step come recovery codes.
        await Expect(page.Locator(".code-list code")).ToHaveCountAsync(10);
        await page.GetByRole(AriaRole.Link, new() { Name = "I have kept them" }).ClickAsync();
        await page.GotoAsync("/account/sign-out");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        // The device answers at once to what the page offers in the background.
        await page.WaitForURLAsync("**/coach?tenant=willow");
        await page.GotoAsync("/account/sign-ins");
        await Expect(page.Locator("li", new() { HasText = "This browser" })).ToContainTextAsync("With passkey");
        await page.NoAxeViolations("sign-ins");
    }

    [Fact]
    public async Task A_new_person_joins_with_a_passkey_alone()
    {
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        await page.HasPasskeyDevice();
        await page.JoinAs(app, "only-passkey@example.org", withPasskey: true);
        await page.GotoAsync("/account/security");
        await Expect(page.GetByText("Set a password")).ToBeVisibleAsync();
        await page.GetByText("Rename or remove").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("your only way to sign in");
    }

    [Fact]
    public async Task Ended_from_another_browser_an_open_dashboard_is_left()
    {
        await using var first = await app.Browser();
        var dashboard = await first.NewPageAsync();
        await dashboard.JoinAs(app, "ended@example.org");
        await dashboard.GotoAsync("/coach?tenant=willow");
        await dashboard.Ready();

        await using var second = await app.Browser();
        var other = await second.NewPageAsync();
        await other.SignIn("ended@example.org");
        await other.WaitForURLAsync("**/coach**");
        await other.GotoAsync("/account/sign-ins");
        await other.GetByRole(AriaRole.Button, new() { Name = "Sign out everywhere else" }).ClickAsync();
        await Expect(other.GetByText("All other browsers are signed out.")).ToBeVisibleAsync();
        var ended = Stopwatch.GetTimestamp();

        await Expect(dashboard).ToHaveURLAsync(Steps.SignInPage);
        Figure.Record("a sign-in ended elsewhere: the open dashboard is left", Stopwatch.GetElapsedTime(ended).TotalMilliseconds, 5000);
        await Expect(dashboard.GetByText("Your sign-in has ended")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_dashboard_that_comes_back_under_another_cookie_does_nothing_and_says_so()
    {
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        await page.JoinAs(app, "first@example.org");
        await page.SignOut();
        await page.JoinAs(app, "second@example.org");
        await page.SignOut();
        await page.SignIn("first@example.org");
        await using var theirs = await app.Browser();
        var elsewhere = await theirs.NewPageAsync();
        await elsewhere.SignIn("second@example.org");
        await elsewhere.WaitForURLAsync("**/coach**");
        var second = await theirs.CookiesAsync();

        // Hold the line in our hands, to cut it.
        var lines = new List<IWebSocketRoute>();
        await page.RouteWebSocketAsync(
            "**/_blazor**",
            line =>
            {
                lines.Add(line);
                line.ConnectToServer();
            }
        );
        await page.GotoAsync("/coach?tenant=willow");
        await page.Ready();
        await browser.AddCookiesAsync(
            second
                .Where(c => c.Name == "__Host-mq")
                .Select(c => new Cookie
                {
                    Name = c.Name,
                    Value = c.Value,
                    Url = app.Url.Replace("http:", "https:", StringComparison.Ordinal),
                    Secure = true,
                    HttpOnly = true,
                })
        );
        Assert.NotEmpty(lines);
        await lines[^1].CloseAsync(new() { Code = 3001, Reason = "cut" });
        await page.WaitForURLAsync("**/account/session-changed", new() { Timeout = 20000 });
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("You are signed in as somebody else now");
    }

    [Fact]
    public async Task A_member_of_a_tenant_that_asks_for_a_second_step_reaches_only_its_set_up()
    {
        await app.Database.Scalar("update tenants set require_mfa = true where slug = 'harbour' returning 1");
        await app.Kill();
        await app.Start();
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        await page.JoinAs(app, "mfa@example.org", "harbour");
        await page.WaitForURLAsync("**/account/second-factor/set-up**");
        foreach (var path in (string[])["/coach?tenant=harbour", "/coach/members?tenant=harbour", "/coach/settings?tenant=harbour"])
        {
            await page.GotoAsync(path);
            Assert.Contains("/account/second-factor/set-up", page.Url, StringComparison.Ordinal);
        }

        await page.SetUpApp();
        await page.GetByRole(AriaRole.Link, new() { Name = "I have kept them" }).ClickAsync();
        await page.WaitForURLAsync("**/coach/settings?tenant=harbour");
    }

    [Fact]
    public async Task Signing_in_works_without_JavaScript_and_keeps_what_was_typed()
    {
        await using (var setUp = await app.Browser())
        {
            await (await setUp.NewPageAsync()).JoinAs(app, "plain@example.org");
        }

        await using var browser = await app.Browser(new() { JavaScriptEnabled = false });
        var page = await browser.NewPageAsync();
        await page.SignIn("plain@example.org", "wrong wrong wrong");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("not right, or there were too many tries");
        await Expect(page.GetByLabel("Email")).ToHaveValueAsync("plain@example.org");
        await page.SignIn("plain@example.org");
        await page.WaitForURLAsync("**/coach**");
    }
}
