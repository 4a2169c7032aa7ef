namespace MoneyQuiz.Web.Docs.Rendering;

/// <summary>Links between files become links between pages.</summary>
internal static class DocsLinks
{
    private const string Ending = ".md";

    /// <summary><c>rooms/scoring.md</c> → <c>rooms/scoring</c>; <c>index.md</c> → empty.</summary>
    public static string PathOf(string file) => file == "index.md" ? "" : file[..^Ending.Length];

    /// <summary>
    /// The address of a link on the page at <paramref name="path"/>: <c>../security.md#cookies</c> on <c>rooms/api</c> →
    /// <c>/docs/security#cookies</c>. What leads out of the site stays; null for what leads nowhere here.
    /// </summary>
    public static string? Resolve(string path, string link)
    {
        if (IsOutside(link))
        {
            return link;
        }

        var (file, anchor) = link.Split('#', 2) is [var before, var after] ? (before, after) : (link, null);
        if (file.Length == 0)
        {
            return Urls.Docs.Page(path, anchor);
        }

        if (file.StartsWith('/'))
        {
            return link;
        }

        var parts = new Stack<string>(path.Split('/').SkipLast(1));
        foreach (var part in file.Split('/'))
        {
            if (part == "..")
            {
                if (!parts.TryPop(out _))
                {
                    return null;
                }
            }
            else if (part is not ("." or ""))
            {
                parts.Push(part);
            }
        }

        var resolved = string.Join('/', parts.Reverse());
        return resolved.EndsWith(Ending, StringComparison.Ordinal) ? Urls.Docs.Page(PathOf(resolved), anchor) : null;
    }

    public static bool IsOutside(string link) =>
        link.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
        || link.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
        || link.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        || link.StartsWith("//", StringComparison.Ordinal);
}
