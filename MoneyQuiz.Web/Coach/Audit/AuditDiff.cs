using System.Text.Json;

namespace MoneyQuiz.Web.Coach.Audit;

/// <summary>Turns an entry's before and after, which are JSON, into rows that people read.</summary>
public static class AuditDiff
{
    /// <summary>One row for each field that is in either; texts that are no JSON object become one row of their own.</summary>
    public static IReadOnlyList<(string Field, string Before, string After)> Of(string? before, string? after)
    {
        var (old, now) = (Read(before), Read(after));
        return
        [
            .. old
                .Keys.Concat(now.Keys)
                .Distinct(StringComparer.Ordinal)
                .Select(k => (Words(k), old.GetValueOrDefault(k, ""), now.GetValueOrDefault(k, "")))
                .Where(r => r.Item2 != r.Item3 || old.Count == 0),
        ];
    }

    /// <summary><c>tenant.settings-changed</c> → <c>Tenant settings changed</c>; <c>RetentionMonths</c> → <c>Retention months</c>.</summary>
    public static string Words(string name)
    {
        var text = string.Concat(
            name.Select(
                (c, i) =>
                    c is '.' or '-' or '_' ? " "
                    : char.IsUpper(c) && i > 0 ? $" {char.ToLowerInvariant(c)}"
                    : c.ToString()
            )
        );
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static Dictionary<string, string> Read(string? json)
    {
        if (string.IsNullOrWhiteSpace(json))
        {
            return new(StringComparer.Ordinal);
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document
                    .RootElement.EnumerateObject()
                    .GroupBy(p => p.Name, StringComparer.Ordinal)
                    .ToDictionary(g => g.Key, g => Text(g.Last().Value), StringComparer.Ordinal)
                : new(StringComparer.Ordinal) { ["Value"] = Text(document.RootElement) };
        }
        catch (JsonException)
        {
            return new(StringComparer.Ordinal) { ["Value"] = json };
        }
    }

    private static string Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => "",
            JsonValueKind.True => "yes",
            JsonValueKind.False => "no",
            JsonValueKind.String => value.GetString() ?? "",
            JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Text)),
            _ => value.GetRawText(),
        };
}
