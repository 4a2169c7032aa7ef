using System.Net;
using System.Net.Http.Headers;
using MoneyQuiz.E2E.Account;

namespace MoneyQuiz.E2E.Coach;

public sealed class ApiKeyTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task An_admin_makes_a_key_a_program_uses_it_it_is_rotated_and_revoked()
    {
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        // At harbour: the other tests make their keys at willow.
        await page.JoinAs(app, "kay@example.org", slug: "harbour", role: "Admin");
        await page.Open("/coach/api-keys?tenant=harbour");
        await page.GetByText("No keys yet").WaitForAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Make a key" }).ClickAsync();
        await page.GetByLabel("Addresses it may be used from").FillAsync("nowhere");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the key" }).ClickAsync();
        await page.GetByText("Name it after the program that will use it").WaitForAsync();
        await page.GetByText("Choose at least one thing that the key may do.").WaitForAsync();
        await page.GetByText("“nowhere” is not an address range").WaitForAsync();

        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Website sync");
        await page.GetByLabel("tenant:read").CheckAsync();
        await page.GetByLabel("Addresses it may be used from").FillAsync("127.0.0.0/8\n::1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the key" }).ClickAsync();
        var first = await page.GetByLabel("API key", new() { Exact = true }).InputValueAsync();
        Assert.Equal(HttpStatusCode.OK, await Call(first));
        await page.GetByRole(AriaRole.Button, new() { Name = "I have copied it" }).ClickAsync();
        await page.GetByRole(AriaRole.Cell, new() { Name = "Website sync" }).First.WaitForAsync();
        Assert.DoesNotContain(first, await page.ContentAsync(), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Button, new() { Name = "Rotate Website sync" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the new key" }).ClickAsync();
        var second = await page.GetByLabel("API key", new() { Exact = true }).InputValueAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "I have copied it" }).ClickAsync();
        await page.GetByText("Being replaced").WaitForAsync();
        Assert.Equal(HttpStatusCode.OK, await Call(first));
        Assert.Equal(HttpStatusCode.OK, await Call(second));

        await page.GetByRole(AriaRole.Button, new() { Name = $"Revoke {second[..12]}" }).ClickAsync();
        await page.GetByLabel("Type “Website sync” to confirm").FillAsync("website sync");
        await page.GetByRole(AriaRole.Button, new() { Name = "Revoke", Exact = true }).ClickAsync();
        await page.GetByText("Website sync was revoked").WaitForAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await Call(second));
        Assert.Equal(HttpStatusCode.OK, await Call(first));
        await page.GetByRole(AriaRole.Heading, new() { Name = "No longer good" }).WaitForAsync();

        await page.Open("/coach/audit?tenant=harbour");
        await Expect(page.GetByText("Api key revoked").Filter(new() { Visible = true }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Below_admin_the_page_says_whom_to_ask_and_the_entry_is_not_offered()
    {
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        await page.JoinAs(app, "kim@example.org", role: "Coach");
        await page.Open("/coach/api-keys?tenant=willow");
        await page.GetByRole(AriaRole.Heading, new() { Name = "This page is for admins" }).WaitForAsync();
        Assert.Equal(0, await page.GetByRole(AriaRole.Link, new() { Name = "API keys" }).CountAsync());
    }

    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Page_dialogs_and_reference_pass_axe_and_never_scroll_sideways(int width, ColorScheme scheme)
    {
        await using var browser = await app.Browser(
            new BrowserNewContextOptions
            {
                ViewportSize = new() { Width = width, Height = 800 },
                ColorScheme = scheme,
            }
        );
        var page = await browser.NewPageAsync();
        await page.JoinAs(app, $"keys{width}{scheme}@example.org", role: "Admin");
        await page.Open("/coach/api-keys?tenant=willow");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a key" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync($"A rather long name of a program at {width} {scheme}");
        foreach (var scope in (string[])["tenant:read", "config:read", "config:write", "brand:read", "brand:write"])
        {
            await page.GetByLabel(scope).CheckAsync();
        }

        await page.GetByLabel("Addresses it may be used from").FillAsync("203.0.113.0/24\n2001:db8:1234:5678::/64");
        await page.NoAxeViolations($"new key {width} {scheme}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the key" }).ClickAsync();
        await page.GetByLabel("API key", new() { Exact = true }).WaitForAsync();
        await page.NoAxeViolations($"shown key {width} {scheme}");
        await page.GetByRole(AriaRole.Button, new() { Name = "I have copied it" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Rotate" }).First.WaitForAsync();
        await page.NoAxeViolations($"keys {width} {scheme}");
        await page.NeverScrollsSideways($"keys at {width}");

        await page.GotoAsync("/api/reference");
        await page.NoAxeViolations($"reference {width} {scheme}");
        await page.NeverScrollsSideways($"reference at {width}");
    }

    private async Task<HttpStatusCode> Call(string key)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri(app.Url), "/api/v1/assess/tenant/harbour"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}
