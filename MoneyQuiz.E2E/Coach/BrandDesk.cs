namespace MoneyQuiz.E2E.Coach;

/// <summary>What an admin does with the brand.</summary>
internal static class BrandDesk
{
    public static async Task OpenBrand(this IPage page, string slug = "willow")
    {
        await page.GotoAsync($"/coach/brand?tenant={slug}");
        await page.Ready();
        await page.Preview().Locator(".wordmark").WaitForAsync();
    }

    public static IFrameLocator Preview(this IPage page) => page.FrameLocator(".preview iframe");

    /// <summary>Types into a field of the form, by its key.</summary>
    public static Task Field(this IPage page, string key, string text) => page.Locator($"#brand-{key}").FillAsync(text);

    public static Task IsSaved(this IPage page) => Expect(page.GetByText("Draft saved")).ToBeVisibleAsync(new() { Timeout = 15_000 });

    /// <summary>Publishes what was typed.</summary>
    public static async Task PublishBrand(this IPage page, string reason = "")
    {
        await page.IsSaved();
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish…" }).ClickAsync();
        await page.GetByLabel("Why (optional)").FillAsync(reason);
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Visitors see it from their next page on. The version")).ToBeVisibleAsync(new() { Timeout = 15_000 });
    }

    /// <summary>The primary colour that an instance's front page is shown in.</summary>
    public static async Task<string> Primary(this HttpClient instance, string slug = "willow")
    {
        var html = await instance.GetStringAsync($"/q/{slug}");
        var sheet = html.Split("data-sheet=\"").Select(p => p.Split('"')[0]).First(h => h.Contains("/theme.", StringComparison.Ordinal));
        return (await instance.GetStringAsync(sheet)).Split("--mq-primary:")[1][..7];
    }
}
