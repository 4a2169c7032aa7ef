using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Leads.Bulk;
using MoneyQuiz.Data.Leads.People;
using MoneyQuiz.Data.Privacy;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Leads;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Tests.Tenancy;

namespace MoneyQuiz.Tests.Leads.Bulk;

/// <summary>What comes between: another coach, an erasure, a machine that stops in the middle.</summary>
public sealed class BulkFaultTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Stopped_in_the_middle_what_was_done_is_known_and_is_continued_without_doing_it_twice()
    {
        var desk = await Large();
        var id = await desk.Begin(BulkKind.Tag, "vip");
        // One batch, and then the machine is gone: nobody carries on.
        Assert.True(await desk.Step(id));
        var change = await desk.Change(id);
        Assert.Equal((BulkState.Doing, BulkChange.Batch, BulkChange.Batch), (change.State, change.Reached, change.Changed));
        Assert.Equal(BulkChange.Batch, (await desk.Tags()).Count);
        Assert.False((await desk.Line(id)).CanUndo);
        Assert.IsType<Acted.Conflict>(await office.Get<UndoBulk>().Run(desk.Coach, desk.Team.Id, id));

        await Silence(desk, id);
        Assert.True((await desk.Line(id)).Silent);
        Assert.IsType<Acted.Done>(await office.Get<ContinueBulk>().Run(desk.Team.Admin, desk.Team.Id, id));
        await desk.CarryOn(id, desk.Team.Admin);
        change = await desk.Change(id);
        Assert.Equal((BulkState.Done, change.Total, 0), (change.State, change.Changed, change.Same));
        Assert.Equal(change.Total, (await desk.Tags()).Count);
    }

    [Fact]
    public async Task Stopped_in_the_middle_it_can_be_undone_and_so_can_an_undo_that_was_stopped()
    {
        var desk = await Large();
        var id = await desk.Begin(BulkKind.Tag, "vip");
        await desk.Step(id);
        await Silence(desk, id);
        Assert.IsType<Acted.Done>(await office.Get<UndoBulk>().Run(desk.Coach, desk.Team.Id, id));
        await Silence(desk, id);
        Assert.True((await desk.Line(id)).Silent);
        Assert.IsType<Acted.Done>(await office.Get<ContinueBulk>().Run(desk.Coach, desk.Team.Id, id));
        await desk.CarryOn(id);
        Assert.Equal((BulkState.Undone, BulkChange.Batch), ((await desk.Change(id)).State, (await desk.Change(id)).PutBack));
        Assert.Empty(await desk.Tags());
    }

    [Fact]
    public async Task A_coach_stops_it_after_a_batch_and_the_rest_is_untouched()
    {
        var desk = await Large();
        var id = await desk.Begin(BulkKind.Tag, "vip");
        await desk.Step(id);
        Assert.IsType<Acted.Done>(await office.Get<StopBulk>().Run(desk.Coach, desk.Team.Id, id));
        await desk.CarryOn(id);
        Assert.Equal((BulkState.Stopped, BulkChange.Batch), ((await desk.Change(id)).State, (await desk.Change(id)).Changed));
        Assert.Equal("bulk.stopped", (await office.Last(desk.Team.Id)).Action);
        await desk.Undo(id);
        Assert.Empty(await desk.Tags());
    }

    [Fact]
    public async Task Two_coaches_and_two_machines_at_once_do_each_row_once()
    {
        var desk = await Large();
        var (vip, late) = (await desk.Begin(BulkKind.Tag, "vip"), await desk.Begin(BulkKind.Tag, "late", by: desk.Team.Admin));
        var booked = await desk.Begin(BulkKind.Outcome, "booked");
        var called = await desk.Begin(BulkKind.Outcome, "called", by: desk.Team.Admin);
        await Task.WhenAll(
            ((Guid[])[vip, late, booked, called, vip, booked]).Select(id => Task.Run(() => desk.CarryOn(id, id == late ? desk.Team.Admin : null)))
        );
        foreach (var id in (Guid[])[vip, late, booked, called])
        {
            var change = await desk.Change(id);
            Assert.Equal((BulkState.Done, change.Total, change.Total), (change.State, change.Changed, change.Reached));
        }

        Assert.Equal((await desk.Change(vip)).Total * 2, (await desk.Tags()).Count);
        // Each session bears one of both; undoing both gives back none.
        await desk.Undo(booked);
        await desk.Undo(called);
        await desk.Undo(booked);
        Assert.Equal((await desk.Change(booked)).Total, (await desk.Change(booked)).PutBack + (await desk.Change(booked)).LeftAlone);
        await desk.Undo(vip);
        Assert.Equal((await desk.Change(late)).Total, (await desk.Tags()).Count);
    }

    [Fact]
    public async Task Who_is_erased_or_merged_in_between_is_gone_before_and_after()
    {
        var desk = await BulkDesk.Open(office);
        var people = await desk.People();
        var id = await desk.Begin(BulkKind.Tag, "vip");
        await Erase(desk, people[0]);
        Assert.IsType<Acted.Done>(await office.Get<MergeLeads>().Merge(desk.Coach, desk.Team.Id, people[1], people[2]));
        await desk.CarryOn(id);
        var change = await desk.Change(id);
        Assert.Equal((BulkState.Done, people.Count, people.Count - 2, 2), (change.State, change.Total, change.Changed, change.Gone));

        await Erase(desk, people[3]);
        await desk.Undo(id);
        change = await desk.Change(id);
        Assert.Equal((people.Count - 3, 1), (change.PutBack, change.LeftAlone));
        Assert.Empty(await desk.Tags());
        Assert.Equal(0, await desk.In(db => db.BulkTargets.CountAsync(t => t.LeadId == people[0] || t.LeadId == people[3])));
    }

    [Fact]
    public async Task After_two_days_nothing_of_it_is_kept()
    {
        var desk = await BulkDesk.Open(office, 12);
        var id = await desk.Do(BulkKind.Tag, "vip");
        await desk.In(db => db.Database.ExecuteSqlAsync($"update bulk_changes set asked_at = asked_at - interval '49 hours' where id = {id}"));
        Assert.Empty(await office.Get<BulkChanges>().Read(desk.Coach, desk.Team.Id));
        Assert.IsType<Acted.Conflict>(await office.Get<UndoBulk>().Run(desk.Coach, desk.Team.Id, id));
        await office.Get<PurgeDeleted>().Run();
        Assert.Equal(0, await desk.In(db => db.BulkTargets.CountAsync()));
        Assert.NotEmpty(await desk.Tags());
    }

    // More than one batch of sessions and of people: the made-up ones are few, so they are copied.
    private async Task<BulkDesk> Large()
    {
        var desk = await BulkDesk.Open(office, 8);
        await desk.In(async db =>
        {
            const int many = BulkChange.Batch + 80;
            var (tenant, now) = (desk.Team.Id, office.Get<TimeProvider>().GetUtcNow());
            var like = await db.AssessSessions.AsNoTracking().FirstAsync(s => s.CompletedAt != null);
            var have = await db.Leads.CountAsync();
            for (var n = have; n < many; n++)
            {
                var lead = new Lead
                {
                    Id = Guid.CreateVersion7(now),
                    TenantId = tenant,
                    Email = $"p{n}@example.org",
                    EmailNorm = $"p{n}@example.org",
                    CreatedAt = now,
                };
                db.Leads.Add(lead);
                db.AssessSessions.Add(Copy(like, Guid.CreateVersion7(now), lead.Id));
            }

            return await db.SaveChangesAsync();
        });
        return desk;
    }

    private Task Silence(BulkDesk desk, Guid id) =>
        desk.In(db => db.Database.ExecuteSqlAsync($"update bulk_changes set seen_at = seen_at - interval '1 minute' where id = {id}"));

    private async Task Erase(BulkDesk desk, Guid lead)
    {
        Assert.IsType<Acted.Done>(await office.Get<AskErasure>().OfLead(desk.Coach, desk.Team.Id, lead));
        await desk.In(db => db.Erasures.ExecuteUpdateAsync(e => e.SetProperty(x => x.DueAt, x => x.AskedAt)));
        while (await office.Get<CarryOutErasures>().Run() > 0)
        {
            // Another test's may be due as well.
        }
    }

    private static AssessSession Copy(AssessSession like, Guid id, Guid lead) =>
        new()
        {
            Id = id,
            TenantId = like.TenantId,
            TokenHash = id.ToString("N") + id.ToString("N"),
            Framework = like.Framework,
            ModeKey = like.ModeKey,
            ResolvedHash = like.ResolvedHash,
            Variant = like.Variant,
            Scale = like.Scale,
            PageSize = like.PageSize,
            Seed = like.Seed,
            Answers = like.Answers,
            Revision = like.Revision,
            StepsDone = like.StepsDone,
            IssuedAt = like.IssuedAt,
            StartedAt = like.StartedAt,
            LastAnswerAt = like.LastAnswerAt,
            CompletedAt = like.CompletedAt,
            LeadId = lead,
            Likelihood = like.Likelihood,
        };
}
