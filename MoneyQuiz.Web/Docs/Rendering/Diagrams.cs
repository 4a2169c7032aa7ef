using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace MoneyQuiz.Web.Docs.Rendering;

/// <summary>
/// A diagram is a figure with its title, its description and its source, which is what shows without JavaScript. The
/// browser draws it in front of the source when it comes into view.
/// </summary>
internal static partial class Diagrams
{
    /// <summary>Frames all diagrams of a page; tells how many there are.</summary>
    public static int Frame(IElement body)
    {
        var sources = body.QuerySelectorAll("pre > code.language-mermaid");
        foreach (var (i, code) in sources.Index())
        {
            var (page, pre) = (body.Owner!, code.ParentElement!);
            var figure = page.CreateElement("figure");
            figure.ClassName = "diagram";
            figure.SetAttribute("data-diagram", $"diagram-{i + 1}");
            var title = Title().Match(code.TextContent) is { Success: true } named ? named.Groups["title"].Value.Trim() : $"Diagram {i + 1}";
            var caption = page.CreateElement("figcaption");
            caption.TextContent = title;
            var source = page.CreateElement("details");
            source.SetAttribute("open", "");
            var summary = page.CreateElement("summary");
            summary.TextContent = "Source of the diagram";
            pre.Replace(figure);
            Decoration.Reachable(pre, $"Source: {title}");
            source.Append(summary, pre);
            figure.Append(caption, source);
        }

        return sources.Length;
    }

    // accTitle: The three floors
    [GeneratedRegex(@"^\s*accTitle:\s*(?<title>.+)$", RegexOptions.Multiline, 1000)]
    private static partial Regex Title();
}
