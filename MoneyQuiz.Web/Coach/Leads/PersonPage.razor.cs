using Microsoft.AspNetCore.Components;
using MoneyQuiz.Data.Leads.People;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Web.Coach.Sessions.Desk;

namespace MoneyQuiz.Web.Coach.Leads;

public sealed partial class PersonPage(PersonDetails details, Handover handover, NavigationManager links, ILogger<PersonPage> log)
{
    private PersonDetail? _person;
    private string? _slug;
    private Guid _read;
    private bool _missing;
    private DeskActs _acts = null!;

    [CascadingParameter]
    public required CoachContext At { get; set; }

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>Where the first HTML left what it was made of.</summary>
    [PersistentState]
    public Guid? Handed { get; set; }

    private bool CanWrite => At.Role >= Role.Coach;

    private string Name => _person!.Lead.Name ?? _person.Lead.Email;

    protected override void OnInitialized()
    {
        _acts = new DeskActs(Refresh, () => InvokeAsync(StateHasChanged), log);
        if (RendererInfo.IsInteractive && Handed is { } key && handover.Take<Seen>(key) is { } seen && seen.Actor == At.Actor.AccountId)
        {
            (_slug, _person, _read) = (seen.Slug, seen.Person, seen.Id);
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_slug == At.Slug && _read == Id)
        {
            return;
        }

        (_slug, _read, _person) = (At.Slug, Id, null);
        await Refresh();
        if (!RendererInfo.IsInteractive)
        {
            if (_missing)
            {
                links.NotFound();
            }
            else
            {
                Handed = handover.Put(new Seen(At.Actor.AccountId, At.Slug, Id, _person!));
            }
        }
    }

    private async Task Refresh()
    {
        var (slug, id) = (_slug, Id);
        var person = await details.Read(At.Actor, At.Tenant.Id, id);
        if (slug == At.Slug && id == Id)
        {
            (_person, _missing) = (person, person is null);
        }
    }

    private sealed record Seen(Guid Actor, string Slug, Guid Id, PersonDetail Person);
}
