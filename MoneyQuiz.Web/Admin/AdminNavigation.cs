using MoneyQuiz.Web.Shared.Chrome;

namespace MoneyQuiz.Web.Admin;

/// <summary>All of the platform's entries, in their order. A new page is one line here.</summary>
public static class AdminNavigation
{
    public static readonly IReadOnlyList<NavEntry> All =
    [
        new("Tenants", "building", "/admin", Urls.Admin.Tenants),
        new("People", "people", "/admin/people", Urls.Admin.People()),
        new("Audit", "history", "/admin/audit", Urls.Admin.Audit()),
    ];
}
