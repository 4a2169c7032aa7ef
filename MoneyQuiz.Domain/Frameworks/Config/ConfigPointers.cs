using System.Globalization;
using System.Text.Json.Nodes;

namespace MoneyQuiz.Domain.Frameworks.Config;

/// <summary>Where a fault of the resolved framework stands in the config: <c>/archetypes/0/name</c> → <c>/archetype_overrides/hero/name</c>.</summary>
internal static class ConfigPointers
{
    /// <param name="whole">The resolved JSON that the pointer is into.</param>
    public static string ToConfig(string pointer, JsonObject whole)
    {
        var parts = pointer.Split('/'); // ["", "archetypes", "0", "name"]
        if (parts.Length > 1 && parts[1] == "pairs")
        {
            return PairOf(whole, parts);
        }

        if (parts.Length < 2 || ConfigColumns.All.FirstOrDefault(c => c.Member == parts[1]) is not { } column)
        {
            return pointer;
        }

        parts[1] = column.Key;
        if (column.Merge == MergeKind.PerArchetype && parts.Length > 2 && Index(parts[2]) is { } i and < ArchetypeIds.Count)
        {
            parts[2] = ((ArchetypeId)i).Key();
        }

        return string.Join('/', parts);
    }

    // /pairs/3/text → /archetype_overrides/hero/pairs/innocent
    private static string PairOf(JsonObject whole, string[] parts) =>
        parts.Length > 2
        && Index(parts[2]) is { } i
        && whole["pairs"] is JsonArray pairs
        && i < pairs.Count
        && pairs[i]?["between"] is JsonArray { Count: 2 } two
            ? $"/{ConfigColumns.Archetypes.Key}/{two[0]}/pairs/{two[1]}"
            : $"/{ConfigColumns.Archetypes.Key}";

    private static int? Index(string part) => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var i) ? i : null;
}
