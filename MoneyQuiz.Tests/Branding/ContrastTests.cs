using MoneyQuiz.Domain.Branding;
using Xunit;

namespace MoneyQuiz.Tests.Branding;

public sealed class ContrastTests
{
    [Theory]
    [InlineData("#000000", "#ffffff", 21)] // (1 + 0.05) / (0 + 0.05)
    [InlineData("#ffffff", "#ffffff", 1)]
    [InlineData("#ff0000", "#ffffff", 3.9985)] // 1.05 / (0.2126 + 0.05)
    [InlineData("#00ff00", "#ffffff", 1.3722)] // 1.05 / (0.7152 + 0.05)
    [InlineData("#0000ff", "#ffffff", 8.5925)] // 1.05 / (0.0722 + 0.05)
    [InlineData("#777777", "#ffffff", 4.4781)] // ((119/255 + 0.055) / 1.055)^2.4 = 0.184475; 1.05 / 0.234475: the grey that just fails
    [InlineData("#767676", "#ffffff", 4.5422)] // ((118/255 + 0.055) / 1.055)^2.4 = 0.181164; 1.05 / 0.231164: the grey that just passes
    [InlineData("#663399", "#ffffff", 8.4051)] // culori 4.0.2, wcagContrast
    public void IsTheRatioOfWcag(string one, string other, double ratio) =>
        Assert.Equal(ratio, Contrast.Ratio(Colour.Parse(one), Colour.Parse(other)), 0.0001);

    [Theory]
    [InlineData("#0a0a0a", 0.003035)] // 10/255 = 0.0392157, below both printed thresholds: / 12.92
    [InlineData("#0b0b0b", 0.003347)] // 11/255 = 0.0431373, above both: ((0.0431373 + 0.055) / 1.055)^2.4
    [InlineData("#1f5f4a", 0.089701)] // culori 4.0.2, wcagLuminance
    public void LuminanceHasTheCurveOfSrgb(string colour, double luminance) =>
        Assert.Equal(luminance, Contrast.Luminance(Colour.Parse(colour)), 0.000001);

    [Fact]
    public void DoesNotMindTheOrder() =>
        Any.TwoColours.Holds(two =>
            Contrast.Ratio(two.Item1, two.Item2) == Contrast.Ratio(two.Item2, two.Item1) && Contrast.Ratio(two.Item1, two.Item2) is >= 1 and <= 21
        );
}
