using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig;

namespace MoneyQuiz.Web.Docs.Rendering;

/// <summary>Makes a page of Markdown: rendered, cleaned by the allow-list, then given its anchors, addresses and diagrams.</summary>
internal static class PageMaker
{
    // No generic attributes, no media links, no autolinks: nothing that would have to be cleaned away again.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().Build();

    /// <param name="path">Of the page; relative links begin there.</param>
    public static DocsPage Make(string path, string markdown)
    {
        var body = new HtmlParser().ParseDocument($"<body>{Markdown.ToHtml(markdown, Pipeline)}</body>").Body!;
        AllowList.Clean(body);
        var contents = Headings.Name(body);
        var title = body.QuerySelector("h1")?.TextContent.Trim() ?? path;
        var sections = SectionText.Of(body, title);
        Decoration.Links(body, path);
        Decoration.Tables(body);
        var diagrams = Diagrams.Frame(body);
        Decoration.Code(body);
        Headings.Link(body, path);
        // The page shows its title itself, above its contents.
        body.QuerySelector("h1")?.Remove();
        var anchors = body.QuerySelectorAll("[id]").Select(e => e.Id!).ToHashSet(StringComparer.Ordinal);
        return new DocsPage(path, title, body.InnerHtml, contents, sections, anchors, diagrams > 0);
    }
}
