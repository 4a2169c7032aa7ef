namespace MoneyQuiz.E2E.Likert;

/// <summary>What a visitor does, in one line each.</summary>
internal static class Visitor
{
    public static readonly BrowserNewContextOptions Phone = new()
    {
        ViewportSize = new ViewportSize { Width = 360, Height = 740 },
        HasTouch = true,
        IsMobile = true,
        UserAgent = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36",
    };

    /// <summary>A phone whose browser runs no script, or one that does.</summary>
    public static BrowserNewContextOptions PhoneWith(bool script) => new(Phone) { JavaScriptEnabled = script };

    public static async Task Begin(this IPage page, string length = "blitz", string query = "")
    {
        await page.GotoAsync($"/q/willow{query}");
        await page.Locator($".length:has(input[value={length}])").ClickAsync();
        await page.Locator("[data-format=likert] button").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("How true is this of you?");
    }

    public static ILocator Statements(this IPage page) => page.Locator("fieldset.statement");

    public static ILocator GoOn(this IPage page) => page.Locator(".moves button");

    /// <summary>Chooses for every statement of the page, by its label as a finger would.</summary>
    public static async Task Answer(this IPage page, Func<int, int> choice)
    {
        var count = await page.Statements().CountAsync();
        for (var i = 0; i < count; i++)
        {
            var statement = page.Statements().Nth(i);
            // On a phone with the script, the one before slides away by itself.
            await Expect(statement).ToBeVisibleAsync();
            await statement.Locator("label.choice").Nth(choice(i)).ClickAsync();
        }
    }

    /// <summary>Goes on, and waits until this page is gone. Its address is no sign: the first answer already changes it.</summary>
    public static async Task Submit(this IPage page)
    {
        var here = await page.Locator(".progress-words span").First.InnerTextAsync();
        await page.GoOn().ClickAsync();
        await Expect(page.Locator($".progress-words:has-text('{here}')")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
    }

    public static Task Shows(this IPage page, int number, int of) =>
        Expect(page.Locator(".progress-words span").First).ToHaveTextAsync($"Page {number} of {of}");

    /// <summary>To the end of the quick look, and past the lead form.</summary>
    public static async Task Finish(this IPage page, Func<int, int> choice, int from = 1)
    {
        for (var step = from; step <= 3; step++)
        {
            await page.Shows(step, 3);
            await page.Answer(choice);
            await page.Submit();
        }

        await page.WaitForURLAsync("**/lead");
    }
}
