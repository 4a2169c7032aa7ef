using System.Text.Json;
using System.Text.Json.Nodes;
using MoneyQuiz.Domain.Frameworks.Config;

namespace MoneyQuiz.Domain.Frameworks.Editing;

/// <summary>
/// What an editor shows: of each column the whole content, defaults included, in the shape of the config, so that a pointer
/// leads to the same place in both. And back: of an edited column, what differs from the defaults.
/// </summary>
public static class EditedContent
{
    /// <summary>All columns by their keys. Total: a draft may hold anything while somebody types.</summary>
    public static JsonElement Of(FrameworkDefinition definition, FrameworkConfig config)
    {
        var whole = ConfigOverlay.Over(definition, config);
        var shown = new JsonObject();
        foreach (var column in ConfigColumns.All)
        {
            shown[column.Key] = column.Merge == MergeKind.PerArchetype ? Archetypes(whole) : whole[column.Member]!.DeepClone();
        }

        return JsonSerializer.SerializeToElement(shown);
    }

    /// <summary>What a column has to say so that, laid over the defaults, it gives the content: members that differ, lists whole.</summary>
    public static JsonElement Sparse(JsonElement content, JsonElement defaults) =>
        JsonSerializer.SerializeToElement(Differing(content, defaults) ?? new JsonObject());

    // { "hero": { "name": …, "pairs": { "artist": … } } }: a pair stands with the earlier of the two.
    private static JsonObject Archetypes(JsonObject whole)
    {
        var shown = new JsonObject();
        foreach (var archetype in whole["archetypes"]!.AsArray())
        {
            var fields = archetype!.DeepClone().AsObject();
            var id = fields["id"]!.GetValue<string>();
            fields.Remove("id");
            shown[id] = fields;
        }

        foreach (var pair in whole["pairs"]!.AsArray())
        {
            var (first, second) = (pair!["between"]![0]!.GetValue<string>(), pair["between"]![1]!.GetValue<string>());
            var fields = shown[first]!.AsObject();
            var pairs = fields["pairs"] as JsonObject;
            if (pairs is null)
            {
                fields["pairs"] = pairs = [];
            }

            pairs[second] = pair["text"]!.DeepClone();
        }

        return shown;
    }

    private static JsonNode? Differing(JsonElement content, JsonElement? defaults)
    {
        if (defaults is not { } d)
        {
            return JsonSerializer.SerializeToNode(content);
        }

        if (content.ValueKind != JsonValueKind.Object || d.ValueKind != JsonValueKind.Object)
        {
            return JsonElement.DeepEquals(content, d) ? null : JsonSerializer.SerializeToNode(content);
        }

        var differing = new JsonObject();
        foreach (var member in content.EnumerateObject())
        {
            if (Differing(member.Value, d.TryGetProperty(member.Name, out var under) ? under : null) is { } value)
            {
                differing[member.Name] = value;
            }
        }

        return differing.Count == 0 ? null : differing;
    }
}
