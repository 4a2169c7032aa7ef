using Microsoft.AspNetCore.Components;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Web.Admin;

public sealed partial class PeoplePage
{
    private AdminNotice? _notice;
    private PersonRow? _undo;
    private string? _typed;
    private string? _read;

    [Inject]
    public required PeopleList List { get; set; }

    [Inject]
    public required DisableAccount Switch { get; set; }

    [Inject]
    public required MakeResetLink Resets { get; set; }

    [Inject]
    public required NavigationManager Links { get; set; }

    [CascadingParameter]
    public required Actor Actor { get; set; }

    [SupplyParameterFromQuery]
    public string? Find { get; set; }

    [PersistentState]
    public Data.Access.PeoplePage? Shown { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (Shown is null || (_read is not null && _read != (Find ?? "")))
        {
            Shown = await List.Read(Actor, Find);
        }

        _typed = _read == (Find ?? "") ? _typed : Find;
        _read = Find ?? "";
    }

    private void Search() => Links.NavigateTo(Urls.Admin.People(_typed));

    private async Task Reset(PersonRow person)
    {
        _undo = null;
        _notice = await Resets.Run(Actor, person.Id) switch
        {
            ResetLinkOutcome.Made made => new AdminNotice(
                "success",
                $"Send this link to {person.Email}",
                "With it they set a new password. It is shown only now, works once, and is good for 24 hours; an earlier link is void.",
                Links.BaseUri + Urls.Account.Reset(made.Token)
            ),
            ResetLinkOutcome.NotFound => new AdminNotice("warning", "That account is not there any more"),
            _ => AdminNotice.NotAllowed,
        };
    }

    private async Task Turn(PersonRow person, bool on)
    {
        var outcome = on ? await Switch.Enable(Actor, person.Id) : await Switch.Disable(Actor, person.Id);
        _undo = outcome is AccountDisabled.Done && !on ? person : null;
        _notice = outcome switch
        {
            AccountDisabled.Done when on => new AdminNotice("success", $"{person.Name} can sign in again"),
            AccountDisabled.Done => new AdminNotice("success", $"{person.Name}’s account is off", "All of their sign-ins have ended."),
            AccountDisabled.Oneself => new AdminNotice("warning", "You can’t switch off your own account", "Ask another platform admin."),
            AccountDisabled.NotFound => new AdminNotice("warning", "That account is not there any more"),
            _ => AdminNotice.NotAllowed,
        };
        Shown = await List.Read(Actor, Find);
    }
}
