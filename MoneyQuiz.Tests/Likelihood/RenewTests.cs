using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Leads;
using MoneyQuiz.Data.Likelihood;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Frameworks.Columns;
using MoneyQuiz.Domain.Leads;
using MoneyQuiz.Domain.Likelihood;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Tests.Tenancy;

namespace MoneyQuiz.Tests.Likelihood;

/// <summary>Scores as rows: worked out when what they hang on changes, every night, and by hand.</summary>
public sealed class RenewTests(Office office) : IClassFixture<Office>
{
    // The app's own job may be at it at this moment: then it is asked again.
    private async Task<int> Night()
    {
        while (true)
        {
            if (await office.Get<RenewAllLikelihoods>().Run() is { } done)
            {
                return done;
            }
        }
    }

    [Fact]
    public async Task Every_finished_demo_session_has_a_score_that_its_reasons_explain()
    {
        var (team, tenant) = await office.Stocked(120);
        // Those who left early get theirs at night; who is still at it has none.
        await Night();
        var rows = await Rows(tenant);
        Assert.All(rows.Where(s => s.CompletedAt is not null), s => Assert.NotNull(s.Likelihood));
        Assert.All(
            rows.Where(s => s.Likelihood is not null),
            s => Assert.Equal(s.Likelihood, Math.Clamp(LikelihoodScore.ParseReasons(s.LikelihoodReasons).Sum(r => r.Points), 0, 100))
        );
        Assert.Contains(rows, s => s.LikelihoodReasons?.Contains("contact:15", StringComparison.Ordinal) == true);
        Assert.Contains(rows, s => s.LikelihoodReasons?.Contains("left_early:-15", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Consent_a_second_session_and_a_booking_click_each_raise_it_at_once()
    {
        var (_, tenant) = await office.Stocked(60);
        var free = (await Rows(tenant)).Where(s => s.CompletedAt is not null && s.LeadId is null).Take(2).ToList();
        var (first, second) = (free[0], free[1]);
        // Nobody knows a demo session's token; give these two one that is known.
        await Do(tenant, db => Renamed(db, first.Id, "token-one"));
        await Do(tenant, db => Renamed(db, second.Id, "token-two"));
        await Save(tenant, "token-one", contact: true);
        Assert.Contains("contact:15", (await Row(tenant, first.Id)).LikelihoodReasons, StringComparison.Ordinal);
        Assert.DoesNotContain("came_back", (await Row(tenant, first.Id)).LikelihoodReasons!, StringComparison.Ordinal);

        await Save(tenant, "token-two", contact: false);
        // Both are one person's now, hours apart: each has come back, and the consent holds for both.
        foreach (var id in (Guid[])[first.Id, second.Id])
        {
            var reasons = (await Row(tenant, id)).LikelihoodReasons;
            Assert.Contains("came_back:10", reasons, StringComparison.Ordinal);
            Assert.Contains("contact:15", reasons, StringComparison.Ordinal);
        }

        Assert.True(await office.Get<RecordBookingClick>().Run(tenant, "token-one"));
        Assert.Contains("booking:25", (await Row(tenant, second.Id)).LikelihoodReasons, StringComparison.Ordinal);
        Assert.False(await office.Get<RecordBookingClick>().Run(tenant, "no such token"));
    }

    [Fact]
    public async Task At_night_what_was_recent_has_faded_and_what_was_left_gets_its_score()
    {
        var (_, tenant) = await office.Stocked(60);
        await Night();
        var before = (await Rows(tenant)).Where(s => s.CompletedAt is not null).ToDictionary(s => s.Id, s => s.Likelihood);
        // Everything thirty days earlier, and the last pass two nights ago.
        await Do(
            tenant,
            db =>
                db.Database.ExecuteSqlAsync(
                    $"update assess_sessions set started_at = started_at - interval '30 days', last_answer_at = last_answer_at - interval '30 days'"
                )
        );
        await Do(tenant, db => db.Database.ExecuteSqlAsync($"update tenant_likelihoods set renewed_at = renewed_at - interval '2 days'"));
        await Night();
        var after = await Rows(tenant);
        Assert.All(after, s => Assert.NotNull(s.Likelihood));
        Assert.All(after.Where(s => before.ContainsKey(s.Id)), s => Assert.True(s.Likelihood <= before[s.Id]));
        Assert.Contains(after, s => before.TryGetValue(s.Id, out var was) && s.Likelihood < was);
        // Done for tonight.
        Assert.Equal(0, await Night());
    }

    [Fact]
    public async Task Of_two_instances_one_does_the_night()
    {
        await office.Stocked(20);
        var all = office.Get<RenewAllLikelihoods>();
        var runs = await Task.WhenAll(all.Run(), all.Run());
        // The other found the lock taken, or, coming later, nothing left to do.
        Assert.Contains(runs, r => r is null or 0);
    }

    [Fact]
    public async Task What_a_coach_sets_by_hand_stays_is_on_record_and_can_be_taken_back()
    {
        var (team, tenant) = await office.Stocked(40);
        var row = (await Rows(tenant)).First(s => s.CompletedAt is not null && s.Likelihood is < 75);
        var use = office.Get<OverrideLikelihood>();
        Assert.IsType<Acted.NotAllowed>(await use.Run(team.People[Role.Viewer], team.Id, row.Id, LikelihoodBand.Hot));
        Assert.IsType<Acted.Done>(await use.Run(team.People[Role.Coach], team.Id, row.Id, LikelihoodBand.Hot));
        Assert.Equal(("likelihood.set", $"session:{row.Id}"), ((await office.Last(team.Id)).Action, (await office.Last(team.Id)).Subject));
        await Night();
        var set = await Row(tenant, row.Id);
        Assert.Equal((75, row.LikelihoodReasons), (set.Likelihood, set.LikelihoodReasons));
        Assert.IsType<Acted.Done>(await use.Run(team.People[Role.Coach], team.Id, row.Id, null));
        var back = await Row(tenant, row.Id);
        Assert.Equal((row.Likelihood, null), (back.Likelihood, back.LikelihoodSetBy));
        Assert.Equal("likelihood.trusted", (await office.Last(team.Id)).Action);
        Assert.IsType<Acted.NotFound>(await use.Run(team.People[Role.Coach], team.Id, team.Id.Value, LikelihoodBand.Hot));
    }

    [Fact]
    public async Task Changed_points_reach_every_score_and_who_comes_second_is_told()
    {
        var (team, tenant) = await office.Stocked(40);
        await Night();
        var use = office.Get<ChangeLikelihoodSettings>();
        var (opened, wanted) = (
            LikelihoodSettings.Default,
            LikelihoodSettings.Default with
            {
                Points = LikelihoodSettings.Default.Points.Add("completed", 40),
            }
        );
        Assert.IsType<Acted.NotAllowed>(await use.Run(team.People[Role.Coach], team.Id, opened, wanted));
        Assert.IsType<Acted.Invalid>(await use.Run(team.Admin, team.Id, opened, wanted with { Hot = 0 }));
        Assert.IsType<Acted.Done>(await use.Run(team.Admin, team.Id, opened, wanted));
        Assert.IsType<Acted.Conflict>(await use.Run(team.Admin, team.Id, opened, opened with { Hot = 80 }));
        Assert.True((await office.Get<LikelihoodOverview>().Read(team.People[Role.Viewer], team.Id))!.Waiting);
        await Night();
        Assert.All(
            (await Rows(tenant)).Where(s => s.CompletedAt is not null),
            s => Assert.Contains("completed:40", s.LikelihoodReasons, StringComparison.Ordinal)
        );
        Assert.False((await office.Get<LikelihoodOverview>().Read(team.Admin, team.Id))!.Waiting);
    }

    [Fact]
    public async Task From_fifty_outcomes_on_there_is_a_curve()
    {
        var (team, tenant) = await office.Stocked(120);
        var scored = (await Rows(tenant)).Where(s => s.Likelihood is not null).OrderByDescending(s => s.Likelihood).ToList();
        var set = office.Get<Data.Leads.Desk.SetOutcome>();
        foreach (var (session, index) in scored.Take(49).Select((s, i) => (s, i)))
        {
            await set.Run(team.Admin, team.Id, session.Id, index % 3 == 0 ? "not_now" : "booked");
        }

        var overview = office.Get<LikelihoodOverview>();
        Assert.Equal((49, null), (await overview.Read(team.Admin, team.Id)) is { } few ? (few.Outcomes, few.Curve) : default);
        await set.Run(team.Admin, team.Id, scored[60].Id, "not_now");
        var state = (await overview.Read(team.Admin, team.Id))!;
        Assert.Equal((50, 18, 32), (state.Outcomes, state.Curve!.Others, state.Curve.Booked));
        Assert.Equal(50, state.Bands.Sum(b => b.Known));
        Assert.Null(await overview.Read(await office.Person(), team.Id));
    }

    private static Task<int> Renamed(Data.MoneyQuizDb db, Guid id, string token)
    {
        var hash = SessionToken.Hash(token);
        return db.Database.ExecuteSqlAsync($"update assess_sessions set token_hash = {hash} where id = {id}");
    }

    private Task Save(Tenant tenant, string token, bool contact) =>
        office.Get<SaveLead>().Save(tenant, token, new LeadForm("Ana", "ana@example.org", !contact, contact), Words);

    private static LeadFormWords Words => Sessions.Play.Framework.ResultsDisplay.LeadFormWords;

    private Task<int> Do(Tenant tenant, Func<Data.MoneyQuizDb, Task<int>> work) => office.Get<TenantDb>().In(tenant.Id, work);

    private Task<List<AssessSession>> Rows(Tenant tenant) =>
        office.Get<TenantDb>().In(tenant.Id, db => db.AssessSessions.AsNoTracking().ToListAsync());

    private Task<AssessSession> Row(Tenant tenant, Guid id) =>
        office.Get<TenantDb>().In(tenant.Id, db => db.AssessSessions.AsNoTracking().SingleAsync(s => s.Id == id));
}
