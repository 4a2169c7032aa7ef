using System.Globalization;
using System.Text.RegularExpressions;

namespace MoneyQuiz.Tests.Sessions;

/// <summary>A step's page as a visitor's browser would send it back.</summary>
internal sealed partial record WebStep(KeyValuePair<string, string> Key, int Number, string[] Items)
{
    public static WebStep Read(string html) =>
        new(
            new(Hidden().Match(html).Groups[1].Value, Hidden().Match(html).Groups[2].Value),
            int.Parse(Step().Match(html).Groups[1].Value, CultureInfo.InvariantCulture),
            [.. Item().Matches(html).Select(m => m.Groups[1].Value)]
        );

    public static async Task<WebStep> Open(HttpClient browser, string url) => Read(await browser.GetStringAsync(url));

    /// <summary>The whole page, each item with the same choice.</summary>
    public FormUrlEncodedContent Page(int choice = 3) =>
        new([Key, new("step", Text(Number)), .. Items.Select(i => new KeyValuePair<string, string>(i, Text(choice)))]);

    public FormUrlEncodedContent One(int item, int choice = 3) =>
        new([Key, new("step", Text(Number)), new("item", Items[item]), new("value", Text(choice))]);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("name=\"(ticket|token)\" value=\"([^\"]+)\"")]
    private static partial Regex Hidden();

    [GeneratedRegex("name=\"step\" value=\"(\\d+)\"")]
    private static partial Regex Step();

    [GeneratedRegex("<fieldset class=\"statement[^\"]*\" id=\"([^\"]+)\"")]
    private static partial Regex Item();
}
