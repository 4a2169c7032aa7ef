using MoneyQuiz.Data.Leads.Bulk;
using MoneyQuiz.Data.Leads.People;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Web.Coach.Leads.Bulk;

namespace MoneyQuiz.Web.Coach.Leads;

/// <summary>Which people are chosen. The choice stays while the list is paged; of another filter's list nobody is chosen yet.</summary>
public sealed partial class LeadsPage
{
    private readonly BulkSelection _selection = new();
    private (string Slug, LeadQuery Query)? _chosenOf;

    private bool MayPick => At.Role >= Role.Coach;

    private string Chosen =>
        _selection.IsAll ? $"All {AllCount} selected"
        : _selection.Ids.Count == 1 ? "1 person selected"
        : $"{BulkWords.Number(_selection.Ids.Count)} people selected";

    // How many there are is not counted; on one page they are seen.
    private string AllCount =>
        _shown is { Older: false, Newer: false } page ? BulkWords.Whom(Domain.Leads.BulkKind.Tag, page.Rows.Count)
        : Asked.IsFiltered ? "people who match"
        : "people";

    private BulkPick Picked() => _selection.IsAll ? new BulkPick.MatchingPeople(First(Asked)) : new BulkPick.ThesePeople([.. _selection.Ids]);

    private void Turn(Guid id, bool range) => _selection.Turn(id, range, [.. _shown!.Rows.Select(r => r.Id)]);

    private void TurnPage() => _selection.TurnPage([.. _shown!.Rows.Select(r => r.Id)]);

    private async Task Renew()
    {
        if (_shown is { } shown && await list.Read(At.Actor, At.Tenant.Id, shown.Query) is { } read && ReferenceEquals(_shown, shown))
        {
            _shown = read;
            StateHasChanged();
        }
    }

    private void ForgetChosen(LeadQuery asked)
    {
        if (_chosenOf != (At.Slug, First(asked)))
        {
            _chosenOf = (At.Slug, First(asked));
            _selection.Clear();
        }
    }

    private static LeadQuery First(LeadQuery query) => query with { Before = null, After = null };
}
