using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace MoneyQuiz.E2E.Faults;

/// <summary>A step as a program reads it: what its form would send.</summary>
/// <param name="Action">Where the page is posted to.</param>
/// <param name="Choice">Where one choice is posted to.</param>
/// <param name="Key">The ticket of a session that begins, or the token of one that has begun, as the form names it.</param>
public sealed partial record StepForm(string Action, string Choice, KeyValuePair<string, string> Key, int Step, IReadOnlyList<string> Items)
{
    /// <summary>Null where the page shows no step.</summary>
    public static StepForm? Read(string html)
    {
        var form = Form().Match(html);
        var key = Hidden().Match(html);
        return !form.Success || !key.Success
            ? null
            : new StepForm(
                WebUtility.HtmlDecode(form.Groups[1].Value),
                WebUtility.HtmlDecode(form.Groups[2].Value),
                new(key.Groups[1].Value, key.Groups[2].Value),
                int.Parse(Number().Match(html).Groups[1].Value, CultureInfo.InvariantCulture),
                [.. Item().Matches(html).Select(m => m.Groups[1].Value)]
            );
    }

    /// <summary>The page, with a value for each of its items.</summary>
    public FormUrlEncodedContent Page(IReadOnlyDictionary<string, int> values) =>
        new([Key, new("step", Text(Step)), .. Items.Select(i => new KeyValuePair<string, string>(i, Text(values[i])))]);

    /// <summary>One choice of it.</summary>
    public FormUrlEncodedContent One(string item, int value) => new([Key, new("step", Text(Step)), new("item", item), new("value", Text(value))]);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("<form class=\"step\" method=\"post\" action=\"([^\"]+)\" data-choice=\"([^\"]+)\"")]
    private static partial Regex Form();

    [GeneratedRegex("name=\"(ticket|token)\" value=\"([^\"]+)\"")]
    private static partial Regex Hidden();

    [GeneratedRegex("name=\"step\" value=\"(\\d+)\"")]
    private static partial Regex Number();

    [GeneratedRegex("<fieldset class=\"statement[^\"]*\" id=\"([^\"]+)\"")]
    private static partial Regex Item();
}
