using AngleSharp.Html.Parser;
using MoneyQuiz.Web.Coach.Sessions.Desk;

namespace MoneyQuiz.Tests.Leads;

public sealed class NoteHtmlTests
{
    [Theory]
    [InlineData("**bold** and *this*", "<p><strong>bold</strong> and <em>this</em></p>")]
    [InlineData("one\ntwo", "<p>one<br>\ntwo</p>")]
    [InlineData("# Big", "<p class=\"jot-heading\">Big</p>")]
    [InlineData("a < b & c", "<p>a &lt; b &amp; c</p>")]
    [InlineData(
        "[x](https://a.example/?q=1&r=2)",
        "<p><a href=\"https://a.example/?q=1&amp;r=2\" rel=\"noopener noreferrer nofollow\" target=\"_blank\">x</a></p>"
    )]
    public void Plain_Markdown_becomes_plain_HTML(string markdown, string html) => Assert.Equal(html, NoteHtml.Of(markdown).Trim());

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](java\tscript:alert(1))")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](vbscript:msgbox)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("![x\" onerror=\"alert(1)](https://a.example/x.png)")]
    [InlineData("[x](https://a.example \"t\" onclick=alert(1))")]
    [InlineData("[x](https://a.example/\"onmouseover=alert(1))")]
    [InlineData("text {onclick=alert(1)}")]
    [InlineData("## h {#id .c onclick=alert(1)}")]
    [InlineData("![](https://www.youtube.com/watch?v=mswPy5bt3TQ)")]
    [InlineData("<iframe src=https://a.example></iframe>")]
    [InlineData("<svg><script>alert(1)</script></svg>")]
    [InlineData("<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>")]
    [InlineData("```html\n<script>alert(1)</script>\n```")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("[x][y]\n\n[y]: javascript:alert(1)")]
    [InlineData("| a |\n| - |\n| <b onclick=alert(1)>x</b> |")]
    public void Nothing_that_a_browser_would_run_comes_through(string markdown)
    {
        var body = new HtmlParser().ParseDocument(NoteHtml.Of(markdown)).Body!;
        Assert.All(
            body.QuerySelectorAll("*"),
            e =>
            {
                Assert.DoesNotContain(e.LocalName, (string[])["script", "img", "iframe", "svg", "math", "style", "object", "form", "input"]);
                Assert.All(e.Attributes, a => Assert.Contains(a.Name, (string[])["href", "rel", "target", "class"]));
                if (e.GetAttribute("href") is { } href)
                {
                    Assert.Contains(new Uri(href).Scheme, (string[])["https", "http", "mailto"]);
                }
            }
        );
    }

    [Fact]
    public void Whatever_is_written_its_words_are_there_to_be_read() =>
        Assert.Contains("alert(1)", new HtmlParser().ParseDocument(NoteHtml.Of("`alert(1)` <b>x</b>")).Body!.TextContent, StringComparison.Ordinal);
}
