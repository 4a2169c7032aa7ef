using MoneyQuiz.Domain.Leads;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Web.Coach.Leads.Bulk;

namespace MoneyQuiz.Tests.Leads.Bulk;

public sealed class BulkWordsTests
{
    [Theory]
    [InlineData(BulkKind.Tag, "vip", BulkState.Done, 1312, "Tagged 1,312 people “vip”.")]
    [InlineData(BulkKind.Untag, "vip", BulkState.Done, 1, "Took the tag “vip” off 1 person.")]
    [InlineData(BulkKind.Outcome, "not_now", BulkState.Stopped, 2, "Outcome “Not now” set for 2 sessions.")]
    [InlineData(BulkKind.Outcome, null, BulkState.Done, 1, "Outcome “Not known yet” set for 1 session.")]
    public void The_headline_says_what_was_done(BulkKind kind, string? value, BulkState state, int changed, string said) =>
        Assert.Equal(said, BulkWords.Headline(Change(kind, value, state, changed)));

    [Fact]
    public void What_went_otherwise_is_said_in_a_sentence_each()
    {
        var change = Change(BulkKind.Tag, "vip", BulkState.Done, 6);
        (change.Same, change.Full, change.Reached) = (1, 2, 10);
        Assert.Equal(
            ["1 had it already.", "2 have 20 tags already, which is the most.", "1 is gone: erased or merged meanwhile."],
            BulkWords.Rest(change)
        );
        (change.State, change.Reached) = (BulkState.Stopped, 9);
        Assert.Equal("Stopped at 9 of 10.", BulkWords.Rest(change)[0]);
        (change.State, change.PutBack, change.LeftAlone) = (BulkState.Undone, 4, 2);
        Assert.Equal("Undone for 4 people.", BulkWords.Headline(change));
        Assert.Equal(["2 people left as they are: changed or gone since."], BulkWords.Rest(change));
    }

    private static BulkChange Change(BulkKind kind, string? value, BulkState state, int changed) =>
        new()
        {
            Id = Guid.Empty,
            TenantId = TenantId.Platform,
            Kind = kind,
            Value = value,
            AuthorId = Guid.Empty,
            AskedAt = DateTimeOffset.UnixEpoch,
            State = state,
            Total = 10,
            Changed = changed,
            SeenAt = DateTimeOffset.UnixEpoch,
        };
}
