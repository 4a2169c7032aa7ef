using Microsoft.AspNetCore.Components;
using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Web.Admin;

public sealed partial class TenantsPage(TenantList list, SuspendTenant suspensions, NavigationManager links)
{
    private AdminNotice? _notice;
    private bool _creating;
    private TenantId? _hosts;
    private TenantRow? _status;

    [CascadingParameter]
    public required Actor Actor { get; set; }

    [PersistentState]
    public IReadOnlyList<TenantRow>? Rows { get; set; }

    protected override async Task OnInitializedAsync() => Rows ??= await list.Read(Actor);

    private async Task Reload() => Rows = await list.Read(Actor);

    private async Task Turn(TenantRow tenant)
    {
        _status = null;
        var outcome = tenant.Status == TenantStatus.Active ? await suspensions.Suspend(Actor, tenant.Id) : await suspensions.Resume(Actor, tenant.Id);
        _notice = outcome switch
        {
            TenantSuspended.Done { Status: TenantStatus.Suspended } => new AdminNotice(
                "success",
                $"{tenant.Name} is suspended",
                "Its visitors see a neutral page."
            ),
            TenantSuspended.Done => new AdminNotice("success", $"{tenant.Name} is open again"),
            TenantSuspended.NotFound => new AdminNotice("warning", $"{tenant.Name} is not there any more"),
            _ => AdminNotice.NotAllowed,
        };
        await Reload();
    }

    private async Task Created((string Name, TenantCreated.Done Done) made)
    {
        _notice = made.Done.InvitationToken is { } token
            ? new AdminNotice(
                "success",
                $"{made.Name} is there. Send its first admin this link",
                "It is shown only now, and is good for seven days and for one person.",
                links.BaseUri + Urls.Account.Invitation(made.Done.Slug.Value, token)
            )
            : new AdminNotice("success", $"{made.Name} is there, and you are its admin", "You find it in the dashboard under your name.");
        await Reload();
    }
}

/// <summary>What a platform page answers to the last act.</summary>
/// <param name="Link">A link that is shown once.</param>
public sealed record AdminNotice(string Tone, string Title, string? Text = null, string? Link = null)
{
    public static readonly AdminNotice NotAllowed = new(
        "danger",
        "That was not done",
        "You do not run the platform any more, or your sign-in lacks its second factor."
    );
}
