using MoneyQuiz.Data.Sessions;

namespace MoneyQuiz.Web.Coach.Sessions;

/// <summary>The list's state as it stands in the address: whoever opens the link sees the same page of it.</summary>
public static class SessionQueryText
{
    /// <summary>What follows the tenant: empty, or <c>&amp;before=…</c>.</summary>
    public static string Of(SessionQuery? query) =>
        query switch
        {
            { Before: { } c } => $"&before={c}",
            { After: { } c } => $"&after={c}",
            { From: { } c } => $"&from={c}",
            _ => "",
        };

    /// <summary>Reads it back. What is no cursor, as of a link that was cut off, leads to the newest page.</summary>
    public static SessionQuery Parse(string? before, string? after, string? from) =>
        SessionCursor.TryParse(before, out var b) ? new SessionQuery(Before: b)
        : SessionCursor.TryParse(after, out var a) ? new SessionQuery(After: a)
        : SessionCursor.TryParse(from, out var f) ? new SessionQuery(From: f)
        : SessionQuery.Newest;
}
