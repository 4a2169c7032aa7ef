using System.Text;
using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Tests.Access;

public sealed class TotpTests
{
    private static readonly string Key = Base32.Encode(Encoding.ASCII.GetBytes("12345678901234567890"));

    // RFC 6238, appendix B, the SHA-1 rows; the last six of their eight digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.Code(Key, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Fact]
    public void A_code_matches_one_step_around_now_and_no_further()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1111111109);
        var step = Totp.StepAt(now);
        for (var off = -3; off <= 3; off++)
        {
            long? expected = Math.Abs(off) <= 1 ? step + off : null;
            Assert.Equal(expected, Totp.Match(Key, Totp.Code(Key, step + off), now));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("abcdef")]
    [InlineData("08180")]
    [InlineData("0818044")]
    public void Anything_else_is_no_code(string? typed) => Assert.Null(Totp.Match(Key, typed, DateTimeOffset.FromUnixTimeSeconds(1111111109)));

    [Fact]
    public void Spaces_are_passed_over() => Assert.NotNull(Totp.Match(Key, " 081 804 ", DateTimeOffset.FromUnixTimeSeconds(1111111109)));

    [Fact]
    public void Base32_comes_back_as_it_was()
    {
        for (var length = 0; length < 40; length++)
        {
            var bytes = Enumerable.Range(0, length).Select(i => (byte)(i * 37)).ToArray();
            Assert.Equal(bytes, Base32.Decode(Base32.Encode(bytes)));
        }
    }
}
