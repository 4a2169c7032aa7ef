using System.Text;
using MoneyQuiz.Web.Docs.Rendering;

namespace MoneyQuiz.Web.Docs.Drawn;

/// <summary>Markdown that is written by code: what stands in a cell cannot break out of it.</summary>
internal sealed class Sheet
{
    private readonly StringBuilder _text = new();

    public Sheet Title(string title) => Line($"# {title}").Line();

    /// <param name="anchor">Another name of the place than its heading's; none where null.</param>
    public Sheet Heading(int level, string title, string? anchor = null) =>
        Line($"{new string('#', level)} {Plain(title)}{(anchor is null || anchor == Anchors.Of(title) ? "" : $" {Place(anchor)}")}").Line();

    /// <summary>Markdown as it is.</summary>
    public Sheet Words(string words) => Line(words).Line();

    public Sheet Table(string[] heads, IEnumerable<string[]> rows)
    {
        Line($"| {string.Join(" | ", heads)} |").Line($"|{string.Concat(heads.Select(_ => " --- |"))}");
        foreach (var row in rows)
        {
            Line($"| {string.Join(" | ", row)} |");
        }

        return Line();
    }

    public Sheet Diagram(IEnumerable<string> lines)
    {
        Line("```mermaid");
        foreach (var line in lines)
        {
            Line(line);
        }

        return Line("```").Line();
    }

    /// <summary>A place that can be linked to.</summary>
    public static string Place(string anchor) => $"""<span id="{anchor}"></span>""";

    /// <summary>A value as code.</summary>
    public static string Code(string value) =>
        value.AsSpan().ContainsAny('|', '`')
            ? $"<code>{System.Net.WebUtility.HtmlEncode(value).Replace("|", "&#124;", StringComparison.Ordinal)}</code>"
            : $"`{value}`";

    /// <summary>Words that hold no markup.</summary>
    public static string Plain(string words) =>
        string.Concat(
            words
                .ReplaceLineEndings(" ")
                .Select(c =>
                    c is '<' ? "&lt;"
                    : c is '&' ? "&amp;"
                    : c is '|' or '*' or '_' or '`' or '[' or ']' ? $"\\{c}"
                    : $"{c}"
                )
        );

    public override string ToString() => _text.ToString();

    private Sheet Line(string line = "")
    {
        _text.Append(line).Append('\n');
        return this;
    }
}
