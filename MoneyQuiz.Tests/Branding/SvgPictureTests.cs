using System.Text;
using System.Xml.Linq;
using MoneyQuiz.Domain.Branding;

namespace MoneyQuiz.Tests.Branding;

/// <summary>An uploaded SVG is built anew from what is allowed; of all else nothing is left.</summary>
public sealed class SvgPictureTests
{
    private const string Shape = "<path d='M0 0h120v40z' fill='#1f5f4a'/>";

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<script xlink:href='https://evil.example/a.js'/>")]
    [InlineData("<script type='text/ecmascript'><![CDATA[alert(1)]]></script>")]
    [InlineData(
        "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script><iframe src='https://evil.example'/></body></foreignObject>"
    )]
    [InlineData("<image href='https://evil.example/track.png' width='9' height='9'/>")]
    [InlineData("<image xlink:href='data:image/svg+xml;base64,PHN2Zy8+' width='9' height='9'/>")]
    [InlineData("<use href='https://evil.example/a.svg#x'/>")]
    [InlineData("<use xlink:href='data:image/svg+xml,evil#x'/>")]
    [InlineData("<a xlink:href='javascript:alert(1)'><rect width='9' height='9' id='kept'/></a>")]
    [InlineData("<rect width='9' height='9' onclick='alert(1)' onload='alert(1)' ONMOUSEOVER='alert(1)'/>")]
    [InlineData("<rect width='9' height='9' style='fill:url(https://evil.example/a)'/>")]
    [InlineData("<rect width='9' height='9' style='background:url(javascript:alert(1));-moz-binding:url(evil)'/>")]
    [InlineData("<rect width='9' height='9' fill='url(https://evil.example/a.svg#x)'/>")]
    [InlineData("<rect width='9' height='9' fill='URL(//evil.example)'/>")]
    [InlineData("<rect width='9' height='9' fill='u\\72l(evil)'/>")]
    [InlineData("<rect width='9' height='9' mask='url(&#39;https://evil.example&#39;)'/>")]
    [InlineData(
        "<style>@import url(https://evil.example/a.css); rect{fill:url(https://evil.example)} @font-face{font-family:x;src:url(https://evil.example/f)}</style>"
    )]
    [InlineData("<style>@media screen{rect{fill:url(https://evil.example)}}</style>")]
    [InlineData("<animate attributeName='href' to='javascript:alert(1)'/><set attributeName='onclick' to='alert(1)'/>")]
    [InlineData("<animateTransform onbegin='alert(1)'/>")]
    [InlineData("<handler type='application/ecmascript'>alert(1)</handler><listener event='click'/>")]
    [InlineData("<iframe src='https://evil.example'/><embed src='https://evil.example'/><object data='https://evil.example'/>")]
    [InlineData("<x:script xmlns:x='http://www.w3.org/1999/xhtml'>alert(1)</x:script>")]
    [InlineData("<filter id='f'><feImage href='https://evil.example/a.png'/></filter>")]
    [InlineData("<metadata><evil/></metadata><?xml-stylesheet href='https://evil.example/a.css'?><!-- evil -->")]
    [InlineData("<switch><foreignObject><p>evil</p></foreignObject><g>" + Shape + "</g></switch>")]
    [InlineData("<discard onend='alert(1)'/><audio src='https://evil.example'/><video src='https://evil.example'/>")]
    public void What_attacks_is_gone_and_the_shape_is_left(string attack)
    {
        var (picture, fault) = SvgPicture.Rebuild(PictureFiles.Svg(attack + Shape), PictureUse.LogoLight);
        Assert.Null(fault);
        var text = Encoding.UTF8.GetString(picture!.Bytes);
        foreach (
            var bad in (string[])
                [
                    "script",
                    "evil",
                    "alert",
                    "onclick",
                    "onload",
                    "javascript",
                    "foreignobject",
                    "style",
                    "image",
                    "<a",
                    "animate",
                    "<!--",
                    "<?",
                    "data:",
                    "class",
                ]
        )
        {
            Assert.DoesNotContain(bad, text, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("M0 0h120v40z", text);
        Assert.All(XElement.Parse(text).Descendants(), e => Assert.Equal("http://www.w3.org/2000/svg", e.Name.NamespaceName));
        // Built anew from itself, it stays as it is.
        Assert.Equal(text, Encoding.UTF8.GetString(SvgPicture.Rebuild(picture.Bytes, PictureUse.LogoLight).Picture!.Bytes));
    }

    [Fact]
    public void An_outside_entity_is_neither_fetched_nor_expanded()
    {
        var file =
            "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'><!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><text>&x;&b;</text></svg>";
        Assert.NotNull(SvgPicture.Rebuild(Encoding.UTF8.GetBytes(file), PictureUse.LogoLight).Fault);
        var harmless =
            "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>"
            + Encoding.UTF8.GetString(PictureFiles.Svg(Shape));
        Assert.Null(SvgPicture.Rebuild(Encoding.UTF8.GetBytes(harmless), PictureUse.LogoLight).Fault);
    }

    [Fact]
    public void The_colours_of_a_drawing_programs_css_become_attributes()
    {
        var svg = PictureFiles.Svg(
            "<defs><style>/* x */ .cls-1,.cls-2{fill:#1f5f4a;stroke-width:2px} #one{opacity:.5} @media print{.cls-1{fill:red}}</style>"
                + "<linearGradient id='g'><stop offset='0' style='stop-color:#fff'/></linearGradient></defs>"
                + "<rect class='cls-1' id='one' width='9' height='9'/><circle class='cls-2' r='4' style='fill:url(#g) !important; stroke: none'/>"
        );
        var built = XElement.Parse(Encoding.UTF8.GetString(SvgPicture.Rebuild(svg, PictureUse.LogoLight).Picture!.Bytes));
        var rect = built.Descendants().Single(e => e.Name.LocalName == "rect");
        Assert.Equal(
            ("#1f5f4a", "2px", ".5"),
            ((string)rect.Attribute("fill")!, (string)rect.Attribute("stroke-width")!, (string)rect.Attribute("opacity")!)
        );
        var circle = built.Descendants().Single(e => e.Name.LocalName == "circle");
        Assert.Equal(("url(#g)", "none"), ((string)circle.Attribute("fill")!, (string)circle.Attribute("stroke")!));
        Assert.Equal("#fff", (string)built.Descendants().Single(e => e.Name.LocalName == "stop").Attribute("stop-color")!);
    }

    [Theory]
    [InlineData("viewBox='0 0 120 40'", 600, 200)]
    [InlineData("width='30mm' height='10mm'", 600, 200)]
    [InlineData("width='100%' height='100%' viewBox='0,0,320,20'", 640, 40)]
    [InlineData("width='50' viewBox='0 0 100 100'", 200, 200)]
    public void Its_size_is_known_before_it_is_shown(string attributes, int width, int height)
    {
        var picture = SvgPicture.Rebuild(PictureFiles.Svg(Shape, attributes), PictureUse.LogoLight).Picture!;
        Assert.Equal((width, height), (picture.Width, picture.Height));
        Assert.Contains("viewBox=", Encoding.UTF8.GetString(picture.Bytes));
    }

    [Fact]
    public void What_would_hold_up_a_browser_is_refused_with_advice()
    {
        var laughs = new StringBuilder("<g id='a0'><rect width='1' height='1'/></g>");
        for (var i = 1; i < 12; i++)
        {
            laughs.Append($"<g id='a{i}'>" + string.Concat(Enumerable.Repeat($"<use href='#a{i - 1}'/>", 10)) + "</g>");
        }

        string[] hostile =
        [
            laughs.ToString(),
            "<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>",
            string.Concat(Enumerable.Repeat("<g>", 60)) + Shape + string.Concat(Enumerable.Repeat("</g>", 60)),
            string.Concat(Enumerable.Repeat("<rect/>", 6000)),
            "<script/>",
        ];
        foreach (var inner in hostile)
        {
            var (picture, fault) = SvgPicture.Rebuild(PictureFiles.Svg(inner), PictureUse.LogoLight);
            Assert.Null(picture);
            Assert.EndsWith(".", fault);
        }

        Assert.NotNull(SvgPicture.Rebuild(PictureFiles.Svg(Shape, ""), PictureUse.LogoLight).Fault);
        Assert.NotNull(SvgPicture.Rebuild("<svg><g></svg>"u8.ToArray(), PictureUse.LogoLight).Fault);
        Assert.NotNull(SvgPicture.Rebuild(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<svg>", 200_000))), PictureUse.LogoLight).Fault);
    }
}
