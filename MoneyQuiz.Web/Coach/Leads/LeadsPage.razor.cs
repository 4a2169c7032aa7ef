using Microsoft.AspNetCore.Components;
using MoneyQuiz.Data.Leads.People;

namespace MoneyQuiz.Web.Coach.Leads;

public sealed partial class LeadsPage(LeadList list, Handover handover, NavigationManager links, ILogger<LeadsPage> log)
{
    private LeadPage? _shown;
    private string? _slug;
    private bool _failed;
    private string? _find;
    private string? _tag;
    private string? _state;
    private string? _fault;

    [CascadingParameter]
    public required CoachContext At { get; set; }

    [SupplyParameterFromQuery]
    public string? Find { get; set; }

    [SupplyParameterFromQuery]
    public string? Tag { get; set; }

    [SupplyParameterFromQuery]
    public string? State { get; set; }

    [SupplyParameterFromQuery]
    public string? Before { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    /// <summary>Where the first HTML left what it was made of.</summary>
    [PersistentState]
    public Guid? Handed { get; set; }

    private LeadQuery Asked => LeadQueryText.Parse(Find, Tag, State, Before, After);

    protected override void OnInitialized()
    {
        if (RendererInfo.IsInteractive && Handed is { } key && handover.Take<Seen>(key) is { } seen && seen.Actor == At.Actor.AccountId)
        {
            (_slug, _shown) = (seen.Slug, seen.Page);
            Fill();
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        var asked = Asked;
        ForgetChosen(asked);
        if (_slug == At.Slug && _shown?.Query == asked)
        {
            return;
        }

        (_slug, _failed) = (At.Slug, false);
        Fill();
        try
        {
            var read = await list.Read(At.Actor, At.Tenant.Id, asked);
            // Meanwhile another page of it may have been asked for.
            if (asked == Asked)
            {
                _shown = read;
            }
        }
        catch (Exception fault) when (fault is System.Data.Common.DbException or TimeoutException or InvalidOperationException)
        {
            log.LogError(fault, "The leads of {Tenant} could not be read", At.Slug);
            _failed = true;
        }

        if (!RendererInfo.IsInteractive && _shown is not null)
        {
            Handed = handover.Put(new Seen(At.Actor.AccountId, At.Slug, _shown));
        }
    }

    private void Fill() => (_find, _tag, _state, _fault) = (Asked.Find, Asked.TagWord ?? "", State ?? "", TooShort(Asked.Find));

    private void Search()
    {
        _fault = TooShort(_find);
        if (_fault is null)
        {
            links.NavigateTo(Urls.Coach.Leads(At.Slug, LeadQueryText.Parse(_find, _tag, _state, null, null)));
        }
    }

    private static string? TooShort(string? find) =>
        find?.Trim().Length is > 0 and < LeadQuery.LeastLetters ? $"Type at least {LeadQuery.LeastLetters} letters." : null;

    private sealed record Seen(Guid Actor, string Slug, LeadPage Page);
}
