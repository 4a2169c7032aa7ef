using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MoneyQuiz.Web.Api.Description;

/// <summary>
/// Puts the written schemas where <see cref="DescribedByAttribute"/> says that they belong. It is done in the finished
/// document: the framework shares one schema among all members of a type, and here each member of open JSON has its own.
/// </summary>
internal static class DescribedMembers
{
    private static readonly ILookup<Type, (PropertyInfo Member, string Schema)> Marked = typeof(DescribedMembers)
        .Assembly.GetTypes()
        .SelectMany(t => t.GetProperties())
        .Select(p => (Member: p, Schema: p.GetCustomAttribute<DescribedByAttribute>()?.Schema))
        .Where(p => p.Schema is not null)
        .ToLookup(p => p.Member.DeclaringType!, p => (p.Member, p.Schema!));

    /// <exception cref="InvalidOperationException">A member names a schema that nobody wrote.</exception>
    public static void Point(JsonObject schemas, JsonSerializerOptions json)
    {
        foreach (var type in Marked)
        {
            if (schemas[type.Key.Name]?["properties"] is not JsonObject members)
            {
                continue;
            }

            foreach (var (member, schema) in type)
            {
                if (!schemas.ContainsKey(schema))
                {
                    throw new InvalidOperationException($"{type.Key.Name}.{member.Name} is described by “{schema}”, which nobody wrote.");
                }

                var name = json.PropertyNamingPolicy!.ConvertName(member.Name);
                var described = Nullable.GetUnderlyingType(member.PropertyType) is null
                    ? SchemaLinks.To(schema)
                    : SchemaLinks.OrNull(SchemaLinks.To(schema));
                if (members[name]?["description"] is { } words)
                {
                    described["description"] = words.DeepClone();
                }

                members[name] = described;
            }
        }
    }

    /// <summary>Takes out the schemas of open JSON that nothing refers to any more.</summary>
    public static void DropUnused(JsonObject document, JsonObject schemas)
    {
        var text = document.ToJsonString();
        foreach (var name in (string[])["JsonElement", "JsonNode", "JsonObject"])
        {
            if (!text.Contains($"\"#/components/schemas/{name}\"", StringComparison.Ordinal))
            {
                schemas.Remove(name);
            }
        }
    }
}
