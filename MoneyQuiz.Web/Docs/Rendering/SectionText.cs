using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace MoneyQuiz.Web.Docs.Rendering;

/// <summary>A page's words, section by section, for the search.</summary>
internal static partial class SectionText
{
    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a",
        "abbr",
        "code",
        "del",
        "em",
        "kbd",
        "span",
        "strong",
        "sub",
        "sup",
    };

    public static List<DocsSection> Of(IElement body, string title)
    {
        var sections = new List<DocsSection>();
        var (anchor, heading, text) = ("", title, new StringBuilder());
        foreach (var child in body.Children)
        {
            if (child.LocalName is "h2" or "h3" or "h4")
            {
                Close();
                (anchor, heading) = (child.Id!, child.TextContent.Trim());
                text.Clear();
            }
            else if (child.LocalName != "h1" && child.QuerySelector("code.language-mermaid") is null)
            {
                Append(text, child);
                text.Append(' ');
            }
        }

        Close();
        return sections;

        void Close() => sections.Add(new DocsSection(anchor, heading, Blanks().Replace(text.ToString(), " ").Trim()));
    }

    // Two cells of a table are two words.
    private static void Append(StringBuilder text, INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
            {
                text.Append(words.Data);
            }
            else if (child is IElement element)
            {
                Append(text, element);
                if (!Inline.Contains(element.LocalName))
                {
                    text.Append(' ');
                }
            }
        }
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();
}
