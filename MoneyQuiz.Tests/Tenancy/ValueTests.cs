using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Tests.Tenancy;

public sealed class ValueTests
{
    private static readonly HashSet<string> Platform = new(StringComparer.OrdinalIgnoreCase) { "money.example" };

    [Theory]
    [InlineData("quiz.example.org", "quiz.example.org")]
    [InlineData(" Quiz.Example.ORG. ", "quiz.example.org")]
    [InlineData("bücher.example", "xn--bcher-kva.example")]
    public void A_host_is_kept_in_one_spelling(string typed, string kept)
    {
        Assert.True(HostName.TryParse(typed, Platform, out var host, out _));
        Assert.Equal(kept, host);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("https://quiz.example.org")]
    [InlineData("quiz.example.org/x")]
    [InlineData("quiz.example.org:443")]
    [InlineData("localhost")]
    [InlineData("10.0.0.7")]
    [InlineData("[::1]")]
    [InlineData("a..b.example")]
    [InlineData("-a.example")]
    [InlineData("a_b.example")]
    [InlineData("Money.Example")]
    [InlineData("a b.example")]
    public void What_is_no_host_of_a_tenant_is_refused_in_words(string? typed)
    {
        Assert.False(HostName.TryParse(typed, Platform, out _, out var fault));
        Assert.NotEmpty(fault);
    }

    [Theory]
    [InlineData("mara@example.org", true)]
    [InlineData(" mara@example.org ", true)]
    [InlineData("mara@localhost", false)]
    [InlineData("mara", false)]
    [InlineData("Mara <mara@example.org>", false)]
    [InlineData("mara@example.org\r\nBcc: x@example.org", false)]
    [InlineData(null, false)]
    public void An_email_address_is_one_that_mail_can_reach(string? typed, bool good) =>
        Assert.Equal(good, EmailAddress.TryParse(typed, out _, out _));

    [Theory]
    [InlineData("203.0.113.0/24", "203.0.113.0/24")]
    [InlineData("203.0.113.7", "203.0.113.7/32")]
    [InlineData("2001:db8::1", "2001:db8::1/128")]
    public void Ranges_are_kept_in_one_spelling(string typed, string kept)
    {
        var settings = new TenantSettings("Oak", "en-GB", "Europe/London", "chooser", 24, RequireMfa: false, [typed, typed]);
        Assert.Empty(settings.Faults());
        Assert.Equal([kept], settings.Normalised().WriteAllowlist);
    }

    [Theory]
    [InlineData("203.0.113.7/24")]
    [InlineData("300.0.0.0/8")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10")]
    [InlineData("example.org")]
    public void What_is_no_range_is_named(string typed)
    {
        var fault = Assert.Single(new TenantSettings("Oak", "en-GB", "Europe/London", "chooser", 24, RequireMfa: false, [typed]).Faults());
        Assert.Contains(typed, fault.Message);
    }
}
