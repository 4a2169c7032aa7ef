using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Web.Coach.Sessions;

namespace MoneyQuiz.Tests.Sessions;

public sealed class SessionCursorTests
{
    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("________________________________")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("' or 1=1 --                     ")]
    public void What_was_not_written_here_is_no_cursor(string text) => Assert.False(SessionCursor.TryParse(text, out _));

    [Fact]
    public void A_rank_is_read_only_as_it_is_written()
    {
        var place = new SessionCursor(DateTimeOffset.UnixEpoch.AddDays(1), new Guid("01930000-0000-7000-8000-000000000000"));
        foreach (var rank in (int[])[-1, 1, 75, 100])
        {
            var text = (place with { Rank = rank }).ToString();
            Assert.True(SessionCursor.TryParse(text, out var read));
            Assert.Equal(place with { Rank = rank }, read);
        }

        foreach (var tail in (string[])[".", ".0", ".+1", ".075", ".101", ".-2", ".x", ". 1", ".1.1"])
        {
            Assert.False(SessionCursor.TryParse(place + tail, out _), tail);
        }
    }

    [Theory]
    [InlineData(2_400, "2.4 s")]
    [InlineData(48_000, "48 s")]
    [InlineData(372_000, "6 min 12 s")]
    [InlineData(11_100_000, "3 h 5 min")]
    [InlineData(187_200_000, "2 days 4 h")]
    public void Durations_are_said_as_people_say_them(long milliseconds, string words) => Assert.Equal(words, SessionWords.Took(milliseconds));

    [Theory]
    [InlineData(2_000, "2,000")]
    [InlineData(10_000, "10,000")]
    [InlineData(10_001, "10,000+")]
    public void Beyond_ten_thousand_it_is_said_so(int count, string words) => Assert.Equal(words, SessionWords.Count(count, SessionList.MostCounted));

    [Fact]
    public void No_key_is_taken_twice()
    {
        var keys = KeyMap.All.SelectMany(k => k.Keys).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
    }
}
