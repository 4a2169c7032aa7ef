using System.Reflection;
using MoneyQuiz.Web.Docs.Drawn;
using MoneyQuiz.Web.Docs.Rendering;
using MoneyQuiz.Web.Docs.Search;

namespace MoneyQuiz.Web.Docs;

/// <summary>All pages of the docs, rendered at the first request for one and kept: they change with the product only.</summary>
public sealed class DocsLibrary
{
    private const string Root = "docs/";

    // What is read first stands first; whatever else there is follows by its path.
    private static readonly string[] First = ["", "architecture", "how-scores-are-made", "runbook", "security", "performance"];

    private readonly Lazy<IReadOnlyList<DocsPage>> _pages;
    private readonly Lazy<SearchIndex> _index;

    public DocsLibrary(IServiceProvider services)
    {
        // The list of endpoints is whole only after the app has mapped them, which is before the first request.
        _pages = new Lazy<IReadOnlyList<DocsPage>>(() => Read(services));
        _index = new Lazy<SearchIndex>(() => new SearchIndex(Pages));
    }

    /// <summary>In the order of reading: each page's next is the one after it.</summary>
    public IReadOnlyList<DocsPage> Pages => _pages.Value;

    public SearchIndex Index => _index.Value;

    /// <summary>The page at a path under <c>/docs</c>, or null.</summary>
    public DocsPage? Find(string? path) => Pages.FirstOrDefault(p => p.Path == (path ?? "").Trim('/'));

    public (DocsPage? Before, DocsPage? After) Beside(DocsPage page)
    {
        var at = Pages.Index().First(p => p.Item == page).Index;
        return (at == 0 ? null : Pages[at - 1], at == Pages.Count - 1 ? null : Pages[at + 1]);
    }

    private static List<DocsPage> Read(IServiceProvider services) =>
        [
            .. Files()
                .Concat(DrawnPages.All.Select(p => (p.Path, Text: p.Draw(services))))
                .Select(p => PageMaker.Make(p.Path, p.Text))
                .OrderBy(p => DocsChapter.All.Index().First(c => c.Item == p.Chapter).Index)
                .ThenBy(p => Array.IndexOf(First, p.Path) is var at and >= 0 ? at : First.Length)
                .ThenBy(p => p.Path, StringComparer.Ordinal),
        ];

    // docs/rooms/scoring.md → rooms/scoring; docs/index.md → the first page
    private static IEnumerable<(string Path, string Text)> Files()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Root, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (DocsLinks.PathOf(name[Root.Length..].Replace('\\', '/')), reader.ReadToEnd());
        }
    }
}
