using MoneyQuiz.Domain.Access;
using MoneyQuiz.Web.Shared.Chrome;

namespace MoneyQuiz.Web.Coach;

/// <summary>A page of the dashboard that its navigation offers.</summary>
/// <param name="Path">Without query.</param>
/// <param name="From">The role from which it is offered; the page itself bears the same as <see cref="MinimumRoleAttribute"/>.</param>
public sealed record CoachPage(string Title, string Icon, string Path, Role From);

/// <summary>All of the dashboard's entries, in their order. A new page is one line here.</summary>
public static class Navigation
{
    public static readonly IReadOnlyList<CoachPage> All =
    [
        new("Overview", "home", "/coach", Role.Viewer),
        new("Quiz sessions", "list", "/coach/quiz-sessions", Role.Viewer),
        new("Leads", "user", "/coach/leads", Role.Viewer),
        new("Visits", "compass", "/coach/visits", Role.Viewer),
        new("Likelihood", "flame", "/coach/likelihood", Role.Viewer),
        new("Quiz config", "edit", "/coach/config", Role.Admin),
        new("Text reader", "book", "/coach/text-reader", Role.Admin),
        new("Brand", "palette", "/coach/brand", Role.Admin),
        new("Members", "people", "/coach/members", Role.Viewer),
        new("API keys", "key", "/coach/api-keys", Role.Admin),
        new("Settings", "settings", "/coach/settings", Role.Admin),
        new("Audit", "history", "/coach/audit", Role.Admin),
    ];

    /// <summary>What a member in this role is offered.</summary>
    public static IReadOnlyList<NavEntry> For(string slug, Role role) =>
        [.. All.Where(p => p.From <= role).Select(p => new NavEntry(p.Title, p.Icon, p.Path, $"{p.Path}?tenant={slug}"))];
}
