using MoneyQuiz.Web.Docs.Rendering;
using MoneyQuiz.Web.Docs.Search;

namespace MoneyQuiz.Tests.Docs;

public sealed class SearchTests
{
    private static readonly SearchIndex Index = new([
        PageMaker.Make("", "# First page\n\nEverything that there is."),
        PageMaker.Make(
            "rooms/wall",
            "# Tenancy\n\nA wall stands.\n\n## Row-level security\n\nThe second wall is in the database.\n\n## Tables\n\nOne table mentions security once, among many other words that fill a section until it is long enough to count as one."
        ),
        PageMaker.Make(
            "rooms/backup",
            "# Backup\n\nHow to keep a copy.\n\n## Restoring\n\nBackups are drilled. ConfigColumns and landing_overrides come back too."
        ),
        PageMaker.Make(
            "rooms/long",
            "# Long\n\n"
                + string.Concat(Enumerable.Repeat("nothing to see here ", 60))
                + "the needle stands here "
                + string.Concat(Enumerable.Repeat("nothing more ", 60))
        ),
    ]);

    [Theory]
    [InlineData("security", "/docs/rooms/wall#row-level-security")]
    [InlineData("Row-Level SECURITY", "/docs/rooms/wall#row-level-security")]
    [InlineData("tenancy", "/docs/rooms/wall")]
    [InlineData("backups", "/docs/rooms/backup")]
    [InlineData("config columns", "/docs/rooms/backup#restoring")]
    [InlineData("ConfigColumns", "/docs/rooms/backup#restoring")]
    [InlineData("landing", "/docs/rooms/backup#restoring")]
    [InlineData("databa", "/docs/rooms/wall#row-level-security")]
    [InlineData("first", "/docs")]
    [InlineData("where is the database", "/docs/rooms/wall#row-level-security")]
    [InlineData("is", "/docs")]
    public void The_best_place_comes_first(string question, string address) => Assert.Equal(address, Index.Find(question).Hits[0].Address);

    [Fact]
    public void Places_with_all_words_come_alone()
    {
        var both = Index.Find("second wall");
        Assert.True(both.HasAllWords);
        Assert.Equal("/docs/rooms/wall#row-level-security", Assert.Single(both.Hits).Address);
    }

    [Fact]
    public void Where_no_place_has_all_words_those_with_some_are_shown()
    {
        var some = Index.Find("needle database");
        Assert.False(some.HasAllWords);
        Assert.Equal(["/docs/rooms/long", "/docs/rooms/wall#row-level-security"], some.Hits.Select(h => h.Address).Order());
    }

    [Fact]
    public void The_snippet_shows_what_was_asked_for()
    {
        var snippet = Index.Find("needles").Hits.Single().Snippet;
        Assert.Equal("needle", Assert.Single(snippet, p => p.IsHit).Text);
        Assert.Equal("… ", snippet[0].Text[..2]);
        Assert.True(snippet.Sum(p => p.Text.Length) < 260);
        Assert.EndsWith(" …", snippet[^1].Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!, --")]
    [InlineData("zebra")]
    public void Nothing_asked_or_nothing_there_finds_nothing(string question) => Assert.Empty(Index.Find(question).Hits);

    [Fact]
    public void A_word_that_is_a_whole_one_counts_more_than_one_that_only_begins_so()
    {
        var index = new SearchIndex([PageMaker.Make("a", "# A\n\nThe formatting of things."), PageMaker.Make("b", "# B\n\nThe format of things.")]);
        Assert.Equal(["/docs/b", "/docs/a"], index.Find("format").Hits.Select(h => h.Address));
    }

    [Fact]
    public void Markup_in_a_question_is_only_words() => Assert.Empty(Index.Find("<script>alert(1)</script>").Hits);
}
