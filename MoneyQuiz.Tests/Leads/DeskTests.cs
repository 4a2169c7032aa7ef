using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Leads.Desk;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Tests.Tenancy;

namespace MoneyQuiz.Tests.Leads;

/// <summary>Notes, tasks, outcome and tags: what a coach keeps about a session.</summary>
public sealed class DeskTests(Office office) : IClassFixture<Office>
{
    private KeepNote Notes => office.Get<KeepNote>();

    private KeepTask Tasks => office.Get<KeepTask>();

    private TagLead Tags => office.Get<TagLead>();

    [Fact]
    public async Task A_note_is_written_changed_taken_away_and_put_back()
    {
        var (team, session) = await Stocked();
        var coach = team.People[Role.Coach];
        var id = Assert.IsType<Acted.Done>(await Notes.Add(coach, team.Id, session.Id, "  **Call** on Monday ")).Id!.Value;
        Assert.True((await Row(team, session.Id)).HasNotes);
        var note = Assert.Single((await Desk(team, session)).Notes);
        Assert.Equal(("**Call** on Monday", 1, null), (note.Text, note.Revision, note.EditedAt));
        Assert.StartsWith("Person ", note.Author);
        Assert.Equal(("note.added", $"note:{id}"), ((await office.Last(team.Id)).Action, (await office.Last(team.Id)).Subject));

        Assert.IsType<Acted.Done>(await Notes.Edit(coach, team.Id, id, 1, "Call on Tuesday"));
        Assert.IsType<Acted.Conflict>(await Notes.Edit(team.Admin, team.Id, id, 1, "Call never"));
        note = Assert.Single((await Desk(team, session)).Notes);
        Assert.Equal(("Call on Tuesday", 2), (note.Text, note.Revision));
        Assert.NotNull(note.EditedAt);

        Assert.IsType<Acted.Done>(await Notes.Delete(coach, team.Id, id));
        Assert.Empty((await Desk(team, session)).Notes);
        Assert.False((await Row(team, session.Id)).HasNotes);
        Assert.IsType<Acted.Done>(await Notes.Restore(coach, team.Id, id));
        Assert.Equal("Call on Tuesday", Assert.Single((await Desk(team, session)).Notes).Text);
        Assert.True((await Row(team, session.Id)).HasNotes);
    }

    [Fact]
    public async Task Nothing_and_too_much_is_no_note()
    {
        var (team, session) = await Stocked();
        foreach (var text in (string?[])[null, "", "  \n ", new string('a', 10_001), "a\0b"])
        {
            Assert.IsType<Acted.Invalid>(await Notes.Add(team.Admin, team.Id, session.Id, text));
        }

        Assert.Empty((await Desk(team, session)).Notes);
    }

    [Fact]
    public async Task A_task_has_a_day_is_ticked_off_and_comes_back()
    {
        var (team, session) = await Stocked();
        var coach = team.People[Role.Coach];
        Assert.IsType<Acted.Invalid>(await Tasks.Add(coach, team.Id, session.Id, " ", null));
        var later = Assert.IsType<Acted.Done>(await Tasks.Add(coach, team.Id, session.Id, "Write", new DateOnly(2027, 2, 1))).Id!.Value;
        var sooner = Assert.IsType<Acted.Done>(await Tasks.Add(coach, team.Id, session.Id, "Call", new DateOnly(2027, 1, 1))).Id!.Value;
        Assert.Equal([sooner, later], (await Desk(team, session)).Tasks.Select(t => t.Id));
        await Tasks.Finish(coach, team.Id, sooner, done: true);
        Assert.Equal([later, sooner], (await Desk(team, session)).Tasks.Select(t => t.Id));
        Assert.NotNull((await Desk(team, session)).Tasks[1].DoneAt);
        Assert.Equal("task.done", (await office.Last(team.Id)).Action);
        await Tasks.Finish(coach, team.Id, sooner, done: false);
        await Tasks.Delete(coach, team.Id, later);
        Assert.Equal([sooner], (await Desk(team, session)).Tasks.Select(t => t.Id));
        await Tasks.Restore(coach, team.Id, later);
        Assert.Equal([sooner, later], (await Desk(team, session)).Tasks.Select(t => t.Id));
    }

    [Fact]
    public async Task An_outcome_is_kept_with_what_was_foretold_and_can_be_taken_back()
    {
        var (team, session) = await Stocked();
        var set = office.Get<SetOutcome>();
        Assert.IsType<Acted.Invalid>(await set.Run(team.Admin, team.Id, session.Id, "won the lottery"));
        Assert.IsType<Acted.Done>(await set.Run(team.People[Role.Coach], team.Id, session.Id, "booked"));
        var row = await Row(team, session.Id);
        Assert.Equal(("booked", row.Likelihood), (row.Outcome, row.OutcomeLikelihood));
        Assert.NotNull(row.OutcomeLikelihood);
        Assert.Equal("session.outcome-set", (await office.Last(team.Id)).Action);
        Assert.IsType<Acted.Done>(await set.Run(team.Admin, team.Id, session.Id, null));
        row = await Row(team, session.Id);
        Assert.Equal((null, null, null), (row.Outcome, row.OutcomeAt, row.OutcomeLikelihood));
    }

    [Fact]
    public async Task One_word_is_one_tag_however_it_is_typed()
    {
        var (team, session) = await Stocked();
        var (coach, lead) = (team.People[Role.Coach], session.LeadId!.Value);
        await Tags.Add(coach, team.Id, lead, "  VIP   Autumn ");
        await Tags.Add(coach, team.Id, lead, "vip autumn");
        Assert.Equal(["vip autumn"], (await Desk(team, session)).Tags);
        Assert.IsType<Acted.Invalid>(await Tags.Add(coach, team.Id, lead, "a,b"));
        for (var n = 1; n < 20; n++)
        {
            Assert.IsType<Acted.Done>(await Tags.Add(coach, team.Id, lead, $"tag {n}"));
        }

        Assert.IsType<Acted.Invalid>(await Tags.Add(coach, team.Id, lead, "one too many"));
        await Tags.Remove(coach, team.Id, lead, "vip autumn");
        Assert.Equal(19, (await Desk(team, session)).Tags.Count);
    }

    [Fact]
    public async Task A_viewer_reads_and_a_stranger_does_not_and_each_try_is_on_record()
    {
        var (team, session) = await Stocked();
        var viewer = team.People[Role.Viewer];
        Assert.NotNull(await office.Get<SessionDesks>().Read(viewer, team.Id, session.Id));
        Assert.IsType<Acted.NotAllowed>(await Notes.Add(viewer, team.Id, session.Id, "x"));
        Assert.Equal((AuditOutcome.Refused, "note.added"), ((await office.Last(team.Id)).Outcome, (await office.Last(team.Id)).Action));
        Assert.IsType<Acted.NotAllowed>(await Tasks.Add(viewer, team.Id, session.Id, "x", null));
        Assert.IsType<Acted.NotAllowed>(await Tags.Add(viewer, team.Id, session.LeadId!.Value, "x"));
        Assert.IsType<Acted.NotAllowed>(await office.Get<SetOutcome>().Run(viewer, team.Id, session.Id, "booked"));

        var (other, theirs) = await Stocked();
        Assert.Null(await office.Get<SessionDesks>().Read(other.Admin, team.Id, session.Id));
        Assert.Null(await office.Get<SessionDesks>().Read(other.Admin, other.Id, session.Id));
        Assert.IsType<Acted.NotAllowed>(await Notes.Add(other.Admin, team.Id, session.Id, "x"));
        // Another tenant's ids under one's own tenant: they are not there.
        Assert.IsType<Acted.NotFound>(await Notes.Add(other.Admin, other.Id, session.Id, "x"));
        var note = Assert.IsType<Acted.Done>(await Notes.Add(team.Admin, team.Id, session.Id, "secret")).Id!.Value;
        Assert.IsType<Acted.NotFound>(await Notes.Edit(other.Admin, other.Id, note, 1, "x"));
        Assert.IsType<Acted.NotFound>(await Notes.Delete(other.Admin, other.Id, note));
        Assert.IsType<Acted.NotFound>(await Tags.Add(other.Admin, other.Id, session.LeadId!.Value, "x"));
        Assert.IsType<Acted.NotFound>(await Tasks.Add(other.Admin, other.Id, session.Id, "x", null));
        Assert.NotEqual(session.Id, theirs.Id);
    }

    [Fact]
    public async Task A_replay_on_the_same_config_gives_the_same_card_and_stores_nothing()
    {
        var (team, session) = await Stocked();
        var tenant = (await office.Get<Data.Tenancy.TenantDirectory>().BySlug(team.Slug))!;
        var replay = (await office.Get<ReplayedSessions>().Read(team.People[Role.Viewer], tenant, session.Id))!;
        Assert.True(replay.Same);
        Assert.Equal(replay.Stored.Scores, replay.Now!.Scores);
        Assert.Null(await office.Get<ReplayedSessions>().Read(await office.Person(), tenant, session.Id));
    }

    private async Task<(Team Team, AssessSession Session)> Stocked()
    {
        var (team, tenant) = await office.Stocked(12);
        return (team, await office.Get<TenantDb>().In(tenant.Id, db => db.AssessSessions.AsNoTracking().FirstAsync(s => s.LeadId != null)));
    }

    private async Task<SessionDesk> Desk(Team team, AssessSession session) =>
        (await office.Get<SessionDesks>().Read(team.People[Role.Viewer], team.Id, session.Id))!;

    private Task<AssessSession> Row(Team team, Guid id) =>
        office.Get<TenantDb>().In(team.Id, db => db.AssessSessions.AsNoTracking().SingleAsync(s => s.Id == id));
}
