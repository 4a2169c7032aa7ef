using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Audit;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;
using Npgsql;

namespace MoneyQuiz.Tests.Tenancy;

public sealed class AuditPageTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Pages_walk_the_whole_chain_down_and_up_again_without_a_gap()
    {
        var team = await Busy(60);
        var (read, down) = (office.Get<AuditPage>(), new List<long>());
        AuditRows page;
        long? before = null;
        do
        {
            page = (await read.Read(team.Admin, team.Id, new AuditQuery(Before: before)))!;
            down.AddRange(page.Rows.Select(r => r.Sequence));
            before = page.Rows[^1].Sequence;
        } while (page.Older);

        Assert.Equal(Enumerable.Range(1, down.Count).Select(n => (long)n).Reverse(), down);
        var up = (await read.Read(team.Admin, team.Id, new AuditQuery(After: before)))!;
        Assert.Equal(before + AuditPage.Size, up.Rows[0].Sequence);
        Assert.True(up.Newer && up.Older);
    }

    [Fact]
    public async Task Filters_hold_and_the_readable_part_names_people()
    {
        var team = await Busy(4);
        await office.Get<ChangeRole>().Run(team.People[Role.Viewer], team.Id, team.Admin.AccountId, Role.Viewer);
        var page = (await office.Get<AuditPage>().Read(team.Admin, team.Id, new AuditQuery("member.role-changed", AuditOutcome.Refused)))!;
        var row = Assert.Single(page.Rows);
        Assert.StartsWith("Person ", row.Actor);
        Assert.StartsWith("Person ", row.Subject);
        Assert.Contains("member.role-changed", page.Actions);
    }

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Coach)]
    public async Task Below_admin_nobody_reads_or_verifies_it(Role role)
    {
        var team = await office.Team();
        Assert.Null(await office.Get<AuditPage>().Read(team.People[role], team.Id, new AuditQuery()));
        Assert.IsType<AuditVerified.NotAllowed>(await office.Get<VerifyAudit>().Run(team.People[role], team.Id));
    }

    [Fact]
    public async Task A_chain_holds_until_a_row_is_changed_behind_the_apps_back()
    {
        var team = await Busy(6);
        Assert.IsType<AuditVerified.Holds>(await office.Get<VerifyAudit>().Run(team.Admin, team.Id));
        await using var super = new NpgsqlConnection(office.Cluster.SuperUserOn(office.Connections));
        await super.OpenAsync();
        await using var change = new NpgsqlCommand("update audit_entries set actor_name = 'system' where tenant_id = $1 and sequence = 4", super)
        {
            Parameters = { new() { Value = team.Id.Value } },
        };
        Assert.Equal(1, await change.ExecuteNonQueryAsync());
        Assert.Equal(4, Assert.IsType<AuditVerified.Broken>(await office.Get<VerifyAudit>().Run(team.Admin, team.Id)).Sequence);
        Assert.Equal(AuditOutcome.Failed, (await office.Last(team.Id)).Outcome);
    }

    private async Task<Team> Busy(int acts)
    {
        var team = await office.Team();
        for (var act = 0; act < acts; act++)
        {
            await office.Get<ChangeRole>().Run(team.Admin, team.Id, team.People[Role.Coach].AccountId, act % 2 == 0 ? Role.Viewer : Role.Coach);
        }

        return team;
    }
}
