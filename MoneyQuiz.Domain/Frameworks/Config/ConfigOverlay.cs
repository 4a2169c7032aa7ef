using System.Text.Json;
using System.Text.Json.Nodes;

namespace MoneyQuiz.Domain.Frameworks.Config;

/// <summary>
/// definition ⊕ config: objects are laid over each other member by member, lists and values replace. So a column, and an
/// archetype or a mode within it, needs to say only what differs.
/// </summary>
internal static class ConfigOverlay
{
    /// <summary>The JSON of a definition with a config laid over it. Columns that aren't objects are passed over.</summary>
    public static JsonObject Over(FrameworkDefinition definition, FrameworkConfig config)
    {
        var whole = JsonSerializer.SerializeToNode(definition, FrameworkJson.Strict)!.AsObject();
        foreach (var column in ConfigColumns.All)
        {
            if (config[column] is not { } value || JsonObject.Create(value) is not { } over)
            {
                continue;
            }

            if (column.Merge == MergeKind.PerArchetype)
            {
                LayArchetypes(whole, over);
            }
            else
            {
                Lay(whole[column.Member]!.AsObject(), over);
            }
        }

        return whole;
    }

    private static void Lay(JsonObject under, JsonObject over)
    {
        foreach (var (name, value) in over)
        {
            if (value is JsonObject upper && under[name] is JsonObject lower)
            {
                Lay(lower, upper);
            }
            else
            {
                under[name] = value?.DeepClone();
            }
        }
    }

    // What names no archetype, no field or no other archetype is passed over: the hygiene tells it.
    // { "hero": { "name": "Champion", "pairs": { "artist": "…" } } }
    private static void LayArchetypes(JsonObject whole, JsonObject over)
    {
        foreach (var (key, value) in over)
        {
            if (!ArchetypeIds.TryParse(key, out var id) || value is not JsonObject fields)
            {
                continue;
            }

            fields = fields.DeepClone().AsObject();
            fields.Remove("id");
            fields.Remove("pairs", out var pairs);
            foreach (var (other, text) in pairs as JsonObject ?? [])
            {
                if (text?.GetValueKind() == JsonValueKind.String && PairAt(whole, key, other) is { } pair)
                {
                    pair["text"] = text.DeepClone();
                }
            }

            Lay(whole["archetypes"]![(int)id]!.AsObject(), fields);
        }
    }

    private static JsonObject? PairAt(JsonObject whole, string a, string b) =>
        whole["pairs"]!.AsArray().OfType<JsonObject>().FirstOrDefault(p => Names(p, a) && Names(p, b) && a != b);

    private static bool Names(JsonObject pair, string id) => pair["between"]!.AsArray().Any(n => n!.GetValue<string>() == id);
}
