using MoneyQuiz.Domain.Branding;
using Xunit;

namespace MoneyQuiz.Tests.Branding;

public sealed class OklchTests
{
    // culori 4.0.2: converter('oklch'). Red is also in CSS Color 4, section 9.
    [Theory]
    [InlineData("#ff0000", 0.627955, 0.257683, 29.2339)]
    [InlineData("#00ff00", 0.866440, 0.294827, 142.4953)]
    [InlineData("#0000ff", 0.452014, 0.313214, 264.0520)]
    [InlineData("#1f5f4a", 0.438434, 0.073875, 167.7634)]
    [InlineData("#ffee00", 0.933008, 0.197313, 104.3181)]
    [InlineData("#ff0066", 0.638756, 0.255381, 10.5078)]
    [InlineData("#777777", 0.569262, 0, 0)]
    [InlineData("#ffffff", 1, 0, 0)]
    [InlineData("#000000", 0, 0, 0)]
    public void HasTheReferenceCoordinates(string colour, double lightness, double chroma, double hue)
    {
        var oklch = Oklch.From(Colour.Parse(colour));
        Assert.Equal(lightness, oklch.Lightness, 0.00001);
        Assert.Equal(chroma, oklch.Chroma, 0.00001);
        Assert.Equal(hue, oklch.Hue, 0.01);
    }

    // culori 4.0.2: clampChroma(…, 'oklch'), the same rule: hue and lightness stay, chroma goes.
    [Theory]
    [InlineData(0.70, 0.4, 264, "#6c9aff")]
    [InlineData(0.50, 0.4, 29, "#bc0002")]
    [InlineData(0.85, 0.4, 145, "#00f847")]
    [InlineData(0.30, 0.3, 100, "#352e00")]
    [InlineData(0.60, 0.3, 330, "#d100cb")]
    [InlineData(0.95, 0.2, 200, "#befcff")]
    public void GivesUpChromaWhereSrgbEnds(double lightness, double chroma, double hue, string colour)
    {
        Colour expected = Colour.Parse(colour),
            actual = new Oklch(lightness, chroma, hue).ToColour();
        Assert.InRange(
            Math.Max(Math.Max(Math.Abs(expected.Red - actual.Red), Math.Abs(expected.Green - actual.Green)), Math.Abs(expected.Blue - actual.Blue)),
            0,
            1
        );
    }

    [Fact]
    public void EveryColourComesBack() => Any.Colour.Holds(colour => Oklch.From(colour).ToColour() == colour, times: 20_000);

    [Theory]
    [InlineData(-0.1, "#000000")]
    [InlineData(1.1, "#ffffff")]
    public void LightnessEndsInBlackAndWhite(double lightness, string colour) =>
        Assert.Equal(colour, new Oklch(lightness, 0.2, 40).ToColour().ToString());
}
