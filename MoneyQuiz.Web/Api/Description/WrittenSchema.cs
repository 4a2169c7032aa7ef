using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace MoneyQuiz.Web.Api.Description;

/// <summary>
/// A schema that is not read off an endpoint's types but off a table in code, such as the columns of a framework config.
/// Register one, and name it where it belongs by <see cref="DescribedByAttribute"/>.
/// </summary>
/// <param name="Name">Under <c>#/components/schemas</c>.</param>
/// <param name="Schema">Made once, when the description is first asked for.</param>
public sealed record WrittenSchema(string Name, Func<JsonNode> Schema)
{
    /// <summary>The schema of a type as its own JSON options read it: enough for most tables of types.</summary>
    public static JsonNode Of(JsonSerializerOptions options, Type type) =>
        options.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true });

    /// <summary>The schema with its references from the document's root, not from its own.</summary>
    internal JsonNode InDocument()
    {
        var schema = Schema();
        Rebase(schema, $"#/components/schemas/{Name}");
        return schema;
    }

    // {"$ref": "#/properties/a"} → {"$ref": "#/components/schemas/Name/properties/a"}
    private static void Rebase(JsonNode? node, string root)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                Rebase(item, root);
            }
        }
        else if (node is JsonObject members)
        {
            if (
                members["$ref"] is JsonValue reference
                && reference.TryGetValue<string>(out var target)
                && target.StartsWith('#')
                && !target.StartsWith("#/components/", StringComparison.Ordinal)
            )
            {
                members["$ref"] = root + target[1..];
            }

            foreach (var (_, value) in members)
            {
                Rebase(value, root);
            }
        }
    }
}
