using Microsoft.AspNetCore.WebUtilities;

namespace MoneyQuiz.Web.Coach;

/// <summary>Reads and writes the tenant in a dashboard page's address: <c>/coach/members?tenant=willow</c>.</summary>
public static class TenantAddress
{
    /// <summary>The slug that an absolute address names; null where it names none.</summary>
    public static string? SlugIn(string uri) =>
        QueryHelpers.ParseQuery(new Uri(uri).Query).TryGetValue("tenant", out var slug) && slug.Count > 0 && slug[0] is { Length: > 0 } named
            ? named
            : null;

    /// <summary>
    /// The same page in another tenant. Filters and cursors are of the tenant that was left: they stay behind.
    /// </summary>
    public static string Elsewhere(string uri, string slug) => $"{new Uri(uri).AbsolutePath}?tenant={Uri.EscapeDataString(slug)}";
}
