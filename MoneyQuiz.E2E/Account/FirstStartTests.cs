namespace MoneyQuiz.E2E.Account;

public sealed class FirstStartTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task From_the_console_s_link_to_a_sign_in_with_two_steps()
    {
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        await page.GotoAsync(app.SetUpLink!);
        await page.NoAxeViolations("set-up");
        await page.GetByLabel("Your name").FillAsync("Ada Lind");
        await page.GetByLabel("Email").FillAsync("ada@example.org");
        await page.GetByLabel("Choose a password").FillAsync("password1234567");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("first that are guessed");
        await Expect(page.GetByLabel("Email")).ToHaveValueAsync("ada@example.org");
        await page.GetByLabel("Choose a password").FillAsync(Steps.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();

        // The platform's pages ask for a second step: nothing else is reached before.
        await page.WaitForURLAsync("**/account/second-factor/set-up**");
        await page.NoAxeViolations("second factor");
        var (key, codes) = await page.SetUpApp();
        await page.NoAxeViolations("recovery codes");
        await page.GetByRole(AriaRole.Link, new() { Name = "I have kept them" }).ClickAsync();
        await page.WaitForURLAsync("**/admin");
        await page.SignOut();

        await page.SignIn("ada@example.org");
        await page.WaitForURLAsync("**/account/sign-in/code**");
        await page.NoAxeViolations("code");
        await page.GetByLabel("Code from your authenticator app").FillAsync(Authenticator.Code(key, ahead: 1));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.WaitForURLAsync("**/coach**");
        await page.SignOut();

        await page.SignIn("ada@example.org");
        await page.GetByRole(AriaRole.Link, new() { Name = "Use a recovery code" }).ClickAsync();
        await page.GetByLabel("Recovery code").FillAsync(codes[0]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.WaitForURLAsync("**/coach**");

        // The link has done its work.
        await page.GotoAsync(app.SetUpLink!);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("This link no longer works");
    }
}
