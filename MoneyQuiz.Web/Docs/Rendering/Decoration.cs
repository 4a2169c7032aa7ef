using AngleSharp.Dom;

namespace MoneyQuiz.Web.Docs.Rendering;

/// <summary>What clean HTML needs beyond Markdown: addresses of pages, and room for what is wide.</summary>
internal static class Decoration
{
    public static void Links(IElement body, string path)
    {
        foreach (var link in body.QuerySelectorAll("a[href]"))
        {
            var href = link.GetAttribute("href")!;
            if (DocsLinks.Resolve(path, href) is { } address)
            {
                link.SetAttribute("href", address);
                if (DocsLinks.IsOutside(address))
                {
                    link.SetAttribute("rel", "noopener noreferrer");
                }
            }
            else
            {
                link.RemoveAttribute("href");
            }
        }
    }

    /// <summary>A wide table scrolls by itself, by keyboard too; the page never does.</summary>
    public static void Tables(IElement body)
    {
        foreach (var table in body.QuerySelectorAll("table"))
        {
            foreach (var head in table.QuerySelectorAll("thead th"))
            {
                head.SetAttribute("scope", "col");
            }

            var first = table.QuerySelector("thead th")?.TextContent.Trim() is { Length: > 0 } words ? $"Table by {words}" : "Table";
            Wrap(table, "wide", first);
        }
    }

    /// <summary>Code scrolls by itself too.</summary>
    public static void Code(IElement body)
    {
        foreach (var code in body.QuerySelectorAll("pre").Where(p => p.Closest("figure") is null))
        {
            Reachable(code, "Code");
        }
    }

    internal static void Reachable(IElement element, string label)
    {
        element.SetAttribute("tabindex", "0");
        element.SetAttribute("role", "group");
        element.SetAttribute("aria-label", label);
    }

    private static void Wrap(IElement element, string name, string label)
    {
        var around = element.Owner!.CreateElement("div");
        around.ClassName = name;
        Reachable(around, label);
        element.Replace(around);
        around.Append(element);
    }
}
