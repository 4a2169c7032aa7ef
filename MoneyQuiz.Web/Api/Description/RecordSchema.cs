using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Editing;
using MoneyQuiz.Domain.Scoring;

namespace MoneyQuiz.Web.Api.Description;

/// <summary>
/// The schema of a record that is read with <see cref="FrameworkJson"/>, with the words and limits of its notes: what the
/// config's editor says beside a field, the description says too.
/// </summary>
internal static class RecordSchema
{
    /// <summary>The component that describes all modes.</summary>
    public const string Modes = "FrameworkModes";

    /// <param name="sparse">
    /// As an override: it is laid over the defaults member by member, so that every member may be left out. What stands in a
    /// list replaces it, and is whole.
    /// </param>
    public static JsonObject Of(Type record, bool sparse = false) =>
        FrameworkJson
            .Strict.GetJsonSchemaAsNode(
                record,
                new JsonSchemaExporterOptions
                {
                    TreatNullObliviousAsNonNullable = true,
                    TransformSchemaNode = (context, schema) => Tell(context, schema, sparse && !context.Path.Contains("items")),
                }
            )
            .AsObject();

    private static JsonObject Tell(JsonSchemaExporterContext context, JsonNode schema, bool sparse)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        // A type with a converter of its own is exported as “true”: anything.
        var rule =
            type == typeof(Centi) ? new JsonObject { ["type"] = "number" }
            : type == typeof(Colour) ? new JsonObject { ["type"] = "string", ["pattern"] = "^#[0-9a-fA-F]{6}$" }
            : type == typeof(FrameworkModes) ? SchemaLinks.To(Modes)
            : schema as JsonObject ?? [];
        WithoutNull(rule);
        if (sparse)
        {
            rule.Remove("required");
        }

        if (context.PropertyInfo is { } member && EditorFields.Note(member.DeclaringType, member.Name) is { } note)
        {
            rule["description"] = note.Help;
            Limit(rule, note.Limit);
        }

        return rule;
    }

    // Absent is absent: what is read so refuses null, and never writes it.
    private static void WithoutNull(JsonObject rule)
    {
        if (rule["type"] is JsonArray kinds)
        {
            var known = kinds.Select(k => k!.GetValue<string>()).Where(k => k != "null").ToArray();
            rule["type"] = known is [var one] ? one : new JsonArray([.. known.Select(k => (JsonNode)k)]);
        }

        if (rule["enum"] is JsonArray values)
        {
            rule["type"] = "string";
            rule["enum"] = new JsonArray([.. values.Where(v => v is not null).Select(v => v!.DeepClone())]);
        }
    }

    // Of a list of texts the limit is each text's.
    private static void Limit(JsonObject rule, int? most)
    {
        if (most is { } limit && (rule["items"] as JsonObject ?? rule) is var text && text["type"]?.ToString() == "string")
        {
            text["maxLength"] = limit;
        }
    }
}
