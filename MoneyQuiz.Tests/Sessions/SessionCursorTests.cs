using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.WebUtilities;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Tests.Branding;
using MoneyQuiz.Web;
using MoneyQuiz.Web.Coach.Sessions;

namespace MoneyQuiz.Tests.Sessions;

public sealed class SessionCursorTests
{
    private static readonly Gen<SessionCursor> Cursors =
        from day in Gen.Choose(0, 40_000)
        from micros in Gen.Choose(0, int.MaxValue)
        from bytes in Gen.ArrayOf(Gen.Choose(0, 255).Select(b => (byte)b), 16)
        select new SessionCursor(DateTimeOffset.UnixEpoch.AddDays(day).AddTicks(micros * 10L), new Guid(bytes));

    private static readonly Gen<SessionQuery> Queries =
        from kind in Gen.Choose(0, 3)
        from c in Cursors
        select kind switch
        {
            0 => SessionQuery.Newest,
            1 => new SessionQuery(Before: c),
            2 => new SessionQuery(After: c),
            _ => new SessionQuery(From: c),
        };

    [Fact]
    public void Whatever_page_is_shown_its_address_leads_back_to_it() =>
        Queries
            .ToArbitrary()
            .Holds(query =>
            {
                var text = QueryHelpers.ParseQuery(new Uri("http://localhost" + Urls.Coach.Sessions("willow", query)).Query);
                string? Of(string name) => text.TryGetValue(name, out var value) ? value.ToString() : null;
                return Of("tenant") == "willow" && SessionQueryText.Parse(Of("before"), Of("after"), Of("from")) == query;
            });

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("________________________________")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("' or 1=1 --                     ")]
    public void What_was_not_written_here_leads_to_the_newest_page(string text)
    {
        Assert.False(SessionCursor.TryParse(text, out _));
        Assert.Equal(SessionQuery.Newest, SessionQueryText.Parse(text, text, text));
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
