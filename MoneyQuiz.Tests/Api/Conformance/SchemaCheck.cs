using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MoneyQuiz.Tests.Api.Conformance;

/// <summary>
/// Compares a value with a JSON schema of the description: the keywords that our descriptions use. An object shows what its
/// schema declares and nothing else, unless the schema says that more may come.
/// </summary>
internal sealed class SchemaCheck(JsonObject document)
{
    public IReadOnlyList<string> Faults(JsonNode? value, JsonNode? schema)
    {
        var faults = new List<string>();
        Check(value, schema, "", faults, 0);
        return faults;
    }

    /// <summary>The schema itself, behind any references.</summary>
    public JsonObject? Resolve(JsonNode? schema)
    {
        for (var hops = 0; schema is JsonObject members && members["$ref"] is JsonValue reference; hops++)
        {
            Assert.True(hops < 20, $"{reference} leads in a circle");
            var target = reference.GetValue<string>();
            Assert.StartsWith("#/", target);
            schema = target[2..]
                .Split('/')
                .Select(s => Uri.UnescapeDataString(s).Replace("~1", "/").Replace("~0", "~"))
                .Aggregate((JsonNode?)document, (node, step) => node is JsonArray list ? list[int.Parse(step)] : node?[step]);
            Assert.True(schema is not null, $"{target} is described nowhere");
        }

        return schema as JsonObject;
    }

    private void Check(JsonNode? value, JsonNode? schema, string at, List<string> faults, int depth)
    {
        if (Resolve(schema) is not { } rule || depth > 40)
        {
            return;
        }

        if ((rule["oneOf"] ?? rule["anyOf"]) is JsonArray choices)
        {
            if (choices.All(c => Faults(value, c).Count > 0))
            {
                faults.Add($"{at}: none of the choices fits {Cut(value)}");
            }

            return;
        }

        if (rule["const"] is { } only && !JsonNode.DeepEquals(only, value))
        {
            faults.Add($"{at}: {Cut(value)} is not {only.ToJsonString()}");
        }

        if (rule["enum"] is JsonArray known && !known.Any(k => JsonNode.DeepEquals(k, value)))
        {
            faults.Add($"{at}: {Cut(value)} is none of {known.ToJsonString()}");
        }

        var kinds = Kinds(rule);
        if (kinds.Count > 0 && !kinds.Any(k => Is(value, k)))
        {
            faults.Add($"{at}: {Cut(value)} is no {string.Join(" or ", kinds)}");
            return;
        }

        switch (value)
        {
            case JsonObject members:
                CheckMembers(members, rule, at, faults, depth);
                break;
            case JsonArray items when rule["items"] is { } item:
                foreach (var (index, one) in items.Index())
                {
                    Check(one, item, $"{at}/{index}", faults, depth + 1);
                }

                break;
            case JsonValue text when Is(text, "string"):
                CheckText(text.GetValue<string>(), rule, at, faults);
                break;
            case JsonValue number when Is(number, "number"):
                var figure = number.GetValue<JsonElement>().GetDouble();
                if (
                    figure < (rule["minimum"]?.GetValue<double>() ?? double.MinValue)
                    || figure > (rule["maximum"]?.GetValue<double>() ?? double.MaxValue)
                )
                {
                    faults.Add($"{at}: {figure} is out of its range");
                }

                break;
        }
    }

    private void CheckMembers(JsonObject members, JsonObject rule, string at, List<string> faults, int depth)
    {
        foreach (var name in (rule["required"] as JsonArray ?? []).Select(r => r!.GetValue<string>()).Where(r => !members.ContainsKey(r)))
        {
            faults.Add($"{at}: {name} is missing");
        }

        var declared = rule["properties"] as JsonObject;
        foreach (var (name, member) in members)
        {
            if (declared?[name] is { } own)
            {
                Check(member, own, $"{at}/{name}", faults, depth + 1);
            }
            else if (rule["additionalProperties"] is JsonObject more)
            {
                Check(member, more, $"{at}/{name}", faults, depth + 1);
            }
            else if (
                declared is not null && rule["additionalProperties"] is not JsonValue { } open
                || rule["additionalProperties"]?.ToString() == "false"
            )
            {
                faults.Add($"{at}: {name} is not declared");
            }
        }
    }

    private static void CheckText(string text, JsonObject rule, string at, List<string> faults)
    {
        if (text.Length < (rule["minLength"]?.GetValue<int>() ?? 0) || text.Length > (rule["maxLength"]?.GetValue<int>() ?? int.MaxValue))
        {
            faults.Add($"{at}: a text of {text.Length} characters");
        }

        if (
            rule["pattern"] is JsonValue pattern
            && !Regex.IsMatch(text, pattern.GetValue<string>(), RegexOptions.ECMAScript, TimeSpan.FromSeconds(1))
        )
        {
            faults.Add($"{at}: “{text}” is not like {pattern}");
        }
    }

    public static IReadOnlyList<string> Kinds(JsonObject rule) =>
        rule["type"] switch
        {
            JsonArray several => [.. several.Select(k => k!.GetValue<string>())],
            JsonValue one => [one.GetValue<string>()],
            _ => [],
        };

    private static bool Is(JsonNode? value, string kind) =>
        (value?.GetValueKind() ?? JsonValueKind.Null, kind) switch
        {
            (JsonValueKind.Null, "null") or (JsonValueKind.String, "string") or (JsonValueKind.Object, "object") or (JsonValueKind.Array, "array") =>
                true,
            (JsonValueKind.True or JsonValueKind.False, "boolean") or (JsonValueKind.Number, "number") => true,
            (JsonValueKind.Number, "integer") => value!.ToJsonString().IndexOfAny(['.', 'e', 'E']) < 0,
            _ => false,
        };

    private static string Cut(JsonNode? value) => (value?.ToJsonString() ?? "null") is var text && text.Length > 60 ? text[..60] + "…" : text;
}
