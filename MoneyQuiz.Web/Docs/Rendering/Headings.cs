using AngleSharp.Dom;

namespace MoneyQuiz.Web.Docs.Rendering;

/// <summary>Headings have names, and links to themselves.</summary>
internal static class Headings
{
    private const string All = "h1, h2, h3, h4";

    /// <summary>Gives each heading its id, and lists those below the title.</summary>
    public static List<DocsHeading> Name(IElement body)
    {
        var anchors = new Anchors();
        var contents = new List<DocsHeading>();
        foreach (var heading in body.QuerySelectorAll(All))
        {
            var title = heading.TextContent.Trim();
            heading.Id = anchors.Take(title);
            if (heading.LocalName != "h1")
            {
                contents.Add(new DocsHeading(heading.LocalName[1] - '0', heading.Id, title));
            }
        }

        return contents;
    }

    /// <summary>A link at each heading, so that a place can be handed on.</summary>
    public static void Link(IElement body, string path)
    {
        foreach (var heading in body.QuerySelectorAll("h2, h3, h4"))
        {
            var link = body.Owner!.CreateElement("a");
            link.ClassName = "anchor";
            link.SetAttribute("href", Urls.Docs.Page(path, heading.Id));
            link.SetAttribute("aria-label", $"Link to “{heading.TextContent.Trim()}”");
            link.TextContent = "#";
            heading.Append(link);
        }
    }
}
