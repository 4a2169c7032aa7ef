using MoneyQuiz.Domain.Branding;
using Xunit;

namespace MoneyQuiz.Tests.Branding;

public sealed class FontCatalogueTests
{
    [Fact]
    public void KeysAreUniqueAndSafeInAPathAndAStylesheet()
    {
        Assert.Distinct(FontCatalogue.All.Select(font => font.Key));
        Assert.All(
            FontCatalogue.All,
            font =>
            {
                Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", font.Key);
                Assert.Matches("^[A-Za-z0-9 ]+$", font.DisplayName);
                Assert.Same(font, FontCatalogue.Find(font.Key));
                Assert.Contains(400, font.Weights);
                Assert.Equal(font.Weights.Order(), font.Weights);
            }
        );
    }

    [Fact]
    public void AFamilyEndsInTheGenericOne()
    {
        Assert.Equal("\"Lora\",\"Lora Fallback\",Georgia,\"Times New Roman\",serif", FontCatalogue.Find("lora")!.CssFamily);
        Assert.Equal("\"Inter\",\"Inter Fallback\",system-ui,\"Segoe UI\",Arial,sans-serif", FontCatalogue.Find("inter")!.CssFamily);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("comic-sans")]
    [InlineData("Lora")]
    public void UnknownIsNull(string? key) => Assert.Null(FontCatalogue.Find(key));
}
