using System.Collections.Frozen;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig;

namespace MoneyQuiz.Web.Coach.Sessions.Desk;

/// <summary>
/// A note's Markdown as HTML that is safe to put into a page. Markdig's own switch against HTML lets <c>javascript:</c> links and
/// attributes through, so its output is parsed, and only what is on the list is written anew.
/// </summary>
public static class NoteHtml
{
    // No raw HTML, no generic attributes: what is left is plain Markdown with bare links, lists with ticks, strike-through and tables.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UseAutoLinks()
        .UseEmphasisExtras()
        .UsePipeTables()
        .UseSoftlineBreakAsHardlineBreak()
        .Build();

    private static readonly FrozenSet<string> Kept = (
        (string[])
            [
                "p",
                "strong",
                "em",
                "del",
                "sub",
                "sup",
                "ins",
                "mark",
                "ul",
                "ol",
                "li",
                "blockquote",
                "code",
                "pre",
                "table",
                "thead",
                "tbody",
                "tr",
                "th",
                "td",
            ]
    ).ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Empty = ["br", "hr"];
    private static readonly string[] Dropped = ["script", "style", "template", "iframe", "object", "embed", "noscript", "svg", "math"];
    private static readonly string[] Schemes = ["https", "http", "mailto"];

    public static string Of(string markdown)
    {
        var body = new HtmlParser().ParseDocument(Markdown.ToHtml(markdown, Pipeline)).Body!;
        var html = new StringBuilder();
        Write(body, html);
        return html.ToString();
    }

    private static void Write(INode parent, StringBuilder html)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
            {
                html.Append(WebUtility.HtmlEncode(text.Data));
            }
            else if (node is IElement element && !Dropped.Contains(element.LocalName))
            {
                Write(element, html);
            }
        }
    }

    private static void Write(IElement element, StringBuilder html)
    {
        var name = element.LocalName;
        if (Empty.Contains(name))
        {
            html.Append('<').Append(name).Append('>');
        }
        else if (name is ['h', >= '1' and <= '6'])
        {
            // The page has headings of its own; a note's is only bold.
            Wrap("p", " class=\"jot-heading\"");
        }
        else if (Kept.Contains(name))
        {
            Wrap(name, "");
        }
        else if (name == "a" && Target(element) is { } target)
        {
            Wrap("a", $" href=\"{WebUtility.HtmlEncode(target)}\" rel=\"noopener noreferrer nofollow\" target=\"_blank\"");
        }
        else
        {
            // A picture's words; of anything else what is in it.
            html.Append(WebUtility.HtmlEncode(name == "img" ? element.GetAttribute("alt") ?? "" : ""));
            Write((INode)element, html);
        }

        void Wrap(string tag, string attributes)
        {
            html.Append('<').Append(tag).Append(attributes).Append('>');
            Write((INode)element, html);
            html.Append("</").Append(tag).Append('>');
        }
    }

    // Whole addresses of three kinds, nothing that a browser would run or that leads back into the dashboard.
    private static string? Target(IElement link) =>
        Uri.TryCreate(link.GetAttribute("href")?.Trim(), UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme) ? uri.AbsoluteUri : null;
}
