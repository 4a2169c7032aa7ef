using System.Text.RegularExpressions;
using Npgsql;

namespace MoneyQuiz.E2E.Account;

/// <summary>What people do on the account's pages.</summary>
internal static class Steps
{
    /// <summary>Where whoever is signed out lands. Ask by it where the page may be on its way there twice: by its own form, and by the circuit that has ended.</summary>
    public static readonly Regex SignInPage = new("/account/sign-in");

    public const string Password = "orchid teapot mandolin";

    /// <summary>Invites somebody, as an administrator would, and follows the link to a new account with a password.</summary>
    public static async Task JoinAs(
        this IPage page,
        RunningApp app,
        string email,
        string slug = "willow",
        string role = "Coach",
        bool withPasskey = false
    )
    {
        await page.GotoAsync(await app.Invite(email, slug, role));
        await page.GetByLabel("Your name").FillAsync("Rosa Berg");
        if (withPasskey)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        }
        else
        {
            await page.GetByLabel("Choose a password").FillAsync(Password);
            await page.GetByRole(AriaRole.Button, new() { Name = "Make my account" }).ClickAsync();
        }

        await page.WaitForURLAsync(url => !url.Contains("/account/invitation", StringComparison.Ordinal));
    }

    public static async Task SignIn(this IPage page, string email, string password = Password)
    {
        await page.GotoAsync("/account/sign-in");
        await page.GetByLabel("Email").FillAsync(email);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
    }

    public static async Task SignOut(this IPage page)
    {
        await page.GotoAsync("/account/sign-out");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(SignInPage);
    }

    /// <summary>From the page that offers second steps to an app that is set up; ends at the recovery codes.</summary>
    /// <returns>The app's key and the recovery codes.</returns>
    public static async Task<(string Key, IReadOnlyList<string> Codes)> SetUpApp(this IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Use an app" }).ClickAsync();
        await page.GetByText("I can’t scan it").ClickAsync();
        var key = await page.Locator("code.key").InnerTextAsync();
        await page.GetByLabel("Type the code that the app shows").FillAsync(Authenticator.Code(key));
        await page.GetByRole(AriaRole.Button, new() { Name = "Turn it on" }).ClickAsync();
        var codes = page.Locator(".code-list code");
        await Expect(codes).ToHaveCountAsync(10);
        return (key, await codes.AllInnerTextsAsync());
    }

    /// <summary>Gives the page's browser a device that makes passkeys and always finds the right finger.</summary>
    public static async Task HasPasskeyDevice(this IPage page)
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
    }

    private static async Task<string> Invite(this RunningApp app, string email, string slug, string role)
    {
        var token = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32));
        await using var connection = new NpgsqlConnection(app.Database.SuperUser);
        await connection.OpenAsync();
        await using var insert = new NpgsqlCommand(
            """
            insert into invitations (id, tenant_id, email, role, token_hash, invited_by, created_at, expires_at)
            select gen_random_uuid(), id, $2, $3, sha256(convert_to($4, 'UTF8')), gen_random_uuid(), now(), now() + interval '1 day' from tenants where slug = $1
            """,
            connection
        )
        {
            Parameters =
            {
                new() { Value = slug },
                new() { Value = email },
                new() { Value = role },
                new() { Value = token },
            },
        };
        Assert.Equal(1, await insert.ExecuteNonQueryAsync());
        return $"{app.Url}/account/invitation/{slug}/{token}";
    }
}
