using System.Text.Json.Nodes;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;
using MoneyQuiz.Web.Api.Description;
using static MoneyQuiz.Web.Api.Description.SchemaLinks;

namespace MoneyQuiz.Web.Api.Frameworks;

/// <summary>A config, a partial and a resolved framework, as <see cref="ConfigColumns"/> and the formats' content types say they are.</summary>
internal static class ConfigSchemas
{
    public static void AddConfigSchemas(this IServiceCollection services)
    {
        foreach (var column in ConfigColumns.All)
        {
            services.AddSingleton(new WrittenSchema(NameOf(column), () => OfColumn(column)));
        }

        foreach (var key in ModeKey.All)
        {
            services.AddSingleton(new WrittenSchema(NameOf(key, "Overrides"), () => RecordSchema.Of(ContentOf(key), sparse: true)));
            services.AddSingleton(new WrittenSchema(NameOf(key, "Mode"), () => RecordSchema.Of(ContentOf(key))));
        }

        services.AddSingleton(new WrittenSchema("ArchetypeFields", Fields));
        services.AddSingleton(new WrittenSchema("ArchetypeChange", Change));
        services.AddSingleton(new WrittenSchema("ModeChange", Modes));
        services.AddSingleton(
            new WrittenSchema("FrameworkConfig", () => Columns("All columns; null where the tenant overrides nothing.", NameOf, required: true))
        );
        services.AddSingleton(
            new WrittenSchema(
                "ConfigPartial",
                () =>
                    Columns("The columns to change. One that is not named stays, null clears it, {} changes nothing.", NameInPartial, required: false)
            )
        );
        services.AddSingleton(new WrittenSchema(nameof(ResolvedFrameworkView), ResolvedSchema.Of));
        services.AddSingleton(new WrittenSchema(RecordSchema.Modes, ResolvedSchema.Modes));
        services.AddSingleton(new WrittenSchema("JsonPatch", Patch));
    }

    /// <summary><c>LikertMode</c>.</summary>
    internal static string NameOf(ModeKey key, string what) => Pascal(key.Value) + what;

    private static string NameOf(ConfigColumn column) => Pascal(column.Key);

    private static string NameInPartial(ConfigColumn column) =>
        column.Merge switch
        {
            MergeKind.PerArchetype => "ArchetypeChange",
            MergeKind.PerMode => "ModeChange",
            _ => NameOf(column),
        };

    private static JsonObject OfColumn(ConfigColumn column)
    {
        var schema = column.Merge switch
        {
            MergeKind.PerArchetype => Closed(ArchetypeIds.All.Select(a => (a.Key(), To("ArchetypeFields")))),
            MergeKind.PerMode => Closed(ModeKey.All.Select(m => (m.Value, To(NameOf(m, "Overrides"))))),
            _ => RecordSchema.Of(column.Shape, sparse: true),
        };
        schema["description"] = column.Help;
        return schema;
    }

    private static JsonObject Columns(string description, Func<ConfigColumn, string> name, bool required)
    {
        var schema = Closed(
            ConfigColumns.All.Select(c =>
            {
                var column = OrNull(To(name(c)));
                column["description"] = c.Help;
                return (c.Key, column);
            })
        );
        schema["description"] = description;
        if (required)
        {
            schema["required"] = new JsonArray([.. ConfigColumns.All.Select(c => (JsonNode)c.Key)]);
        }

        return schema;
    }

    // An archetype's fields as they are overridden: without its id, with the texts for it and another one.
    private static JsonObject Fields()
    {
        var schema = RecordSchema.Of(typeof(Archetype), sparse: true);
        var members = schema["properties"]!.AsObject();
        members.Remove("id");
        var pairs = Closed(ArchetypeIds.All.Select(a => (a.Key(), new JsonObject { ["type"] = "string" })));
        pairs["description"] = "The texts for this archetype with another one, by the other’s id.";
        members["pairs"] = pairs;
        return schema;
    }

    private static JsonObject Change()
    {
        var fields = Fields();
        var members = fields["properties"]!.AsObject();
        foreach (var (name, member) in members.ToList())
        {
            members[name] = OrNull(member!.DeepClone().AsObject());
        }

        var schema = Closed(ArchetypeIds.All.Select(a => (a.Key(), OrNull(fields.DeepClone().AsObject()))));
        schema["description"] = "Each field that is named replaces; a field, or a whole archetype, given as null is set back to the definition.";
        return schema;
    }

    private static JsonObject Modes()
    {
        var names = ModeKey.All.SelectMany(m => m.Aliases.Prepend(m.Value).Select(name => (name, OrNull(To(NameOf(m, "Overrides"))))));
        var schema = Closed(names);
        schema["description"] =
            "Each mode’s object replaces the one that was there; null sets it back to the definition. Older names are understood and answered by the key: "
            + string.Join("; ", ModeKey.All.Select(m => $"{m.Value}: {string.Join(", ", m.Aliases)}"))
            + ".";
        return schema;
    }

    private static JsonObject Patch() =>
        new()
        {
            ["type"] = "array",
            ["description"] = "JSON Patch, RFC 6902.",
            ["items"] = new JsonObject
            {
                ["type"] = "object",
                ["required"] = new JsonArray("op", "path"),
                ["properties"] = new JsonObject
                {
                    ["op"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("add", "remove", "replace") },
                    ["path"] = new JsonObject { ["type"] = "string", ["description"] = "Where, as a JSON pointer (RFC 6901)." },
                    ["value"] = new JsonObject { ["description"] = "What stands there now; none where it was removed." },
                },
                ["additionalProperties"] = false,
            },
        };

    private static JsonObject Closed(IEnumerable<(string Name, JsonObject Schema)> members) =>
        new()
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(members.Select(m => KeyValuePair.Create(m.Name, (JsonNode?)m.Schema))),
            ["additionalProperties"] = false,
        };

    private static Type ContentOf(ModeKey key) => FormatCatalogue.Find(key)?.ContentType ?? typeof(NotOffered);

    // scoring_overrides → ScoringOverrides
    private static string Pascal(string key) => string.Concat(key.Split('_').Select(p => char.ToUpperInvariant(p[0]) + p[1..]));
}
