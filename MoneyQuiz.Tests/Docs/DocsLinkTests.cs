using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using MoneyQuiz.Domain.Frameworks.Config;
using MoneyQuiz.Domain.Frameworks.Editing;
using MoneyQuiz.Domain.Scoring.Calibration;
using MoneyQuiz.Tests.House;
using MoneyQuiz.Web;
using MoneyQuiz.Web.Coach.Frameworks.Editors;
using MoneyQuiz.Web.Docs;

namespace MoneyQuiz.Tests.Docs;

/// <summary>Every link and anchor of the docs holds, and every link that leads to them.</summary>
public sealed class DocsLinkTests(DocsApp app) : IClassFixture<DocsApp>
{
    // Pages of the product that the docs may link to.
    private static readonly string[] Product = ["/api/openapi.json", "/api/reference"];

    [Fact]
    public void Every_link_of_every_page_leads_somewhere() =>
        Sources.None(
            "Mend the link, or the heading that it names.",
            app.Get<DocsLibrary>()
                .Pages.SelectMany(p =>
                    new HtmlParser()
                        .ParseDocument(p.Html)
                        .QuerySelectorAll("a")
                        .Select(a => a.GetAttribute("href") ?? $"(no page) {a.TextContent}")
                        .Where(href => !Holds(href))
                        .Select(href => $"{p.Path}: {href}")
                )
        );

    [Fact]
    public void Every_heading_of_the_contents_is_on_its_page() =>
        Sources.None(
            "Headings.Name gives each heading its id.",
            app.Get<DocsLibrary>()
                .Pages.SelectMany(p =>
                    p.Contents.Select(h => h.Anchor)
                        .Concat(p.Sections.Select(s => s.Anchor))
                        .Where(a => a.Length > 0 && !p.Anchors.Contains(a))
                        .Select(a => $"{p.Path}#{a}")
                )
        );

    [Fact]
    public void Every_help_link_of_the_configs_editor_leads_to_its_place()
    {
        var pointers = EditorPlaces
            .All.SelectMany(p => Fields(p.Mode is { } mode ? EditorFields.Of(mode) : EditorFields.Of(p.Column), p.Pointer).Prepend(p.Pointer))
            .Append($"/{ConfigColumns.Archetypes.Key}/hero/name")
            .Append($"/{ConfigColumns.Archetypes.Key}/hero/pairs/artist")
            .ToList();
        Assert.True(pointers.Count > 100, $"Only {pointers.Count} places were found.");
        Sources.None("Draw the place in ColumnsPage.", pointers.Where(p => !Holds(Urls.Docs.Config(p))));
    }

    [Fact]
    public void Every_section_of_the_brands_editor_has_its_place()
    {
        var sections = Regex.Matches(Razor("BrandPage.razor"), @"<BrandSection Id=""([^""]+)""").Select(m => m.Groups[1].Value).ToList();
        Assert.True(sections.Count >= 7);
        Sources.None("Draw the section in Docs/Drawn/BrandPage.", sections.Where(s => !Holds(Urls.Docs.Brand(s))));
    }

    [Fact]
    public void Every_help_link_that_is_written_out_leads_to_its_place()
    {
        var scores = Written(@"Urls\.Docs\.Scores\(""([^""]+)""\)").Select(a => Urls.Docs.Scores(a));
        var pages = Written(@"Urls\.Docs\.Page\(""([^""]+)""\)").Select(p => Urls.Docs.Page(p));
        var all = scores.Concat(pages).Append(Urls.Docs.Home).ToList();
        Assert.True(all.Count >= 5);
        Sources.None("The page or its heading has moved.", all.Where(a => !Holds(a)));
    }

    [Fact]
    public void Each_kind_of_rule_column_and_table_stands_on_its_page()
    {
        var library = app.Get<DocsLibrary>();
        Assert.All(RuleKinds.All, k => Assert.Contains($"\"kind\": \"{k.Key}\"", library.Find("code/rules")!.Html));
        Assert.All(ConfigColumns.All, c => Assert.Contains(c.Key, library.Find("code/columns")!.Anchors));
        var entities = library.Find("code/entities")!.Html;
        Assert.All(
            (string[])["assess_sessions", "framework_configs", "audit_entries", "tenant_brand", "accounts"],
            t => Assert.Contains(t, entities)
        );
        var endpoints = library.Find("code/endpoints")!.Html;
        Assert.All((string[])["/coach/config", "config:write", "/q/{slug}/{format}/choice", "/docs/{*Path}"], e => Assert.Contains(e, endpoints));
    }

    [Fact]
    public void The_rule_bites()
    {
        Assert.True(Holds("/docs") && Holds("/docs/architecture#a-requests-way") && Holds("https://a.example"));
        Assert.False(Holds("/docs/nowhere") || Holds("/docs/architecture#nowhere") || Holds("/coach") || Holds("(no page) x"));
    }

    private bool Holds(string address)
    {
        if (address.StartsWith("http") || address.StartsWith("mailto:") || Product.Contains(address))
        {
            return true;
        }

        var parts = address.Split('#', 2);
        return (parts[0] == "/docs" || parts[0].StartsWith("/docs/"))
            && app.Get<DocsLibrary>().Find(parts[0]["/docs".Length..]) is { } page
            && (parts.Length == 1 || page.Anchors.Contains(parts[1]));
    }

    private static IEnumerable<string> Fields(IEnumerable<EditorField> fields, string at) =>
        fields.SelectMany(f => Fields(f.Fields, $"{at}/{f.Name}").Prepend($"{at}/{f.Name}"));

    private static string Razor(string name) => Sources.Of(".razor").Single(f => f.Name == name).Text;

    private static IEnumerable<string> Written(string pattern) =>
        Sources
            .Of(".razor", ".cs")
            .Where(f => f.Path.StartsWith("MoneyQuiz.Web/"))
            .SelectMany(f => Regex.Matches(f.Text, pattern).Select(m => m.Groups[1].Value));
}
