using Microsoft.AspNetCore.Components;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Sessions.Listing;
using MoneyQuiz.Data.Sessions.Overview;
using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Web.Coach.Sessions.Listing;
using MoneyQuiz.Web.Pipeline;
using Npgsql;

namespace MoneyQuiz.Web.Coach.Overview;

public sealed partial class OverviewPage(
    FirstSteps steps,
    PersonCard people,
    OverviewFigures figures,
    FilterChoicesOf choices,
    Handover handover,
    NavigationManager links,
    ILogger<OverviewPage> log
)
{
    private OverviewState? _shown;
    private FilterChoices? _choices;
    private (SessionFilter Period, IReadOnlyList<QueryFault> Faults) _address = (PeriodText.Usual, []);
    private string? _slug;
    private bool _failed;
    private bool _busy;

    [CascadingParameter]
    public required CoachContext At { get; set; }

    [PersistentState]
    public StepsDone? Done { get; set; }

    [PersistentState]
    public string? FirstName { get; set; }

    /// <summary>Where the first HTML left what it was made of: the circuit begins with it, and nothing flickers.</summary>
    [PersistentState]
    public Guid? Handed { get; set; }

    [SupplyParameterFromQuery]
    public string? Days { get; set; }

    [SupplyParameterFromQuery]
    public string? Since { get; set; }

    [SupplyParameterFromQuery]
    public string? Until { get; set; }

    private string Address => QuizLink.Of(At.Tenant, links.BaseUri);

    private string Greeting => string.IsNullOrEmpty(FirstName) ? "Welcome" : $"Welcome, {FirstName}";

    private string Lede =>
        _shown is { HasSessions: true }
            ? $"Here is how the quiz of {At.Tenant.Name} does. Every number opens the sessions behind it."
            : $"Here is how {At.Tenant.Name} stands. Your quiz has an address of its own: share it wherever people find you.";

    private IReadOnlyList<Step> Shown => Done is null ? [] : Step.For(At, Done);

    private Behind Behind => new(At.Slug, _shown!.Period);

    private IReadOnlyList<TallyRow> Formats => TallyRow.Formats(_shown!.Figures, _choices, Behind);

    private IReadOnlyList<TallyRow> Sources => TallyRow.Sources(_shown!.Figures, Behind);

    protected override void OnInitialized()
    {
        if (RendererInfo.IsInteractive && Handed is { } key && handover.Take<Seen>(key) is { } seen && seen.Actor == At.Actor.AccountId)
        {
            (_slug, _shown, _choices) = (seen.Slug, seen.State, seen.Choices);
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_slug is not null && _slug != At.Slug)
        {
            (_shown, _choices, Done) = (null, null, null);
        }

        _slug = At.Slug;
        _address = PeriodText.Parse(QueryValues.Of(new Uri(links.Uri).Query));
        FirstName ??= (await people.Read(At.Actor.AccountId))?.Name.Split(' ')[0];
        Done ??= await steps.Read(At.Actor, At.Tenant.Id);
        if (_shown?.Period != _address.Period)
        {
            await Count();
        }

        if (!RendererInfo.IsInteractive && _shown is not null)
        {
            Handed = handover.Put(new Seen(At.Actor.AccountId, At.Slug, _shown, _choices));
        }
    }

    private async Task Count()
    {
        var (asked, of) = (_address.Period, At);
        _busy = true;
        try
        {
            var names = _choices ?? await choices.Read(of.Actor, of.Tenant.Id);
            var read = await figures.Read(of.Actor, of.Tenant.Id, asked);
            // Meanwhile another period may have been asked for.
            if (asked == _address.Period && of.Slug == At.Slug)
            {
                (_shown, _choices, _failed) = (read, names, false);
            }
        }
        catch (Exception fault) when (fault is NpgsqlException || Away.Is(fault))
        {
            log.LogError(fault, "The figures of {Tenant} could not be counted", of.Slug);
            (_shown, _failed) = (null, true);
        }
        finally
        {
            _busy = false;
        }
    }

    private sealed record Seen(Guid Actor, string Slug, OverviewState State, FilterChoices? Choices);
}
