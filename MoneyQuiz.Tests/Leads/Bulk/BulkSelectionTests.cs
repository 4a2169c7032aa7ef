using MoneyQuiz.Web.Coach.Leads.Bulk;

namespace MoneyQuiz.Tests.Leads.Bulk;

public sealed class BulkSelectionTests
{
    private static readonly Guid[] Page = [.. Enumerable.Range(1, 6).Select(Id)];

    [Fact]
    public void With_shift_the_rows_between_go_along_in_both_directions()
    {
        var chosen = new BulkSelection();
        chosen.Turn(Page[1], range: false, Page);
        chosen.Turn(Page[4], range: true, Page);
        Assert.Equal(Page[1..5], chosen.Ids.Order());
        chosen.Turn(Page[2], range: true, Page);
        Assert.Equal([Page[1]], chosen.Ids);
    }

    [Fact]
    public void A_row_taken_out_of_all_leaves_the_others_that_are_seen()
    {
        var chosen = new BulkSelection();
        chosen.TakeAll();
        Assert.True(chosen.Has(Id(99)));
        chosen.Turn(Page[0], range: false, Page);
        Assert.False(chosen.IsAll);
        Assert.Equal(Page[1..], chosen.Ids.Order());
    }

    [Fact]
    public void A_page_is_taken_whole_and_given_back_whole_and_other_pages_stay()
    {
        var chosen = new BulkSelection();
        chosen.Turn(Id(50), range: false, [Id(50)]);
        // The row before is on another page: there is nothing between.
        chosen.Turn(Page[3], range: true, Page);
        Assert.Equal(2, chosen.Ids.Count);
        chosen.TurnPage(Page);
        Assert.True(chosen.HasAllOf(Page));
        chosen.TurnPage(Page);
        Assert.Equal([Id(50)], chosen.Ids);
    }

    [Fact]
    public void Row_by_row_there_is_a_most()
    {
        var chosen = new BulkSelection();
        chosen.TurnPage([.. Enumerable.Range(1, BulkSelection.MostByHand + 5).Select(Id)]);
        Assert.Equal(BulkSelection.MostByHand, chosen.Ids.Count);
        Assert.True(chosen.IsFull);
        chosen.Clear();
        Assert.True(chosen.IsEmpty);
        Assert.False(chosen.IsFull);
    }

    private static Guid Id(int n) => new(n, 0, 0, new byte[8]);
}
