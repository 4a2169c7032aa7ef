using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Audit;
using MoneyQuiz.Data.Leads.Desk;
using MoneyQuiz.Data.Leads.People;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Privacy;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Leads;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Tests.Postgres;
using MoneyQuiz.Tests.Tenancy;

namespace MoneyQuiz.Tests.Privacy;

public sealed class ErasureTests(Office office) : IClassFixture<Office>
{
    private const string Canary = "canary-of-erasure";

    private AskErasure Ask => office.Get<AskErasure>();

    private CarryOutErasures Job => office.Get<CarryOutErasures>();

    [Fact]
    public async Task Who_is_due_is_gone_everywhere_and_the_chain_still_holds()
    {
        var (team, tenant) = await office.Stocked(30);
        var (lead, other) = await Two(tenant);
        var session = await SessionOf(tenant, lead.Id);
        await office.Get<MergeLeads>().Merge(team.Admin, team.Id, other.Id, lead.Id);
        var note = Assert.IsType<Acted.Done>(await office.Get<KeepNote>().Add(team.Admin, team.Id, session, Canary)).Id!.Value;
        await office.Get<KeepNote>().Edit(team.Admin, team.Id, note, 1, $"{Canary} again");
        await office.Get<KeepTask>().Add(team.Admin, team.Id, session, Canary, null);
        await office.Get<TagLead>().Add(team.Admin, team.Id, lead.Id, Canary);
        await office.Get<Suppress>().Add(team.Admin, team.Id, lead.Email, "asked");
        var (sessions, leads) = (await Number(tenant, "assess_sessions"), await Number(tenant, "leads"));

        Assert.IsType<Acted.NotAllowed>(await Ask.OfLead(team.People[Role.Viewer], team.Id, lead.Id));
        var asked = Assert.IsType<Acted.Done>(await Ask.OfSession(team.People[Role.Coach], team.Id, session)).Id!.Value;
        // Asked twice is asked once.
        Assert.Equal(asked, Assert.IsType<Acted.Done>(await Ask.OfLead(team.Admin, team.Id, lead.Id)).Id);
        await Job.Run();
        Assert.Equal(sessions, await Number(tenant, "assess_sessions"));

        await Due(tenant);
        Assert.Equal(1, await Job.Run());
        Assert.Equal(sessions - 2, await Number(tenant, "assess_sessions"));
        Assert.Equal(leads - 2, await Number(tenant, "leads"));
        foreach (var table in (string[])["notes", "follow_ups", "lead_tags", "lead_merges"])
        {
            Assert.Equal(0, await Number(tenant, table));
        }

        Assert.Equal(0, await Number(tenant, $"consents where lead_id in ('{lead.Id}', '{other.Id}')"));
        Assert.Equal(2, await Number(tenant, "erased_counts", "sum(started)"));
        // No word of it is left in the audit, and nothing is missing in the chain.
        Assert.Equal(0, await Number(tenant, $"audit_details where concat(before, after, note) like '%{Canary}%'"));
        Assert.Equal(0, await Number(tenant, $"audit_details where concat(before, after, note) like '%{lead.EmailNorm}%'"));
        Assert.True(await Number(tenant, "audit_details where blanked_at is not null") >= 4);
        Assert.IsType<AuditVerified.Holds>(await office.Get<VerifyAudit>().Run(team.Admin, team.Id));
        // The address may still not be written to, and nobody can read it there.
        var kept = Assert.Single((await office.Get<SuppressionList>().Read(team.Admin, team.Id, null))!);
        Assert.Equal(("asked", null), (kept.Reason, kept.EmailNorm));
        Assert.IsType<Acted.Conflict>(await Ask.Cancel(team.Admin, team.Id, asked));
        Assert.Equal(0, await Job.Run());
    }

    [Fact]
    public async Task Called_off_in_time_nothing_happens_and_it_can_be_asked_again()
    {
        var (team, tenant) = await office.Stocked(20);
        var (lead, _) = await Two(tenant);
        var asked = Assert.IsType<Acted.Done>(await Ask.OfLead(team.Admin, team.Id, lead.Id)).Id!.Value;
        var desk = (await office.Get<SessionDesks>().Read(team.Admin, team.Id, await SessionOf(tenant, lead.Id)))!;
        Assert.Equal(30, (desk.Erasure!.DueAt - desk.Erasure.AskedAt).TotalDays);
        Assert.IsType<Acted.Done>(await Ask.Cancel(team.People[Role.Coach], team.Id, asked));
        Assert.Equal("erasure.cancelled", (await office.Last(team.Id)).Action);
        await Due(tenant);
        await Job.Run();
        Assert.NotNull(await office.Get<PersonDetails>().Read(team.Admin, team.Id, lead.Id));
        Assert.NotEqual(asked, Assert.IsType<Acted.Done>(await Ask.OfLead(team.Admin, team.Id, lead.Id)).Id);
        var (stranger, _) = await office.Stocked(2);
        Assert.IsType<Acted.NotFound>(await Ask.Cancel(stranger.Admin, stranger.Id, asked));
        Assert.IsType<Acted.NotFound>(await Ask.OfLead(stranger.Admin, stranger.Id, lead.Id));
    }

    [Fact]
    public async Task Of_somebody_who_is_not_known_the_session_goes()
    {
        var (team, tenant) = await office.Stocked(20);
        var session = await office.Get<TenantDb>().In(tenant.Id, db => db.AssessSessions.Where(s => s.LeadId == null).Select(s => s.Id).FirstAsync());
        var (sessions, leads) = (await Number(tenant, "assess_sessions"), await Number(tenant, "leads"));
        await Ask.OfSession(team.Admin, team.Id, session);
        await Due(tenant);
        var runs = await Task.WhenAll(Job.Run(), Job.Run());
        Assert.Equal(1, runs.Sum());
        Assert.Equal((sessions - 1, leads), (await Number(tenant, "assess_sessions"), await Number(tenant, "leads")));
    }

    [Fact]
    public async Task A_person_takes_everything_along()
    {
        var (team, tenant) = await office.Stocked(20);
        var (lead, _) = await Two(tenant);
        await office.Get<KeepNote>().Add(team.Admin, team.Id, await SessionOf(tenant, lead.Id), Canary);
        var export = office.Get<ExportPerson>();
        var done = Assert.IsType<PersonExported.Done>(await export.Run(team.People[Role.Coach], tenant, lead.Id));
        Assert.Equal(("lead.exported", $"lead:{lead.Id}"), ((await office.Last(team.Id)).Action, (await office.Last(team.Id)).Subject));
        using var zip = new ZipArchive(new MemoryStream(done.Zip));
        Assert.Equal(
            ["audit.json", "consents.json", "notes.json", "person.json", "sessions.json", "shared.json", "tasks.json"],
            zip.Entries.Select(e => e.FullName)
        );
        Assert.Contains(lead.Email, await Text(zip, "person.json"), StringComparison.Ordinal);
        Assert.Contains(Canary, await Text(zip, "notes.json"), StringComparison.Ordinal);
        using var sessions = System.Text.Json.JsonDocument.Parse(await Text(zip, "sessions.json"));
        var one = Assert.Single(sessions.RootElement.EnumerateArray());
        Assert.True(one.GetProperty("answers").GetArrayLength() > 5);
        Assert.Equal(8, one.GetProperty("scores").EnumerateObject().Count());
        Assert.IsType<PersonExported.NotAllowed>(await export.Run(team.People[Role.Viewer], tenant, lead.Id));
        var (stranger, foreign) = await office.Stocked(2);
        Assert.IsType<PersonExported.NotFound>(await export.Run(stranger.Admin, foreign, lead.Id));
    }

    [Fact]
    public async Task An_address_is_put_on_the_list_and_taken_off()
    {
        var team = await office.Team();
        var suppress = office.Get<Suppress>();
        Assert.IsType<Acted.Invalid>(await suppress.Add(team.Admin, team.Id, "no address", "asked"));
        Assert.IsType<Acted.Invalid>(await suppress.Add(team.Admin, team.Id, "a@example.org", "bored"));
        Assert.IsType<Acted.NotAllowed>(await suppress.Add(team.People[Role.Viewer], team.Id, "a@example.org", "asked"));
        Assert.IsType<Acted.Done>(await suppress.Add(team.People[Role.Coach], team.Id, "  A@Example.org ", "asked"));
        Assert.IsType<Acted.Done>(await suppress.Add(team.Admin, team.Id, "a@example.org", "bounced"));
        var row = Assert.Single((await office.Get<SuppressionList>().Read(team.People[Role.Viewer], team.Id, "a@ex"))!);
        Assert.Equal(("a@example.org", "bounced"), (row.EmailNorm, row.Reason));
        Assert.IsType<Acted.Done>(await suppress.Lift(team.Admin, team.Id, row.EmailHash));
        Assert.Empty((await office.Get<SuppressionList>().Read(team.Admin, team.Id, null))!);
        Assert.Null(await office.Get<SuppressionList>().Read(await office.Person(), team.Id, null));
    }

    [Fact]
    public async Task What_was_deleted_thirty_days_ago_is_gone_for_good()
    {
        var (team, tenant) = await office.Stocked(4);
        var session = await office.Get<TenantDb>().In(tenant.Id, db => db.AssessSessions.Select(s => s.Id).FirstAsync());
        var notes = office.Get<KeepNote>();
        var old = Assert.IsType<Acted.Done>(await notes.Add(team.Admin, team.Id, session, "old")).Id!.Value;
        var fresh = Assert.IsType<Acted.Done>(await notes.Add(team.Admin, team.Id, session, "fresh")).Id!.Value;
        await notes.Delete(team.Admin, team.Id, old);
        await notes.Delete(team.Admin, team.Id, fresh);
        await Do(tenant, db => db.Database.ExecuteSqlAsync($"update notes set deleted_at = deleted_at - interval '31 days' where id = {old}"));
        Assert.Equal(1, await office.Get<PurgeDeleted>().Run());
        Assert.IsType<Acted.NotFound>(await notes.Restore(team.Admin, team.Id, old));
        Assert.IsType<Acted.Done>(await notes.Restore(team.Admin, team.Id, fresh));
    }

    private Task<int> Due(Tenant tenant) =>
        Do(tenant, db => db.Database.ExecuteSqlAsync($"update erasures set due_at = now() - interval '1 minute'"));

    private Task<int> Do(Tenant tenant, Func<Data.MoneyQuizDb, Task<int>> work) => office.Get<TenantDb>().In(tenant.Id, work);

    private async Task<(Lead, Lead)> Two(Tenant tenant)
    {
        var leads = await office.Get<TenantDb>().In(tenant.Id, db => db.Leads.AsNoTracking().OrderBy(l => l.Id).Take(2).ToListAsync());
        return (leads[0], leads[1]);
    }

    private Task<Guid> SessionOf(Tenant tenant, Guid lead) =>
        office.Get<TenantDb>().In(tenant.Id, db => db.AssessSessions.Where(s => s.LeadId == lead).Select(s => s.Id).FirstAsync());

    private async Task<long> Number(Tenant tenant, string from, string what = "count(*)")
    {
        var rows = from.Contains(" where ", StringComparison.Ordinal) ? $"{from} and tenant_id" : $"{from} where tenant_id";
        return Convert.ToInt64(await office.Behind($"select {what} from {rows} = '{tenant.Id}'"), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task<string> Text(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return await reader.ReadToEndAsync();
    }
}
