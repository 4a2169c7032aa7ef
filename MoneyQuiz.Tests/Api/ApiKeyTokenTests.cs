using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Tests.Api;

public sealed class ApiKeyTokenTests
{
    [Fact]
    public void A_key_bears_its_mark_its_prefix_and_its_checksum()
    {
        var (token, prefix) = ApiKeyToken.Create();
        Assert.Matches("^mqk_[0-9A-Za-z]{8}_[0-9A-Za-z]{38}$", token);
        Assert.Equal(prefix, token[4..12]);
        Assert.Equal(prefix, ApiKeyToken.PrefixOf(token));
    }

    [Fact]
    public void No_two_are_the_same() => Assert.Equal(1000, Enumerable.Range(0, 1000).Select(_ => ApiKeyToken.Create().Token).Distinct().Count());

    [Fact]
    public void Any_one_character_changed_is_noticed_without_looking_it_up()
    {
        var token = ApiKeyToken.Create().Token;
        for (var at = 0; at < token.Length; at++)
        {
            foreach (var other in "0Zz_-é ")
            {
                var wrong = token[..at] + other + token[(at + 1)..];
                Assert.Equal(wrong == token ? token[4..12] : null, ApiKeyToken.PrefixOf(wrong));
            }
        }
    }

    [Fact]
    public void A_made_up_key_is_refused_without_looking_it_up()
    {
        var random = new Random(7);
        for (var n = 0; n < 10_000; n++)
        {
            Assert.Null(ApiKeyToken.PrefixOf($"mqk_{Text(8)}_{Text(38)}"));
        }

        string Text(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => "0123456789ABCDEFabcdef"[random.Next(22)]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("mqk_")]
    [InlineData("Bearer")]
    [InlineData("mqk_𝟘𝟘𝟘𝟘𝟘𝟘𝟘𝟘_00000000000000000000000000000000000000")]
    public void What_is_no_key_is_none(string text) => Assert.Null(ApiKeyToken.PrefixOf(text));

    // The check value of CRC-32C for “123456789” is E3069283; a key made by an earlier version must stay good.
    [Fact]
    public void The_checksum_stays_what_it_is() =>
        Assert.Equal("AAAAAAAA", ApiKeyToken.PrefixOf("mqk_AAAAAAAA_00000000000000000000000000000000" + Golden));

    private const string Golden = "2vhdvy";
}
