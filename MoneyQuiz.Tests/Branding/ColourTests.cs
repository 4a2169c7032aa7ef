using System.Text.Json;
using MoneyQuiz.Domain.Branding;
using Xunit;

namespace MoneyQuiz.Tests.Branding;

public sealed class ColourTests
{
    [Theory]
    [InlineData("#1f5f4a", "#1f5f4a")]
    [InlineData("#1F5F4A", "#1f5f4a")]
    [InlineData("#1af", "#11aaff")]
    [InlineData("#1AF", "#11aaff")]
    public void Reads(string text, string colour) => Assert.Equal(colour, Colour.Parse(text).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("1f5f4a")]
    [InlineData("#1f5f4")]
    [InlineData("#1f5f4a0")]
    [InlineData("#1f5f4aff")]
    [InlineData(" #1f5f4a")]
    [InlineData("#1f5f4a\n")]
    [InlineData("#-1f5f4")]
    [InlineData("#１２３")] // full-width digits
    [InlineData("red")]
    [InlineData("#fff;}*{display:none")]
    public void RefusesWithASentence(string? text)
    {
        Assert.False(Colour.TryParse(text, out var colour, out var fault));
        Assert.Equal(default, colour);
        Assert.EndsWith(".", fault);
        Assert.Equal(fault, Assert.Throws<FormatException>(() => Colour.Parse(text!)).Message);
    }

    [Fact]
    public void ComesBackFromItsText() => Any.Colour.Holds(colour => Colour.Parse(colour.ToString()) == colour);

    [Fact]
    public void IsAStringInJson()
    {
        Assert.Equal("\"#1f5f4a\"", JsonSerializer.Serialize(new Colour(0x1f, 0x5f, 0x4a)));
        Assert.Equal(new Colour(0x1f, 0x5f, 0x4a), JsonSerializer.Deserialize<Colour>("\"#1F5F4A\""));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("\"green\"")]
    public void IsNothingElseInJson(string json) =>
        Assert.StartsWith("Write the colour", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Colour>(json)).Message);
}
