using MoneyQuiz.Data.Leads.People;

namespace MoneyQuiz.Web.Coach.Leads;

/// <summary>The state of the people's list as it stands in the address.</summary>
public static class LeadQueryText
{
    /// <summary>What follows the tenant: empty, or <c>&amp;find=…&amp;tag=…</c>.</summary>
    public static string Of(LeadQuery? query)
    {
        if (query is null)
        {
            return "";
        }

        var text = "";
        Add("find", query.Find?.Trim());
        Add("tag", query.TagWord);
        Add("state", query.State?.ToString().ToLowerInvariant());
        Add("before", query.Before?.ToString());
        Add("after", query.Before is null ? query.After?.ToString() : null);
        return text;

        void Add(string name, string? value) => text += string.IsNullOrEmpty(value) ? "" : $"&{name}={Uri.EscapeDataString(value)}";
    }

    /// <summary>Reads it back; what can't be read asks for nothing.</summary>
    public static LeadQuery Parse(string? find, string? tag, string? state, string? before, string? after) =>
        new(
            string.IsNullOrWhiteSpace(find) ? null : find.Trim(),
            string.IsNullOrWhiteSpace(tag) ? null : Domain.Leads.LeadTag.Normalise(tag),
            state switch
            {
                "suppressed" => LeadState.Suppressed,
                "erasing" => LeadState.Erasing,
                _ => null,
            },
            LeadCursor.TryParse(before, out var b) ? b : null,
            LeadCursor.TryParse(after, out var a) && before is null ? a : null
        );
}
