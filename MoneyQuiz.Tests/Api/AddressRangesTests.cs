using System.Net;
using MoneyQuiz.Domain.Common;

namespace MoneyQuiz.Tests.Api;

public sealed class AddressRangesTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7", true)]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    [InlineData("203.0.113.0/24", "203.0.113.255", true)]
    [InlineData("203.0.113.0/24", "203.0.114.0", false)]
    [InlineData("203.0.113.0/24", "::ffff:203.0.113.9", true)]
    [InlineData("2001:db8::/32", "2001:db8:1::1", true)]
    [InlineData("2001:db8::/32", "2001:db9::1", false)]
    [InlineData("2001:db8::/32", "203.0.113.1", false)]
    [InlineData("0.0.0.0/0", "203.0.113.1", true)]
    [InlineData("0.0.0.0/0", "2001:db8::1", false)]
    public void An_address_is_in_a_range_or_not(string range, string address, bool allowed) =>
        Assert.Equal(allowed, AddressRanges.Allow(["192.0.2.1/32", range], IPAddress.Parse(address)));

    [Fact]
    public void No_ranges_allow_every_address_and_an_unknown_address_is_in_none()
    {
        Assert.True(AddressRanges.Allow([], null));
        Assert.False(AddressRanges.Allow(["0.0.0.0/0"], null));
    }

    [Theory]
    [InlineData("203.0.113.7/24")]
    [InlineData("2130706433")]
    [InlineData("203.0.113.0/33")]
    [InlineData("example.org")]
    [InlineData("")]
    public void What_is_no_range_is_none(string text) => Assert.Null(AddressRanges.Parse(text));
}
