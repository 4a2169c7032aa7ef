using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Web.Coach.Sessions.Listing;

namespace MoneyQuiz.Tests.Sessions.Listing;

/// <summary>What is said to be new, and that nothing that is read moves.</summary>
public sealed class LiveRowsTests
{
    [Theory]
    // What is shown, what would be read now, how many are new.
    [InlineData("d c b a", "d c b a", 0)]
    [InlineData("d c b a", "f e d c", 2)]
    [InlineData("d c b a", "d x c b", 1)]
    [InlineData("d c b a", "d b a z", 0)]
    [InlineData("d c b a", "e d b a", 1)]
    [InlineData("d c b a", "h g f e", 4)]
    [InlineData("", "b a", 2)]
    public void New_is_what_stands_before_or_among_the_rows_that_are_shown(string shown, string now, int count)
    {
        var live = LiveRows.Of(Page(shown, older: shown.Length > 0), Page(now, older: true));
        Assert.Equal(count, live.New);
        Assert.Equal(shown, string.Join(' ', live.Rows.Select(r => r.Name)));
    }

    [Fact]
    public void A_row_is_shown_as_it_is_now()
    {
        var now = Page("b a", older: false);
        now = now with { Rows = [now.Rows[0], now.Rows[1] with { Status = SessionStatus.Completed, HasNotes = true }] };
        var live = LiveRows.Of(Page("b a", older: false), now);
        Assert.Equal((SessionStatus.Completed, true), (live.Rows[1].Status, live.Rows[1].HasNotes));
        Assert.Equal(0, live.New);
    }

    private static SessionPage Page(string names, bool older) =>
        new(SessionQuery.Newest, [.. names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Row)], older, Newer: false, Count: null);

    private static SessionRow Row(string name)
    {
        var id = new Guid(name[0], 0, 0, new byte[8]);
        return new SessionRow(
            id,
            DateTimeOffset.UnixEpoch,
            name,
            null,
            null,
            "Likert",
            "Full",
            SessionStatus.InProgress,
            1,
            2,
            null,
            null,
            null,
            "MoneyQuiz",
            null,
            null,
            null,
            false,
            null,
            null,
            null,
            null,
            null,
            new SessionCursor(DateTimeOffset.UnixEpoch, id)
        );
    }
}
