using System.Text.Json.Nodes;

namespace MoneyQuiz.Web.Api.Description;

/// <summary>How a schema names another one of the description.</summary>
internal static class SchemaLinks
{
    /// <summary>A reference to a schema of the description.</summary>
    public static JsonObject To(string schema) => new() { ["$ref"] = $"#/components/schemas/{schema}" };

    public static JsonObject OrNull(JsonObject schema) => new() { ["oneOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };
}
