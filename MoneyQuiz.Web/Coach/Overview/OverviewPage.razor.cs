using Microsoft.AspNetCore.Components;
using MoneyQuiz.Data.Tenancy;

namespace MoneyQuiz.Web.Coach.Overview;

public sealed partial class OverviewPage
{
    [CascadingParameter]
    public required CoachContext At { get; set; }

    [PersistentState]
    public StepsDone? Done { get; set; }

    [PersistentState]
    public string? FirstName { get; set; }

    private string Address => QuizLink.Of(At.Tenant, Links.BaseUri);

    private string Greeting => string.IsNullOrEmpty(FirstName) ? "Welcome" : $"Welcome, {FirstName}";

    private IReadOnlyList<Step> Shown => Done is null ? [] : Step.For(At, Done);

    private int Count => Shown.Count(s => s.Done);

    private bool AllDone => Count == Shown.Count;

    protected override async Task OnParametersSetAsync()
    {
        FirstName ??= (await People.Read(At.Actor.AccountId))?.Name.Split(' ')[0];
        Done ??= await Steps.Read(At.Actor, At.Tenant.Id);
    }
}
