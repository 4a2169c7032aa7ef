using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace MoneyQuiz.Web.Docs.Rendering;

/// <summary>
/// What rendered Markdown may hold. Markdig's own switch against HTML lets <c>javascript:</c> links, event attributes and
/// frames through; so everything is parsed, and what is not named here is taken out.
/// </summary>
internal static partial class AllowList
{
    private static readonly FrozenDictionary<string, string[]> Elements = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["a"] = ["href", "title"],
        ["abbr"] = ["title"],
        ["blockquote"] = [],
        ["br"] = [],
        ["code"] = ["class"],
        ["dd"] = [],
        ["del"] = [],
        ["details"] = ["open"],
        ["dl"] = [],
        ["dt"] = [],
        ["em"] = [],
        ["h1"] = [],
        ["h2"] = [],
        ["h3"] = [],
        ["h4"] = [],
        ["hr"] = [],
        ["kbd"] = [],
        ["li"] = [],
        ["ol"] = ["start"],
        ["p"] = [],
        ["pre"] = [],
        ["span"] = [],
        ["strong"] = [],
        ["sub"] = [],
        ["summary"] = [],
        ["sup"] = [],
        ["table"] = [],
        ["tbody"] = [],
        ["td"] = ["colspan", "rowspan"],
        ["th"] = ["colspan", "rowspan", "scope"],
        ["thead"] = [],
        ["tr"] = [],
        ["ul"] = [],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Gone with all that is in them. Of any other element that is not allowed, what is in it stays.
    private static readonly FrozenSet<string> Gone = FrozenSet.Create(
        StringComparer.Ordinal,
        "script",
        "style",
        "iframe",
        "object",
        "embed",
        "template",
        "noscript",
        "form",
        "button",
        "select",
        "textarea",
        "audio",
        "video",
        "head",
        "title",
        "svg",
        "math"
    );

    private static readonly FrozenSet<string> Schemes = FrozenSet.Create(StringComparer.Ordinal, "https", "http", "mailto");

    /// <summary>Takes out of an element whatever is not allowed within it.</summary>
    public static void Clean(IElement parent)
    {
        foreach (var node in parent.ChildNodes.ToArray())
        {
            if (node is IElement element)
            {
                Judge(element);
            }
            else if (node is not IText)
            {
                parent.RemoveChild(node);
            }
        }
    }

    private static void Judge(IElement element)
    {
        if (element.NamespaceUri != NamespaceNames.HtmlUri || Gone.Contains(element.LocalName))
        {
            element.Remove();
            return;
        }

        Clean(element);
        if (!Elements.TryGetValue(element.LocalName, out var attributes))
        {
            element.Replace([.. element.ChildNodes]);
            return;
        }

        foreach (var attribute in element.Attributes.ToArray())
        {
            if (!IsAllowed(attribute, attributes))
            {
                element.RemoveAttribute(attribute.Name);
            }
        }
    }

    private static bool IsAllowed(IAttr attribute, string[] allowed) =>
        attribute.NamespaceUri is null
        && attribute.LocalName switch
        {
            "id" => Id().IsMatch(attribute.Value),
            "href" => allowed.Contains("href", StringComparer.Ordinal) && IsSafe(attribute.Value),
            "class" => allowed.Contains("class", StringComparer.Ordinal) && Language().IsMatch(attribute.Value),
            var name => allowed.Contains(name, StringComparer.Ordinal),
        };

    // Browsers pass over blanks and control characters: java&#10;script: is javascript:.
    private static bool IsSafe(string address)
    {
        var plain = string.Concat(address.Where(c => c > ' ' && !char.IsControl(c)));
        var colon = plain.IndexOf(':', StringComparison.Ordinal);
        var path = plain.IndexOfAny(['/', '?', '#']);
        return colon < 0 || (path >= 0 && path < colon) || Schemes.Contains(plain[..colon].ToLowerInvariant());
    }

    [GeneratedRegex(@"^[\p{L}\p{N}_.-]+$", RegexOptions.None, 1000)]
    private static partial Regex Id();

    [GeneratedRegex("^language-[a-z]+$", RegexOptions.None, 1000)]
    private static partial Regex Language();
}
