using System.Text.Json.Nodes;

namespace MoneyQuiz.Tests.Api.Conformance;

/// <summary>Makes values that fit a schema, and values that fit it but for one fault. The same seed makes the same values.</summary>
internal sealed class SchemaGenerator(SchemaCheck schemas, Random random, IReadOnlyList<string> strangeNames)
{
    private static readonly string[] Texts =
    [
        "",
        "a",
        "Willow",
        "willow",
        "0",
        "-1",
        "null",
        "true",
        "é𝄞‮",
        "' or 1=1 --",
        "<script>alert(1)</script>",
        "../../etc/passwd",
        "%00",
        "\u0000\u001f",
        "{{7*7}}",
        "a\r\nSet-Cookie: x=1",
        new string('x', 300),
        "2026-02-30",
        "1e400",
    ];

    public JsonNode? Valid(JsonNode? schema, int depth = 0)
    {
        if (schemas.Resolve(schema) is not { } rule)
        {
            return Anything(depth);
        }

        if ((rule["oneOf"] ?? rule["anyOf"]) is JsonArray choices)
        {
            return Valid(choices[random.Next(choices.Count)], depth + 1);
        }

        if (rule["const"] is { } only)
        {
            return only.DeepClone();
        }

        if (rule["enum"] is JsonArray known)
        {
            return known[random.Next(known.Count)]?.DeepClone();
        }

        var kinds = SchemaCheck.Kinds(rule);
        var kind = kinds.Count == 0 ? (rule["properties"] is null ? "any" : "object") : kinds[random.Next(kinds.Count)];
        return kind switch
        {
            "null" => null,
            "boolean" => random.Next(2) == 0,
            "integer" => random.NextInt64((long)(rule["minimum"]?.GetValue<double>() ?? -3), (long)(rule["maximum"]?.GetValue<double>() ?? 1000) + 1),
            "number" => Math.Round((rule["minimum"]?.GetValue<double>() ?? 0) + random.NextDouble(), 3),
            "string" => Text(rule),
            "array" => new JsonArray([.. Enumerable.Range(0, depth > 4 ? 0 : random.Next(3)).Select(_ => Valid(rule["items"], depth + 1))]),
            "object" => Object(rule, depth),
            _ => Anything(depth),
        };
    }

    /// <summary>The text of a body that is wrong in one way, and in which.</summary>
    public (string Fault, string Body) Invalid(JsonNode? schema)
    {
        var good = Valid(schema);
        var rule = schemas.Resolve(schema);
        var text = good?.ToJsonString() ?? "null";
        if (good is not JsonObject members || rule is null)
        {
            return ("cut off", text.Length > 1 ? text[..^1] + "\"" : "");
        }

        var declared = rule["properties"] as JsonObject;
        var required = (rule["required"] as JsonArray ?? []).Select(r => r!.GetValue<string>()).ToList();
        switch (random.Next(6))
        {
            case 0 when declared is not null && rule["additionalProperties"] is not JsonObject:
                var stranger = strangeNames[random.Next(strangeNames.Count)];
                if (!declared.ContainsKey(stranger))
                {
                    members[stranger] = Anything(0);
                    return ($"unknown member {stranger}", members.ToJsonString());
                }

                goto default;
            case 1 when required.Count > 0:
                var missing = required[random.Next(required.Count)];
                members.Remove(missing);
                return ($"{missing} missing", members.ToJsonString());
            case 2 when declared?.FirstOrDefault(p => SchemaCheck.Kinds(schemas.Resolve(p.Value) ?? []).Count == 1).Key is { } typed:
                // No schema of ours wants a list of lists of nothing.
                members[typed] = new JsonArray(new JsonArray(new JsonArray()));
                return ($"{typed} of another type", members.ToJsonString());
            case 3 when members.Count > 0:
                var (first, value) = members.First();
                return ($"{first} twice", $"{{\"{first}\":{value?.ToJsonString() ?? "null"},{text[1..]}");
            case 4:
                return ("a list", $"[{text}]");
            default:
                return ("cut off", text[..^1]);
        }
    }

    public JsonNode? Anything(int depth) =>
        random.Next(depth > 2 ? 4 : 6) switch
        {
            0 => null,
            1 => random.Next(-5, 5),
            2 => Texts[random.Next(Texts.Length)],
            3 => true,
            4 => new JsonArray(Anything(depth + 1)),
            _ => new JsonObject { ["x"] = Anything(depth + 1) },
        };

    public string AnyText() => Texts[random.Next(Texts.Length)];

    private JsonObject Object(JsonObject rule, int depth)
    {
        var required = (rule["required"] as JsonArray ?? []).Select(r => r!.GetValue<string>()).ToHashSet();
        var made = new JsonObject();
        foreach (var (name, member) in rule["properties"] as JsonObject ?? [])
        {
            if (required.Contains(name) || (depth < 5 && random.Next(3) > 0))
            {
                made[name] = Valid(member, depth + 1);
            }
        }

        if (rule["properties"] is null && rule["additionalProperties"] is JsonObject more && depth < 5)
        {
            made["any"] = Valid(more, depth + 1);
        }

        return made;
    }

    private string Text(JsonObject rule)
    {
        var (least, most) = (rule["minLength"]?.GetValue<int>() ?? 0, rule["maxLength"]?.GetValue<int>() ?? 400);
        var text = rule["format"]?.GetValue<string>() switch
        {
            "uuid" => Guid.CreateVersion7().ToString(),
            "date-time" => "2026-11-21T07:00:00Z",
            "uri" => "https://example.org/",
            _ when rule["pattern"] is not null => "abc",
            _ => Texts[random.Next(Texts.Length)],
        };
        return (text.Length < least ? text.PadRight(least, 'x') : text) is var long_ && long_.Length > most ? long_[..most] : long_;
    }
}
