using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;

namespace MoneyQuiz.Tests.Api.Conformance;

/// <summary>The description says what is in a config, a brand and a resolved framework, down to the last field, and it is true.</summary>
public sealed class DescribedTests(ApiApp app) : IClassFixture<ApiApp>
{
    private const string Root = "/api/v1/assess/framework/money_archetypes";
    private const string Brand = "/api/v1/assess/tenant/willow/brand";

    [Fact]
    public async Task Nothing_is_left_open_and_each_parameter_and_field_is_told()
    {
        var document = await Document();
        var open = new List<string>();
        Walk(document["paths"], "/paths", open);
        Walk(document["components"]!["schemas"], "", open);
        Assert.Equal(["/JsonPatch/items/properties/value"], open);
        Assert.All(
            Operation.All(document).SelectMany(o => o.Described["parameters"]?.AsArray() ?? []),
            p => Assert.True(p!["description"] is not null, p.ToJsonString())
        );
        foreach (
            var name in ConfigColumns
                .All.Select(c => string.Concat(c.Key.Split('_').Select(p => char.ToUpperInvariant(p[0]) + p[1..])))
                .Append("Brand")
        )
        {
            var schema = document["components"]!["schemas"]![name]!.AsObject();
            Assert.NotNull(schema["description"]);
            Assert.All(
                schema["properties"]!.AsObject(),
                m => Assert.True(m.Value!["$ref"] is not null || m.Value["description"] is not null, $"{name}.{m.Key}")
            );
        }
    }

    [Fact]
    public async Task A_config_with_everything_in_it_is_answered_as_described_wherever_it_shows()
    {
        var document = await Document();
        var key = (await app.Key()).Token;
        var partial = Everything();
        var body = new JsonObject { ["partial"] = partial.DeepClone() };
        var check = new SchemaCheck(document);
        Assert.Empty(check.Faults(partial, Schema("ConfigPartial")));
        var changed = await Conforms(document, "PATCH", $"{Root}/config", "/framework/{framework}/config", key, body);
        await Conforms(
            document,
            "PATCH",
            Brand,
            "/tenant/{slug}/brand",
            key,
            new JsonObject
            {
                ["partial"] = new JsonObject { ["tagline"] = null, ["accent"] = "#445566" },
            }
        );
        foreach (
            var (address, path) in new[]
            {
                ($"{Root}/config", "/framework/{framework}/config"),
                ($"{Root}/resolved?client=willow", "/framework/{framework}/resolved"),
                ($"{Root}/snapshots", "/framework/{framework}/snapshots"),
                ($"{Root}/snapshots/{changed["snapshot"]}", "/framework/{framework}/snapshots/{id}"),
                ($"{Root}/snapshots/compare?from={changed["snapshot"]}&to={changed["snapshot"]}", "/framework/{framework}/snapshots/compare"),
                (Brand, "/tenant/{slug}/brand"),
                ($"{Brand}/snapshots", "/tenant/{slug}/brand/snapshots"),
            }
        )
        {
            await Conforms(document, "GET", address, path, key);
        }

        var brand = (await app.Read($"{Brand}/snapshots", key)).Json["snapshots"]![0]!["id"];
        await Conforms(document, "GET", $"{Brand}/snapshots/{brand}", "/tenant/{slug}/brand/snapshots/{id}", key);
        // What the door refuses, the schema refuses too.
        foreach (
            var (column, wrong) in new[]
            {
                ("voice_overrides", """{"x":1}"""),
                ("mode_overrides", """{"likert":{"page_size":"8"}}"""),
                ("results_display", """{"sections":["x"]}"""),
            }
        )
        {
            Assert.NotEmpty(check.Faults(new JsonObject { [column] = JsonNode.Parse(wrong) }, Schema("ConfigPartial")));
        }
    }

    /// <summary>The definition as an override of itself, with a rule of each kind.</summary>
    private static JsonObject Everything()
    {
        var whole = JsonSerializer.SerializeToNode(FrameworkDefinitions.MoneyArchetypes, FrameworkJson.Strict)!.AsObject();
        var partial = new JsonObject();
        foreach (var column in ConfigColumns.All.Where(c => c.Merge != MergeKind.PerArchetype))
        {
            partial[column.Key] = whole[column.Member]!.DeepClone();
        }

        partial["scoring_overrides"]!["weights"] = new JsonObject { ["hero"] = 1.1 };
        partial["scoring_overrides"]!["rules"] = JsonNode.Parse(
            """
            [
              { "id": "all", "note": "Each condition", "to": ["hero"], "then": { "kind": "add", "points": 3 }, "when": [
                { "kind": "formats", "any_of": ["likert"] },
                { "kind": "score", "archetype": "ruler", "above": 70 },
                { "kind": "neutral_share", "above": 50.5 },
                { "kind": "answered_share", "below": 90 } ] },
              { "id": "soft", "note": "Another effect", "to": ["ruler", "martyr"], "then": { "kind": "multiply", "factor": 0.95 }, "when": [] }
            ]
            """
        );
        var hero = whole["archetypes"]![0]!.DeepClone().AsObject();
        hero.Remove("id");
        hero["pairs"] = new JsonObject { ["artist"] = "The two of them together, in a sentence that is as long as it needs to be." };
        partial["archetype_overrides"] = new JsonObject { ["hero"] = hero };
        return partial;
    }

    private async Task<JsonNode> Conforms(JsonObject document, string method, string address, string path, string key, JsonNode? body = null)
    {
        var answer = await app.Send(
            method,
            address,
            key,
            body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json")
        );
        Assert.True(answer.Status == 200, $"{method} {address}: {answer.Body}");
        var schema = document["paths"]![$"/api/v1/assess{path}"]![method.ToLowerInvariant()]!["responses"]!["200"]!["content"]!["application/json"]![
            "schema"
        ];
        Assert.True(
            new SchemaCheck(document).Faults(answer.Json, schema) is [],
            $"{method} {address}: {string.Join("; ", new SchemaCheck(document).Faults(answer.Json, schema).Take(8))}"
        );
        return answer.Json;
    }

    private async Task<JsonObject> Document() => (await app.Read("/api/openapi.json")).Json.AsObject();

    private static JsonObject Schema(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    // A schema that says nothing of what stands there.
    private static void Walk(JsonNode? node, string at, List<string> open)
    {
        foreach (var (name, member) in node as JsonObject ?? [])
        {
            var here = $"{at}/{name}";
            if (
                member is JsonObject schema
                && IsSchema(at, name)
                && Array.TrueForAll(["type", "$ref", "oneOf", "anyOf", "enum", "const"], k => schema[k] is null)
            )
            {
                open.Add(here);
            }

            Walk(member, here, open);
        }

        foreach (var (index, item) in (node as JsonArray ?? []).Index())
        {
            Walk(item, $"{at}/{index}", open);
        }
    }

    private static bool IsSchema(string at, string name) =>
        name is "schema" or "items" || at.Length == 0 || at.EndsWith("/properties", StringComparison.Ordinal);
}
