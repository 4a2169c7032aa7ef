using System.Globalization;
using System.Text.RegularExpressions;
using MoneyQuiz.E2E.Account;
using MoneyQuiz.E2E.Coach;

namespace MoneyQuiz.E2E.Frameworks;

/// <summary>What an admin does on the config's page.</summary>
internal static class ConfigEditing
{
    public const string Headline = "#f-landing_overrides-headline";
    public const string Statement = "#f-mode_overrides-likert-statements-13-text";

    public static async Task<IPage> ConfigAdmin(this IBrowserContext browser, RunningApp app, string email)
    {
        var page = await browser.NewPageAsync();
        await page.JoinAs(app, email, role: "Admin");
        await page.OpenConfig("landing_overrides");
        return page;
    }

    public static Task OpenConfig(this IPage page, string at, string? tab = null) =>
        page.Open($"/coach/config?tenant=willow&at={at}{(tab is null ? null : $"&tab={tab}")}");

    public static ILocator SaveState(this IPage page) => page.Locator("#save-state");

    public static async Task Type(this IPage page, string field, string text)
    {
        await page.Locator(field).FillAsync(text);
        await Expect(page.SaveState()).ToContainTextAsync("Draft saved");
    }

    public static async Task Publish(this IPage page, string? reason = null)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish…" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Publish this draft?");
        if (reason is not null)
        {
            await page.GetByLabel("Why (optional)").FillAsync(reason);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
    }

    /// <summary>The number of the version that was just published; other tests of the same app publish too.</summary>
    public static async Task<int> PublishedVersion(this IPage page)
    {
        var said = await page.GetByText("Published as version").InnerTextAsync();
        return int.Parse(Regex.Match(said, @"version (\d+)").Groups[1].Value, CultureInfo.InvariantCulture);
    }
}
