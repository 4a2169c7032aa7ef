using Microsoft.AspNetCore.WebUtilities;

namespace MoneyQuiz.Web.Coach.Sessions.Listing;

/// <summary>The values of an address by name: of a name that stands there twice, the first.</summary>
public static class QueryValues
{
    public static Func<string, string?> Of(string query)
    {
        var values = QueryHelpers.ParseQuery(query.TrimStart('&', '?'));
        return name => values.TryGetValue(name, out var found) ? found[0] : null;
    }
}
