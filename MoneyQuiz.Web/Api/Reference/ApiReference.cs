using System.Text.Json.Nodes;

namespace MoneyQuiz.Web.Api.Reference;

public sealed record ReferenceParameter(string Name, string In, bool Required, string? Description, JsonNode? Schema);

public sealed record ReferenceResponse(string Status, string Description, JsonNode? Schema)
{
    public bool IsProblem => Status[0] is '4' or '5';
}

/// <param name="Id">Names its place on the page.</param>
/// <param name="Scope">What a key needs; null where anybody may call.</param>
/// <param name="Example">A call as typed in a shell.</param>
public sealed record ReferenceOperation(
    string Id,
    string Method,
    string Path,
    string Summary,
    string? Description,
    string? Scope,
    IReadOnlyList<ReferenceParameter> Parameters,
    JsonNode? Body,
    IReadOnlyList<ReferenceResponse> Responses,
    string Example
);

public sealed record ReferenceGroup(string Name, IReadOnlyList<ReferenceOperation> Operations);

/// <summary>The description as the reference page shows it: read from the document itself, so that both say the same.</summary>
public sealed record ApiReference(IReadOnlyList<ReferenceGroup> Groups, IReadOnlyList<(string Name, JsonNode Schema)> Schemas)
{
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    /// <param name="origin">Where this server is, for the examples: <c>https://quiz.example</c>.</param>
    public static ApiReference Of(JsonObject document, string origin)
    {
        var operations =
            from path in document["paths"]!.AsObject()
            from method in Methods
            let operation = path.Value?[method] as JsonObject
            where operation is not null
            select (Tag: operation["tags"]?[0]?.GetValue<string>() ?? "Other", Operation: Read(document, path.Key, method, operation, origin));
        return new ApiReference(
            [.. operations.GroupBy(o => o.Tag, o => o.Operation, StringComparer.Ordinal).Select(g => new ReferenceGroup(g.Key, [.. g]))],
            [.. document["components"]!["schemas"]!.AsObject().OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => (s.Key, s.Value!))]
        );
    }

    private static ReferenceOperation Read(JsonObject document, string path, string method, JsonObject operation, string origin)
    {
        var parameters = (operation["parameters"]?.AsArray() ?? [])
            .Select(p => new ReferenceParameter(
                Text(p, "name") ?? "",
                Text(p, "in") ?? "",
                p?["required"]?.GetValue<bool>() ?? false,
                Text(p, "description"),
                p?["schema"]
            ))
            .ToList();
        var body = operation["requestBody"]?["content"]?["application/json"]?["schema"];
        var scope = operation["security"]?.AsArray().FirstOrDefault()?["apiKey"]?[0]?.GetValue<string>();
        return new ReferenceOperation(
            Text(operation, "operationId")
                ?? $"{method}{path}".Replace('/', '-').Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal),
            method.ToUpperInvariant(),
            path,
            Text(operation, "summary") ?? path,
            Text(operation, "description"),
            scope,
            parameters,
            body,
            [.. operation["responses"]!.AsObject().OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => Response(document, r.Key, r.Value!))],
            Example(method, path, scope, body is not null, origin)
        );
    }

    private static ReferenceResponse Response(JsonObject document, string status, JsonNode response)
    {
        var told = Text(response, "$ref") is { } reference ? document["components"]!["responses"]![reference.Split('/')[^1]]! : response;
        return new ReferenceResponse(status, Text(told, "description") ?? "", told["content"]?.AsObject().FirstOrDefault().Value?["schema"]);
    }

    private static string Example(string method, string path, string? scope, bool body, string origin)
    {
        var lines = new List<string> { $"curl {(method == "get" ? "" : $"-X {method.ToUpperInvariant()} ")}\"{origin}{path}\"" };
        if (scope is not null)
        {
            lines.Add("  -H \"Authorization: Bearer $MONEYQUIZ_KEY\"");
        }

        if (body)
        {
            lines.Add("  -H \"Content-Type: application/json\"");
            lines.Add("  -d @body.json");
        }

        return string.Join(" \\\n", lines);
    }

    private static string? Text(JsonNode? node, string name) => (node as JsonObject)?[name]?.GetValue<string>();
}
