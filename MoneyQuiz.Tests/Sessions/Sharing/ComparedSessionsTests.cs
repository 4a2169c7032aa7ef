using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Sessions.Sharing;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Tests.Tenancy;

namespace MoneyQuiz.Tests.Sessions.Sharing;

public sealed class ComparedSessionsTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_member_sees_two_sessions_of_one_person_and_of_one_person_only()
    {
        var (team, tenant) = await office.Stocked(60);
        var (reads, viewer) = (office.Get<ComparedSessions>(), team.People[Role.Viewer]);
        var rows = await office
            .Get<TenantDb>()
            .In(tenant.Id, db => db.AssessSessions.Where(s => s.PrimaryArchetype != null && s.LeadId != null).OrderBy(s => s.Id).ToListAsync());
        var (one, two) = (rows[0], rows.First(r => r.LeadId != rows[0].LeadId));
        Assert.Null(await reads.Read(viewer, tenant, one.Id, two.Id));
        Assert.Null(await reads.Read(viewer, tenant, one.Id, one.Id));

        await office
            .Get<TenantDb>()
            .In(tenant.Id, db => db.AssessSessions.Where(s => s.Id == two.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.LeadId, one.LeadId)));
        var pair = await reads.Read(viewer, tenant, one.Id, two.Id);
        Assert.Equal((one.Id, two.Id), (pair!.First.Row.Id, pair.Second.Row.Id));

        var (stranger, foreign) = await office.Stocked(2);
        Assert.Null(await reads.Read(stranger.Admin, tenant, one.Id, two.Id));
        Assert.Null(await reads.Read(stranger.Admin, foreign, one.Id, two.Id));
        Assert.Null(await reads.Read(viewer, tenant, one.Id, Guid.CreateVersion7()));
    }
}
