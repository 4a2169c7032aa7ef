using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Data.Sessions.Listing;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Tests.Tenancy;

namespace MoneyQuiz.Tests.Sessions.Listing;

/// <summary>Part of an address where there are very many people: in whichever way it is looked for, the same sessions are found.</summary>
public sealed class LeadMatchTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_part_that_most_have_some_have_and_few_have_each_finds_its_own()
    {
        var (team, _) = await office.Stocked(40);
        // Above 10,000 people the index is asked. The latest half are at gmx; the first 6,000 have “early” in their address.
        await office
            .Get<TenantDb>()
            .In(
                team.Id,
                db =>
                    db.Database.ExecuteSqlAsync(
                        $"""
                        insert into leads (id, tenant_id, email, email_norm, created_at, is_demo)
                        select gen_random_uuid(), {team.Id.Value}, e, e, now() - n * interval '1 minute', false from generate_series(1, 20500) n,
                          lateral (select case when n > 14500 then 'early' else 'late' end || n || case when n < 10000 then '@gmx.example' else '@hearth.example' end e) x
                        """
                    )
            );
        await Give(team, "early15000@hearth.example", 0);
        await Give(team, "late77@gmx.example", 1);
        await Give(team, "late12000@hearth.example", 2);

        Assert.Equal(["early15000@hearth.example"], await Found(team, "early1"));
        Assert.Equal(["late77@gmx.example"], await Found(team, "@gmx"));
        Assert.Equal(["early15000@hearth.example", "late12000@hearth.example"], await Found(team, "hearth.example"));
        Assert.Equal(["late12000@hearth.example"], await Found(team, "e1200"));
        Assert.Empty(await Found(team, "l_te"));
        await office
            .Get<TenantDb>()
            .In(
                team.Id,
                async db =>
                {
                    Assert.Equal(new LeadMatch.Many("@gmx", InMost: true), await LeadMatch.Of(db, "@gmx", CancellationToken.None));
                    Assert.Equal(new LeadMatch.Many("early1", InMost: false), await LeadMatch.Of(db, "early1", CancellationToken.None));
                    Assert.IsType<LeadMatch.These>(await LeadMatch.Of(db, "e1200", CancellationToken.None));
                    return true;
                }
            );
    }

    private Task<int> Give(Team team, string email, int place) =>
        office
            .Get<TenantDb>()
            .In(
                team.Id,
                async db =>
                {
                    var lead = await db.Leads.SingleAsync(l => l.EmailNorm == email);
                    var session = await db.AssessSessions.Where(s => s.CompletedAt != null).OrderBy(s => s.Id).Skip(place).FirstAsync();
                    session.LeadId = lead.Id;
                    return await db.SaveChangesAsync();
                }
            );

    private async Task<List<string>> Found(Team team, string part)
    {
        var page = await office
            .Get<SessionList>()
            .Read(
                team.People[Role.Viewer],
                team.Id,
                new SessionQuery
                {
                    Filter = new SessionFilter { Email = part, End = SessionEnd.Completed },
                }
            );
        return [.. page!.Rows.Select(r => r.Email!).Order(StringComparer.Ordinal)];
    }
}
