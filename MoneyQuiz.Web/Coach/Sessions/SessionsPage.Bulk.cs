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

    private IReadOnlyList<Guid> OnPage => _shown is { } shown ? [.. shown.Rows.Select(r => r.Id)] : [];

    private BulkPick Picked() => _selection.IsAll ? new BulkPick.Matching(Asked.Filter) : new BulkPick.These([.. _selection.Ids]);

    private void Turn(Guid id, bool range) => _selection.Turn(id, range, OnPage);

    private void TurnPage() => _selection.TurnPage(OnPage);

    private void ForgetChosen(SessionFilter filter)
    {
        if (_chosenOf != (At.Slug, filter))
        {
            _chosenOf = (At.Slug, filter);
            _selection.Clear();
        }
    }
}
