using MoneyQuiz.Data.Sessions;

namespace MoneyQuiz.Web.Coach.Sessions.Listing;

/// <summary>What has happened to a first page since it was read.</summary>
/// <param name="Rows">The rows that are shown, in their places, each as it is now.</param>
/// <param name="New">How many there are above or among them that are not shown.</param>
public sealed record LiveRows(IReadOnlyList<SessionRow> Rows, int New)
{
    /// <param name="now">The same page as it would be read now.</param>
    public static LiveRows Of(SessionPage shown, SessionPage now)
    {
        var latest = now.Rows.ToDictionary(r => r.Id);
        var seen = shown.Rows.Select(r => r.Id).ToHashSet();
        // Where the shown page is not full, everything that is not in it is new; else only what pushes its last row out or stands before it.
        var unseen = now.Rows.Count(r => !seen.Contains(r.Id));
        var gone = shown.Rows.Count(r => !latest.ContainsKey(r.Id));
        // A row that left the filter draws one up from the next page: that one is not new.
        var drawn = shown.Older ? Drawn(shown, now, latest) : 0;
        return new LiveRows(
            gone == shown.Rows.Count ? shown.Rows : [.. shown.Rows.Select(r => latest.GetValueOrDefault(r.Id, r))],
            Math.Max(0, unseen - drawn)
        );
    }

    // Those behind the last of the shown rows that is still there.
    private static int Drawn(SessionPage shown, SessionPage now, Dictionary<Guid, SessionRow> latest)
    {
        var last = shown.Rows.LastOrDefault(r => latest.ContainsKey(r.Id));
        return last is null ? 0 : now.Rows.Count - 1 - now.Rows.Index().First(r => r.Item.Id == last.Id).Index;
    }
}
