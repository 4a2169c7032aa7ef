using System.Security.Cryptography;
using System.Text;
using MoneyQuiz.Domain.Branding;
using Xunit;

namespace MoneyQuiz.Tests.Branding;

public sealed class ThemeStylesheetTests
{
    // The whole grammar: names, colours, one number, quoted catalogue names. No @import, no url(, no comment, no escape.
    private const string Declaration =
        """(--mq-[a-z-]+:#[0-9a-f]{6}|--mq-on-(light|dark)-ground:(none|inline-flex)|--mq-font-(heading|body):("[A-Za-z0-9 ]+"|[A-Za-z-]+)(,("[A-Za-z0-9 ]+"|[A-Za-z-]+))*|--mq-radius:[0-9]{1,2}px|color-scheme:(light|dark))""";
    private const string Block = @"\{" + Declaration + "(;" + Declaration + @")*\}";
    private const string Sheet =
        @"^:root"
        + Block
        + @"\n@media screen and \(prefers-color-scheme:dark\)\{:root:not\(\[data-theme=light\]\)"
        + Block
        + @"\}\n:root\[data-theme=dark\]"
        + Block
        + @"\n\z";

    [Fact]
    public void OurOwnBrandHasTheseBytes()
    {
        // A change of this hash means that every tenant's stylesheet changes: intended, or a defect.
        var sheet = ThemeStylesheet.From(Brand.Default("Golden"));
        Assert.Equal("35ffd9d58d52209d", sheet.Hash);
        Assert.Equal(sheet, ThemeStylesheet.From(Brand.Default("Golden")));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sheet.Css)))[..16], sheet.Hash);
        Assert.StartsWith(":root{color-scheme:light;--mq-on-light-ground:inline-flex;--mq-on-dark-ground:none;--mq-surface:#fbfaf7;", sheet.Css);
        Assert.InRange(sheet.Css.Length, 1, 4096);
    }

    [Theory]
    [InlineData("</style><script>alert(1)</script>")]
    [InlineData("x;}*{background:url(https://evil.example)}/*")]
    [InlineData("\"\\22;@import 'https://evil.example';")]
    public void NoWordOfTheTenantReachesIt(string evil)
    {
        // By reflection, so that a field that is added later is tried too.
        var brand = Brand.Default("Plain");
        foreach (var property in typeof(Brand).GetProperties().Where(one => one.PropertyType == typeof(string)))
            property.SetValue(brand, evil);
        brand = brand with { SocialLinks = [new(evil, evil)], EmbedOrigins = [evil] };
        Assert.Equal(ThemeStylesheet.From(Brand.Default("Plain")), ThemeStylesheet.From(brand));
    }

    [Fact]
    public void IsNothingButItsGrammar()
    {
        Any.Brand.Holds(brand => System.Text.RegularExpressions.Regex.IsMatch(ThemeStylesheet.From(brand).Css, Sheet), times: 300);
        var fonts = from heading in FontCatalogue.All from body in FontCatalogue.All select (heading, body);
        Assert.All(
            fonts,
            pair =>
                Assert.Matches(Sheet, ThemeStylesheet.From(Brand.Default("F") with { HeadingFont = pair.heading.Key, BodyFont = pair.body.Key }).Css)
        );
    }

    [Theory]
    [InlineData(0, "0px")]
    [InlineData(32, "32px")]
    [InlineData(int.MinValue, "0px")]
    [InlineData(int.MaxValue, "32px")]
    public void RadiusIsClamped(int radius, string css) =>
        Assert.Contains($"--mq-radius:{css}}}", ThemeStylesheet.From(Brand.Default("R") with { CornerRadius = radius }).Css);

    [Fact]
    public void EveryLookHasItsOwnHash() =>
        Assert.Distinct(
            OddBrands
                .All.Append(OddBrands.Neon with { CornerRadius = 3 })
                .Append(OddBrands.Neon with { BodyFont = "lora" })
                .Select(brand => ThemeStylesheet.From(brand).Hash)
        );

    [Fact]
    public void ADarkBrandTellsTheBrowserSo() => Assert.StartsWith(":root{color-scheme:dark;", ThemeStylesheet.From(OddBrands.Dark).Css);
}
