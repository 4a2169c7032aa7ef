using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using MoneyQuiz.Web.Docs;
using MoneyQuiz.Web.Docs.Rendering;

namespace MoneyQuiz.Tests.Docs;

/// <summary>Markdown becomes clean HTML, whatever stands in it.</summary>
public sealed class RenderingTests
{
    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](<java\tscript:alert(1)>)")]
    [InlineData("<a href=\"java&#10;script:alert(1)\">x</a>")]
    [InlineData("<a href=\"\u0001javascript:alert(1)\">x</a>")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("[x](data:text/html,<script>alert(1)</script>)")]
    [InlineData("[x][1]\n\n[1]: javascript:alert(1)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("# Hello {onclick=alert(1)}\n\n[x](a.md){onclick=alert(1)}")]
    [InlineData("<p onclick=\"alert(1)\" style=\"color: red\">x</p>")]
    [InlineData("<iframe src=\"https://e.example\">x</iframe>")]
    [InlineData("![video](https://www.youtube.com/watch?v=1)")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<svg><script>alert(1)</script><a xlink:href=\"javascript:alert(1)\">x</a></svg>")]
    [InlineData("<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>")]
    [InlineData("<form action=\"https://e.example\"><input name=q></form>")]
    [InlineData("<base href=\"https://e.example/\"><meta http-equiv=refresh content=\"0;url=https://e.example\">")]
    [InlineData("<template><img src=x onerror=alert(1)></template>")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>")]
    [InlineData("<style>@import 'https://e.example/a.css';</style>")]
    [InlineData("<details ontoggle=alert(1) open>x</details>")]
    [InlineData("<object data=\"https://e.example\"></object><embed src=\"https://e.example\">")]
    [InlineData("<div id=\"a b\" class=\"shell\" data-diagram=\"x\">x</div>")]
    [InlineData("| a |\n| --- |\n| <img src=x onerror=alert(1)> |")]
    [InlineData("```mermaid\naccTitle: <img src=x onerror=alert(1)>\n```")]
    public void Nothing_that_acts_gets_through(string markdown)
    {
        var body = Parsed(Make(markdown).Html);
        foreach (var element in body.QuerySelectorAll("*"))
        {
            Assert.DoesNotContain(
                element.LocalName,
                (string[])["script", "style", "iframe", "img", "svg", "math", "form", "input", "base", "meta", "template", "object", "embed", "video"]
            );
            foreach (var attribute in element.Attributes)
            {
                Assert.DoesNotMatch("^(on|style$|src$|formaction$|xlink)", attribute.Name);
                Assert.False(attribute.Name == "href" && !attribute.Value.StartsWith('/'), attribute.Value);
            }
        }
    }

    [Fact]
    public void What_is_allowed_stays()
    {
        var body = Parsed(
            Make(
                "# Title\n\n## A *b* `c`\n\nText **strong** ~~gone~~ [out](https://a.example/?x=1#y).\n\n| n | m |\n| ---: | --- |\n| 1 | `2` |\n\n```sql\nselect 1\n```"
            ).Html
        );
        Assert.Equal("A b c#", body.QuerySelector("h2")!.TextContent);
        Assert.Equal("strong", body.QuerySelector("strong")!.TextContent);
        Assert.Equal("https://a.example/?x=1#y", body.QuerySelector("p a")!.GetAttribute("href"));
        Assert.Equal("noopener noreferrer", body.QuerySelector("p a")!.GetAttribute("rel"));
        Assert.Equal("2", body.QuerySelector("td code")!.TextContent);
        Assert.Equal("select 1\n", body.QuerySelector("pre > code.language-sql")!.TextContent);
        Assert.Equal("0", body.QuerySelector(".wide")!.GetAttribute("tabindex"));
        Assert.Equal("col", body.QuerySelector("th")!.GetAttribute("scope"));
    }

    [Fact]
    public void An_element_that_is_not_allowed_leaves_its_words()
    {
        var page = Make("<section><blink>kept</blink></section>");
        Assert.Contains("kept", page.Html);
        Assert.DoesNotContain("blink", page.Html);
    }

    [Theory]
    [InlineData("The wall, & its door", "the-wall--its-door")]
    [InlineData("`/_blazor` and *more*", "_blazor-and-more")]
    [InlineData("Two — words", "two--words")]
    [InlineData("1. Übung", "1-übung")]
    public void Anchors_are_those_of_the_files(string heading, string anchor) =>
        Assert.Equal(anchor, Assert.Single(Make($"# T\n\n## {heading}").Contents).Anchor);

    [Fact]
    public void The_second_heading_of_one_name_has_another_anchor()
    {
        var page = Make("# Same\n\n## Same\n\n## Same\n\n### Same 1");
        Assert.Equal(["same-1", "same-2", "same-1-1"], page.Contents.Select(h => h.Anchor));
        Assert.Equal("Same", page.Title);
    }

    [Theory]
    [InlineData("scoring.md", "/docs/rooms/scoring")]
    [InlineData("../index.md", "/docs")]
    [InlineData("../index.md#rooms", "/docs#rooms")]
    [InlineData("./../security.md#cookies", "/docs/security#cookies")]
    [InlineData("../decisions/0002-the-wall.md", "/docs/decisions/0002-the-wall")]
    [InlineData("#here", "/docs/rooms/page#here")]
    [InlineData("/docs/code/columns#x", "/docs/code/columns#x")]
    [InlineData("mailto:a@b.example", "mailto:a@b.example")]
    public void Links_between_files_lead_to_pages(string link, string address) => Assert.Equal(address, DocsLinks.Resolve("rooms/page", link));

    [Theory]
    [InlineData("../../README.md")]
    [InlineData("../../MoneyQuiz.Web/Program.cs")]
    [InlineData("../bench")]
    public void A_link_to_what_is_no_page_leads_nowhere(string link)
    {
        Assert.Null(DocsLinks.Resolve("rooms/page", link));
        Assert.Contains("<a>here</a>", Make($"# T\n\n[here]({link})", "rooms/page").Html);
    }

    [Fact]
    public void A_diagram_has_its_title_and_its_source()
    {
        var page = Make("# T\n\n```mermaid\nflowchart LR\n  accTitle: Two things\n  accDescr: a leads to b\n  a --> b\n```");
        Assert.True(page.HasDiagrams);
        var figure = Parsed(page.Html).QuerySelector("figure[data-diagram='diagram-1']")!;
        Assert.Equal("Two things", figure.QuerySelector("figcaption")!.TextContent);
        Assert.True(figure.QuerySelector("details")!.HasAttribute("open"));
        Assert.Contains("a --> b", figure.QuerySelector("details code")!.TextContent);
        Assert.False(Make("# T\n\n```sql\nselect 1\n```").HasDiagrams);
    }

    [Fact]
    public void Sections_are_the_words_between_headings()
    {
        var page = Make("# T\n\nFirst.\n\n## One\n\n| a | b |\n| --- | --- |\n| c | d |\n\n- e\n- f\n\n```mermaid\nflowchart LR\n```");
        Assert.Equal([("", "T", "First."), ("one", "One", "a b c d e f")], page.Sections.Select(s => (s.Anchor, s.Title, s.Text)));
    }

    private static DocsPage Make(string markdown, string path = "page") => PageMaker.Make(path, markdown);

    private static IElement Parsed(string html) => new HtmlParser().ParseDocument(html).Body!;
}
