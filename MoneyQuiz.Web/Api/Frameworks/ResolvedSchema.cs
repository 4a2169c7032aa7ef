using System.Text.Json.Nodes;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Web.Api.Description;
using static MoneyQuiz.Web.Api.Description.SchemaLinks;

namespace MoneyQuiz.Web.Api.Frameworks;

/// <summary>The resolved framework as everybody may see it: what <c>PublicView</c> writes.</summary>
internal static class ResolvedSchema
{
    public static JsonObject Of()
    {
        var schema = RecordSchema.Of(typeof(FrameworkDefinition));
        schema["description"] = "What a tenant’s quiz runs on: the definition with the tenant’s config laid over it, without what is private.";
        Drop(schema, "providers");
        Drop(schema["properties"]!["communications"]!, "emails", "sequence");
        Drop(schema["properties"]!["voice"]!, "narrative_prompt");
        Add(schema, "version", "integer", "The config’s version; 0: the definition alone.");
        Add(schema, "_canonical_quiz_url", "string", "Where visitors find the quiz.");
        Add(schema, "_slug_prefix", "string", "The path before the quiz’s pages; empty on the tenant’s own host.");
        Add(schema, "_tenant_urls", "object", "The tenant’s addresses; null where it has none.");
        var urls = schema["properties"]!["_tenant_urls"]!;
        urls["additionalProperties"] = false;
        Add(urls, "quiz", "string", "Where visitors find the quiz.");
        foreach (
            var (name, words) in new[]
            {
                ("booking", "Where a call is booked."),
                ("website", "The tenant’s own site."),
                ("privacy", "Its privacy notice."),
            }
        )
        {
            Add(urls, name, "string", words);
            urls["properties"]![name]!["type"] = new JsonArray("string", "null");
        }

        // What has a default may be missing in what people write, and never in what is sent.
        foreach (var inner in new[] { schema, schema["properties"]!["voice"]!, schema["properties"]!["communications"]! })
        {
            inner["required"] = new JsonArray([.. inner["properties"]!.AsObject().Select(p => (JsonNode)p.Key)]);
        }

        return schema;
    }

    /// <summary>All five; one that isn’t offered has <c>enabled: false</c> and may have nothing else.</summary>
    public static JsonObject Modes() =>
        new()
        {
            ["type"] = "object",
            ["description"] = "All five modes. One that isn’t offered has enabled: false.",
            ["properties"] = new JsonObject(ModeKey.All.Select(m => KeyValuePair.Create(m.Value, (JsonNode?)Mode(m)))),
            ["required"] = new JsonArray([.. ModeKey.All.Select(m => (JsonNode)m.Value)]),
            ["additionalProperties"] = false,
        };

    private static JsonObject Mode(ModeKey key)
    {
        var content = To(ConfigSchemas.NameOf(key, "Mode"));
        return FormatCatalogue.Find(key) is null
            ? content
            : new JsonObject { ["anyOf"] = new JsonArray(content, RecordSchema.Of(typeof(NotOffered))) };
    }

    private static void Drop(JsonNode schema, params string[] names)
    {
        foreach (var name in names)
        {
            schema["properties"]!.AsObject().Remove(name);
        }
    }

    private static void Add(JsonNode schema, string name, string type, string words)
    {
        var members = schema["properties"] as JsonObject ?? [];
        schema["properties"] ??= members;
        members[name] = new JsonObject { ["type"] = type, ["description"] = words };
        var required = schema["required"] as JsonArray ?? [];
        schema["required"] ??= required;
        required.Add(name);
    }
}
