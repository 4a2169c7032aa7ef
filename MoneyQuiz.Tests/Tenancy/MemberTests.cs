using MoneyQuiz.Data.Access;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;

namespace MoneyQuiz.Tests.Tenancy;

public sealed class MemberTests(Office office) : IClassFixture<Office>
{
    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Coach)]
    public async Task Below_admin_nobody_invites_changes_removes_or_revokes_and_each_attempt_is_on_record(Role role)
    {
        var team = await office.Team();
        var actor = team.People[role];
        var sent = Assert.IsType<Invited.Sent>(await office.Get<InviteMember>().Run(team.Admin, team.Id, "new@example.org", Role.Viewer));

        Assert.IsType<Invited.NotAllowed>(await office.Get<InviteMember>().Run(actor, team.Id, "a@example.org", Role.Viewer));
        await Refused("member.invited");
        Assert.IsType<RoleChanged.NotAllowed>(await office.Get<ChangeRole>().Run(actor, team.Id, actor.AccountId, Role.Admin));
        await Refused("member.role-changed");
        Assert.IsType<MemberRemoved.NotAllowed>(await office.Get<RemoveMember>().Run(actor, team.Id, team.Admin.AccountId));
        await Refused("member.removed");
        Assert.IsType<InvitationRevoked.NotAllowed>(await office.Get<RevokeInvitation>().Run(actor, team.Id, sent.InvitationId));
        await Refused("invitation.revoked");
        Assert.Equal(role, await office.RoleOf(team.Id, actor));

        async Task Refused(string action)
        {
            var last = await office.Last(team.Id);
            Assert.Equal((action, AuditOutcome.Refused, $"account:{actor.AccountId}"), (last.Action, last.Outcome, last.ActorName));
        }
    }

    [Fact]
    public async Task An_admin_does_all_of_it_and_each_act_is_on_record()
    {
        var team = await office.Team();
        var (coach, viewer) = (team.People[Role.Coach], team.People[Role.Viewer]);

        Assert.Equal(
            new RoleChanged.Done(Role.Coach, Role.Admin),
            await office.Get<ChangeRole>().Run(team.Admin, team.Id, coach.AccountId, Role.Admin)
        );
        Assert.Equal("member.role-changed", (await office.Last(team.Id)).Action);
        Assert.IsType<MemberRemoved.Done>(await office.Get<RemoveMember>().Run(team.Admin, team.Id, viewer.AccountId));
        Assert.Equal("member.removed", (await office.Last(team.Id)).Action);
        Assert.Null(await office.RoleOf(team.Id, viewer));
        Assert.IsType<Entry.NotYours>(await office.Get<Doorkeeper>().Enter(viewer, team.Slug));
    }

    [Fact]
    public async Task The_only_admin_is_neither_removed_nor_demoted_nor_leaves()
    {
        var team = await office.Team();
        Assert.IsType<RoleChanged.LastAdmin>(await office.Get<ChangeRole>().Run(team.Admin, team.Id, team.Admin.AccountId, Role.Coach));
        Assert.IsType<MemberRemoved.LastAdmin>(await office.Get<RemoveMember>().Run(team.Admin, team.Id, team.Admin.AccountId));
        Assert.Equal(Role.Admin, await office.RoleOf(team.Id, team.Admin));
    }

    [Fact]
    public async Task Two_admins_who_remove_each_other_at_once_leave_one()
    {
        for (var round = 0; round < 10; round++)
        {
            var team = await office.Team();
            var other = await office.Person();
            await office.Join(team.Id, other, Role.Admin);
            var remove = office.Get<RemoveMember>();
            await Task.WhenAll(remove.Run(team.Admin, team.Id, other.AccountId), remove.Run(other, team.Id, team.Admin.AccountId));
            var left = new[] { await office.RoleOf(team.Id, team.Admin), await office.RoleOf(team.Id, other) };
            Assert.Single(left, role => role == Role.Admin);
        }
    }

    [Fact]
    public async Task Another_tenants_member_gets_the_answer_of_one_who_never_was()
    {
        var (team, others) = (await office.Team(), await office.Team());
        foreach (var id in new[] { others.Admin.AccountId, Guid.CreateVersion7() })
        {
            Assert.Equal(new RoleChanged.NotFound(), await office.Get<ChangeRole>().Run(team.Admin, team.Id, id, Role.Viewer));
            Assert.Equal(new MemberRemoved.NotFound(), await office.Get<RemoveMember>().Run(team.Admin, team.Id, id));
        }

        var sent = Assert.IsType<Invited.Sent>(await office.Get<InviteMember>().Run(others.Admin, others.Id, "x@example.org", Role.Coach));
        Assert.Equal(new InvitationRevoked.NotFound(), await office.Get<RevokeInvitation>().Run(team.Admin, team.Id, sent.InvitationId));
        Assert.Equal(AuditOutcome.Refused, (await office.Last(team.Id)).Outcome);
        Assert.Equal(Role.Admin, await office.RoleOf(others.Id, others.Admin));
    }

    [Fact]
    public async Task An_admin_elsewhere_is_nobody_here()
    {
        var (team, others) = (await office.Team(), await office.Team());
        Assert.IsType<Invited.NotAllowed>(await office.Get<InviteMember>().Run(others.Admin, team.Id, "x@example.org", Role.Viewer));
        Assert.IsType<MemberRemoved.NotAllowed>(await office.Get<RemoveMember>().Run(others.Admin, team.Id, team.Admin.AccountId));
        Assert.Null(await office.Get<MemberList>().Read(others.Admin, team.Id));
    }

    [Fact]
    public async Task A_new_invitation_replaces_the_open_one_to_the_same_address_whatever_its_case()
    {
        var team = await office.Team();
        var invite = office.Get<InviteMember>();
        Assert.False(Assert.IsType<Invited.Sent>(await invite.Run(team.Admin, team.Id, "Mara@example.org", Role.Coach)).Replaced);
        Assert.True(Assert.IsType<Invited.Sent>(await invite.Run(team.Admin, team.Id, " mara@example.org ", Role.Viewer)).Replaced);
        var page = (await office.Get<MemberList>().Read(team.Admin, team.Id))!;
        Assert.Equal(Role.Viewer, Assert.Single(page.Invitations, i => i.Email == "mara@example.org").Role);
        Assert.Equal(3, page.Members.Count);
    }

    [Fact]
    public async Task A_member_is_not_invited_again_and_nonsense_is_no_address()
    {
        var team = await office.Team();
        var email = $"p{team.Admin.AccountId:N}@EXAMPLE.org";
        Assert.IsType<Invited.AlreadyMember>(await office.Get<InviteMember>().Run(team.Admin, team.Id, email, Role.Coach));
        Assert.IsType<Invited.Invalid>(await office.Get<InviteMember>().Run(team.Admin, team.Id, "Mara <mara@example.org>", Role.Coach));
        Assert.IsType<Invited.NotAllowed>(await office.Get<InviteMember>().Run(team.Admin, team.Id, "mara@example.org", (Role)9));
    }
}
