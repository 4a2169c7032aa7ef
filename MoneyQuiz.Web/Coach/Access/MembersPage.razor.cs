using Microsoft.AspNetCore.Components;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Web.Coach.Access;

public sealed partial class MembersPage(
    MemberList list,
    ChangeRole roles,
    RemoveMember removals,
    RevokeInvitation revocations,
    NavigationManager links
)
{
    private Notice? _notice;
    private Member? _removing;
    private bool _inviting;
    private CoachContext? _read;

    [CascadingParameter]
    public required CoachContext At { get; set; }

    [PersistentState]
    public MemberPage? Shown { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (Shown is null || (_read is not null && _read != At))
        {
            Shown = await list.Read(At.Actor, At.Tenant.Id);
        }

        _read = At;
    }

    private async Task ChangeRole((Member Member, Role Role) wanted)
    {
        var name = wanted.Member.Name;
        _notice = await roles.Run(At.Actor, At.Tenant.Id, wanted.Member.AccountId, wanted.Role) switch
        {
            RoleChanged.Done done => new Notice("success", $"{name} is {RoleWords.With(done.To)} now"),
            RoleChanged.Same => null,
            RoleChanged.LastAdmin => new Notice(
                "warning",
                $"{name} is the only admin",
                "Make somebody else an admin first: the tenant would be left without one."
            ),
            RoleChanged.NotFound => new Notice("warning", $"{name} is no member any more", "Somebody else has removed them."),
            _ => Notice.NotAllowed,
        };
        Shown = await list.Read(At.Actor, At.Tenant.Id);
    }

    private async Task Remove(Member member)
    {
        _removing = null;
        _notice = await removals.Run(At.Actor, At.Tenant.Id, member.AccountId) switch
        {
            MemberRemoved.Done => new Notice("success", $"{member.Name} was removed"),
            MemberRemoved.LastAdmin => new Notice(
                "warning",
                $"{member.Name} is the only admin",
                "Make somebody else an admin first: the tenant would be left without one."
            ),
            MemberRemoved.NotFound => new Notice("warning", $"{member.Name} is no member any more", "Somebody else has removed them."),
            _ => Notice.NotAllowed,
        };
        Shown = await list.Read(At.Actor, At.Tenant.Id);
    }

    private async Task Revoke(OpenInvitation invitation)
    {
        _notice = await revocations.Run(At.Actor, At.Tenant.Id, invitation.Id) switch
        {
            InvitationRevoked.Done done => new Notice("success", $"The invitation to {done.Email} was revoked", "Its link no longer opens anything."),
            InvitationRevoked.NotOpen gone => new Notice(
                "warning",
                $"The invitation to {gone.Email} was no longer open",
                "It was accepted, revoked or has run out."
            ),
            InvitationRevoked.NotFound => new Notice("warning", "That invitation is not there any more"),
            _ => Notice.NotAllowed,
        };
        Shown = await list.Read(At.Actor, At.Tenant.Id);
    }

    private async Task Told(Invited.Sent sent)
    {
        var replaced = sent.Replaced ? " An earlier invitation to this address no longer works." : "";
        _notice = new Notice(
            "success",
            $"Send this link to {sent.Email}",
            $"It is shown only now, and is good for seven days and for one person.{replaced}",
            links.BaseUri + Urls.Account.Invitation(At.Slug, sent.Token)
        );
        Shown = await list.Read(At.Actor, At.Tenant.Id);
    }
}
