using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Leads.Bulk;
using MoneyQuiz.Data.Leads.Desk;
using MoneyQuiz.Data.Leads.People;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Domain.Leads;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Tests.Tenancy;

namespace MoneyQuiz.Tests.Leads.Bulk;

/// <summary>One act on many: done once each, on record once, and taken back exactly.</summary>
public sealed class BulkTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Everybody_is_tagged_once_it_is_on_record_once_and_undone_exactly()
    {
        var desk = await BulkDesk.Open(office);
        var people = await desk.People();
        await office.Get<TagLead>().Add(desk.Coach, desk.Team.Id, people[0], "vip");
        await office.Get<TagLead>().Add(desk.Coach, desk.Team.Id, people[1], "other");
        var before = await desk.Tags();
        var records = await Records(desk);

        var id = await desk.Do(BulkKind.Tag, "  VIP ");
        var change = await desk.Change(id);
        Assert.Equal((BulkState.Done, people.Count, people.Count - 1, 1, 0), (change.State, change.Total, change.Changed, change.Same, change.Gone));
        Assert.Equal(people.Count, await desk.In(db => db.LeadTags.CountAsync(t => t.Tag == "vip")));
        Assert.Equal(records + 2, await Records(desk));
        Assert.Equal(("bulk.done", $"bulk:{id}"), ((await office.Last(desk.Team.Id)).Action, (await office.Last(desk.Team.Id)).Subject));

        await desk.Undo(id);
        change = await desk.Change(id);
        Assert.Equal((BulkState.Undone, people.Count - 1, 0), (change.State, change.PutBack, change.LeftAlone));
        Assert.Equal(before, await desk.Tags());
        Assert.Equal("bulk.undone", (await office.Last(desk.Team.Id)).Action);
        Assert.False((await desk.Line(id)).CanUndo);
    }

    [Fact]
    public async Task What_somebody_changed_since_is_left_alone_and_counted()
    {
        var desk = await BulkDesk.Open(office);
        var people = await desk.People();
        var id = await desk.Do(BulkKind.Tag, "vip");
        var tag = office.Get<TagLead>();
        // Taken off; taken off and put on again: both are somebody's own word since.
        await tag.Remove(desk.Coach, desk.Team.Id, people[0], "vip");
        await tag.Remove(desk.Coach, desk.Team.Id, people[1], "vip");
        await tag.Add(desk.Coach, desk.Team.Id, people[1], "vip");
        await desk.Undo(id);
        var change = await desk.Change(id);
        Assert.Equal((people.Count - 2, 2), (change.PutBack, change.LeftAlone));
        Assert.Equal([people[1]], await desk.In(db => db.LeadTags.Select(t => t.LeadId).ToListAsync()));
    }

    [Fact]
    public async Task A_tag_is_taken_off_those_who_bear_it_and_put_back_with_its_history()
    {
        var desk = await BulkDesk.Open(office);
        var people = await desk.People();
        var on = await desk.Do(BulkKind.Tag, "autumn", new BulkPick.ThesePeople([.. people[..4]]));
        var before = await desk.Tags();
        var off = await desk.Do(BulkKind.Untag, "Autumn", new BulkPick.MatchingPeople(new LeadQuery()));
        Assert.Equal((4, people.Count - 4), ((await desk.Change(off)).Changed, (await desk.Change(off)).Same));
        Assert.Empty(await desk.Tags());
        await desk.Undo(off);
        Assert.Equal(before, await desk.Tags());
        // And so the first one can still be undone, too.
        await desk.Undo(on);
        Assert.Empty(await desk.Tags());
    }

    [Fact]
    public async Task Outcomes_go_back_to_what_each_was_unless_changed_since()
    {
        var desk = await BulkDesk.Open(office);
        var sessions = await desk.Sessions();
        var set = office.Get<SetOutcome>();
        await set.Run(desk.Coach, desk.Team.Id, sessions[0], "client");
        await set.Run(desk.Coach, desk.Team.Id, sessions[1], "booked");
        var before = await desk.Outcomes();

        var id = await desk.Do(BulkKind.Outcome, "booked");
        var change = await desk.Change(id);
        Assert.Equal((sessions.Count, sessions.Count - 1, 1), (change.Total, change.Changed, change.Same));
        Assert.Equal(0, await desk.In(db => db.AssessSessions.CountAsync(s => s.Outcome != "booked" || s.OutcomeLikelihood != s.Likelihood)));
        await desk.Undo(id);
        Assert.Equal(before, await desk.Outcomes());

        var cleared = await desk.Do(BulkKind.Outcome, null, new BulkPick.These([.. sessions[..3]]));
        Assert.Equal(2, (await desk.Change(cleared)).Changed);
        await set.Run(desk.Coach, desk.Team.Id, sessions[1], "not_now");
        await desk.Undo(cleared);
        Assert.Equal((1, 1), ((await desk.Change(cleared)).PutBack, (await desk.Change(cleared)).LeftAlone));
        var after = await desk.Outcomes();
        Assert.Equal(before[0], after[0]);
        Assert.Contains("not_now", after[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_the_filter_gives_is_changed_and_a_later_comer_is_not()
    {
        var desk = await BulkDesk.Open(office);
        var filter = new SessionFilter { End = SessionEnd.Completed, Format = "likert" };
        var meant = await desk.In(db => db.AssessSessions.Where(s => s.CompletedAt != null && s.ModeKey == "likert").Select(s => s.Id).ToListAsync());
        var id = await desk.Begin(BulkKind.Outcome, "called", new BulkPick.Matching(filter));
        await desk.In(db => db.AssessSessions.ExecuteUpdateAsync(s => s.SetProperty(x => x.ModeKey, "likert")));
        await desk.CarryOn(id);
        Assert.Equal(
            meant.Order(),
            await desk.In(db => db.AssessSessions.Where(s => s.Outcome == "called").OrderBy(s => s.Id).Select(s => s.Id).ToListAsync())
        );
        Assert.NotEmpty(meant);
    }

    [Fact]
    public async Task Who_bears_twenty_tags_gets_no_more()
    {
        var desk = await BulkDesk.Open(office);
        var full = (await desk.People())[0];
        for (var n = 0; n < LeadTag.MostOnALead; n++)
        {
            await office.Get<TagLead>().Add(desk.Coach, desk.Team.Id, full, $"tag {n}");
        }

        var change = await desk.Change(await desk.Do(BulkKind.Tag, "one more"));
        Assert.Equal((change.Total - 1, 1), (change.Changed, change.Full));
        Assert.Equal(LeadTag.MostOnALead, await desk.In(db => db.LeadTags.CountAsync(t => t.LeadId == full)));
    }

    [Fact]
    public async Task A_viewer_and_a_stranger_may_not_and_whoever_loses_the_role_in_between_is_stopped()
    {
        var desk = await BulkDesk.Open(office);
        var begin = office.Get<BeginBulk>();
        var viewer = desk.Team.People[Role.Viewer];
        Assert.IsType<Acted.NotAllowed>(await begin.Run(viewer, desk.Team.Id, BulkKind.Tag, "x", BulkDesk.Everybody));
        Assert.Equal((AuditOutcome.Refused, "bulk.begun"), ((await office.Last(desk.Team.Id)).Outcome, (await office.Last(desk.Team.Id)).Action));
        var other = await BulkDesk.Open(office, 12);
        Assert.IsType<Acted.NotAllowed>(await begin.Run(other.Coach, desk.Team.Id, BulkKind.Tag, "x", BulkDesk.Everybody));
        // Another tenant's ids under one's own: nobody is there.
        Assert.IsType<Acted.Invalid>(
            await begin.Run(other.Coach, other.Team.Id, BulkKind.Outcome, "booked", new BulkPick.These(await desk.Sessions()))
        );

        var id = await desk.Begin(BulkKind.Tag, "x");
        Assert.IsType<Acted.NotAllowed>(await office.Get<StopBulk>().Run(viewer, desk.Team.Id, id));
        Assert.IsType<Acted.NotFound>(await office.Get<StopBulk>().Run(other.Coach, other.Team.Id, id));
        Assert.IsType<Acted.NotFound>(await office.Get<UndoBulk>().Run(other.Coach, other.Team.Id, id));
        Assert.Empty(await office.Get<BulkChanges>().Read(other.Coach, desk.Team.Id));
        await desk.CarryOn(id, viewer);
        Assert.Equal((BulkState.Stopped, 0), ((await desk.Change(id)).State, (await desk.Change(id)).Changed));
        Assert.Empty(await desk.Tags());
    }

    [Theory]
    [InlineData(BulkKind.Tag, "")]
    [InlineData(BulkKind.Tag, "a,b")]
    [InlineData(BulkKind.Untag, null)]
    [InlineData(BulkKind.Outcome, "won the lottery")]
    public async Task Nonsense_is_refused_with_a_sentence(BulkKind kind, string? value)
    {
        var desk = await BulkDesk.Open(office, 4);
        Assert.IsType<Acted.Invalid>(await office.Get<BeginBulk>().Run(desk.Coach, desk.Team.Id, kind, value, BulkDesk.Everybody));
        Assert.Empty(await office.Get<BulkChanges>().Read(desk.Coach, desk.Team.Id));
    }

    private static Task<int> Records(BulkDesk desk) => desk.In(db => db.AuditEntries.CountAsync());
}
