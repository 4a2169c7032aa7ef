namespace MoneyQuiz.Web.Docs;

/// <summary>A place on a page that can be linked to.</summary>
/// <param name="Level">2 to 4.</param>
public sealed record DocsHeading(int Level, string Anchor, string Title);

/// <summary>What stands between two headings, in plain words; search looks through these.</summary>
/// <param name="Anchor">Empty before the first heading.</param>
/// <param name="Title">The heading; before the first one, the page's.</param>
public sealed record DocsSection(string Anchor, string Title, string Text);

/// <summary>A page, rendered and cleaned.</summary>
/// <param name="Path">Under <c>/docs</c>: <c>rooms/scoring</c>; empty for the first page.</param>
/// <param name="Html">Safe to write as it is: it went through the allow-list.</param>
/// <param name="Anchors">Every id on it.</param>
/// <param name="HasDiagrams">Whether the browser needs Mermaid.</param>
public sealed record DocsPage(
    string Path,
    string Title,
    string Html,
    IReadOnlyList<DocsHeading> Contents,
    IReadOnlyList<DocsSection> Sections,
    IReadOnlySet<string> Anchors,
    bool HasDiagrams
)
{
    public string Address => Urls.Docs.Page(Path);

    public DocsChapter Chapter => DocsChapter.Of(Path);
}

/// <summary>A part of the navigation.</summary>
/// <param name="Prefix">How the paths of its pages begin.</param>
public sealed record DocsChapter(string Title, string Prefix)
{
    private static readonly DocsChapter Start = new("Start here", "");

    /// <summary>In the order of the navigation. A page is in the last one whose prefix fits.</summary>
    public static readonly IReadOnlyList<DocsChapter> All =
    [
        Start,
        new("Rooms", "rooms/"),
        new("Drawn from the code", "code/"),
        new("Security by requirement", "security/"),
        new("Decisions", "decisions/"),
    ];

    public static DocsChapter Of(string path) => All.LastOrDefault(c => path.StartsWith(c.Prefix, StringComparison.Ordinal)) ?? Start;
}
