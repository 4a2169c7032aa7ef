using System.Text.Json.Nodes;

namespace MoneyQuiz.Web.Api.Reference;

/// <summary>A JSON schema in words.</summary>
public static class SchemaWords
{
    /// <summary>The name of the shared schema that is meant; null where it stands here.</summary>
    public static string? Named(JsonNode? schema) =>
        (schema as JsonObject)?["$ref"] is JsonValue reference && reference.GetValue<string>().Split('/') is ["#", "components", "schemas", var name]
            ? name
            : null;

    /// <summary><c>string</c>, <c>list of string</c>, <c>integer or null</c>.</summary>
    public static string Kind(JsonNode? schema)
    {
        if (Named(schema) is { } name)
        {
            return name;
        }

        if (schema is not JsonObject members)
        {
            return "any";
        }

        if ((members["oneOf"] ?? members["anyOf"]) is JsonArray choices)
        {
            return string.Join(" or ", choices.Select(Kind).Distinct(StringComparer.Ordinal));
        }

        return members["type"] switch
        {
            JsonArray kinds => string.Join(" or ", kinds.Select(k => One(k!.GetValue<string>(), members))),
            JsonValue kind => One(kind.GetValue<string>(), members),
            _ when members["properties"] is not null => "object",
            _ => "any",
        };
    }

    /// <summary>What else the schema asks: <c>at most 255 characters · one of a, b</c>; empty where nothing.</summary>
    public static string Limits(JsonNode? schema)
    {
        if (schema is not JsonObject members)
        {
            return "";
        }

        var limits = new List<string>();
        Add("minLength", "at least {0} characters");
        Add("maxLength", "at most {0} characters");
        Add("minimum", "from {0}");
        Add("maximum", "to {0}");
        Add("minItems", "at least {0} of them");
        Add("maxItems", "at most {0} of them");
        Add("pattern", "like {0}");
        Add("const", "always {0}");
        if (members["enum"] is JsonArray values)
        {
            limits.Add("one of " + string.Join(", ", values.Select(v => v?.ToString() ?? "null")));
        }

        return string.Join(" · ", limits);

        void Add(string name, string words)
        {
            if (members[name] is JsonValue value)
            {
                limits.Add(string.Format(System.Globalization.CultureInfo.InvariantCulture, words, value));
            }
        }
    }

    /// <summary>What is shown under a member: an object's own members, or those of a list's items; null where there are none.</summary>
    public static JsonObject? Inner(JsonNode? schema) =>
        schema is not JsonObject members || Named(schema) is not null ? null
        : members["properties"] is JsonObject ? members
        : members["items"] is JsonObject items ? Inner(items)
        : null;

    /// <summary>The shapes that it may have, where there are several or it may be null; empty where there is one.</summary>
    public static IReadOnlyList<JsonNode> Choices(JsonNode? schema) =>
        schema is not JsonObject members || Named(schema) is not null ? []
        : (members["oneOf"] ?? members["anyOf"]) is JsonArray choices ? [.. choices.Where(c => Inner(c) is not null).Select(c => c!)]
        : Choices(members["items"]);

    private static string One(string kind, JsonObject members) => kind == "array" ? $"list of {Kind(members["items"])}" : kind;
}
