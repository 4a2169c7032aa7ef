using MoneyQuiz.Data.Leads.Bulk;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Web.Coach.Leads.Bulk;

namespace MoneyQuiz.Web.Coach.Sessions;

/// <summary>
/// Which rows are chosen. The choice stays while the list is paged, sorted or opened; of another filter's list nothing is chosen yet.
/// </summary>
public sealed partial class SessionsPage
{
    private readonly BulkSelection _selection = new();
    private (string Slug, SessionFilter Filter)? _chosenOf;

    private bool MayPick => At.Role >= Role.Coach;

    private string Chosen => _selection.IsAll ? $"All {AllCount} selected" : $"{SessionWords.Sessions(_selection.Ids.Count, int.MaxValue)} selected";

    private string AllCount => _shown?.Count is { } count ? SessionWords.Sessions(count, SessionList.MostCounted) : "sessions that match";

    private BulkPick Picked() => _selection.IsAll ? new BulkPick.Matching(Asked.Filter) : new BulkPick.These([.. _selection.Ids]);

    private void Turn(Guid id, bool range) => _selection.Turn(id, range, [.. _shown!.Rows.Select(r => r.Id)]);

    private void TurnPage() => _selection.TurnPage([.. _shown!.Rows.Select(r => r.Id)]);

    private void ForgetChosen(SessionFilter filter)
    {
        if (_chosenOf != (At.Slug, filter))
        {
            _chosenOf = (At.Slug, filter);
            _selection.Clear();
        }
    }
}
