using MoneyQuiz.Domain.Visits;

namespace MoneyQuiz.Tests.Visits;

public sealed class VisitLogicTests
{
    [Theory]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile/15E148 Safari/604.1", false)]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36", false)]
    [InlineData("Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0)", true)]
    [InlineData("WhatsApp/2.23.20.0 LinkPreview", true)]
    [InlineData("curl/8.14.1", true)]
    [InlineData(" ", true)]
    [InlineData(null, true)]
    public void Programs_say_what_they_are(string? agent, bool isOne) => Assert.Equal(isOne, Crawlers.Is(agent));

    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("hero-B_2.1", "hero-B_2.1")]
    [InlineData("ana@people.example", VisitLabel.Other)]
    [InlineData("two words", VisitLabel.Other)]
    [InlineData("1234567890123456789012345678901234567890x", VisitLabel.Other)]
    public void A_label_is_a_short_plain_name(string? variant, string label) => Assert.Equal(label, VisitLabel.Of(variant));

    [Fact]
    public void Events_fit_their_column_and_are_named_once()
    {
        Assert.All(VisitEvent.All, e => Assert.InRange(e.Key.Length, 1, 20));
        Assert.Equal(VisitEvent.All.Length, VisitEvent.All.Select(e => e.Key).Distinct().Count());
    }
}
