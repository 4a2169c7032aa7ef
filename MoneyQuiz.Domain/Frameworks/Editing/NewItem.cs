using System.Text.Json;
using System.Text.Json.Nodes;

namespace MoneyQuiz.Domain.Frameworks.Editing;

/// <summary>A fresh object for a list or a choice of kinds: every required member is there, blank where only a person knows what belongs.</summary>
public static class NewItem
{
    /// <param name="among">The list that it joins, so that its id is its own.</param>
    public static JsonObject Of(ImmutableArray<EditorField> fields, JsonElement? among = null)
    {
        var item = new JsonObject();
        foreach (var field in fields.Where(f => !f.IsOptional))
        {
            item[field.Name] = field.Name is "id" or "slug" ? Id(field.Name, among) : Blank(field);
        }

        return item;
    }

    private static JsonNode Blank(EditorField field) =>
        field.Kind switch
        {
            FieldKind.Number or FieldKind.Decimal => 1,
            FieldKind.Switch => false,
            FieldKind.Choice => field.Choices[0].Value,
            FieldKind.Texts or FieldKind.Choices or FieldKind.Items => new JsonArray(),
            FieldKind.Group => Of(field.Fields),
            _ => "",
        };

    private static string Id(string name, JsonElement? among)
    {
        var taken = among is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Select(i => JsonAt.Get(i, $"/{name}")?.ToString()).ToHashSet(StringComparer.Ordinal)
            : [];
        return Enumerable.Range(1, int.MaxValue).Select(n => $"new-{n}").First(id => !taken.Contains(id));
    }
}
