using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MoneyQuiz.Tests.Api.Conformance;

/// <summary>The keys that a probe tries.</summary>
/// <param name="Good">With all scopes of the tenant that the addresses name.</param>
/// <param name="Scopeless">Of the same tenant, with a scope that no probed operation needs; null where there is none.</param>
/// <param name="Foreign">With all scopes of another tenant.</param>
internal sealed record ProbeKeys(string Good, Func<string, string?> Without, string Foreign);

/// <summary>One operation of the description.</summary>
internal sealed record Operation(string Method, string Path, JsonObject Described)
{
    public static IReadOnlyList<Operation> All(JsonObject document) =>
        [
            .. from path in document["paths"]!.AsObject()
            from method in path.Value!.AsObject()
            where method.Key is "get" or "post" or "put" or "patch" or "delete"
            select new Operation(method.Key.ToUpperInvariant(), path.Key, method.Value!.AsObject()),
        ];

    public string? Scope => Described["security"]?.AsArray().FirstOrDefault()?["apiKey"]?[0]?.GetValue<string>();

    public JsonNode? Body => Described["requestBody"]?["content"]?["application/json"]?["schema"];

    public override string ToString() => $"{Method} {Path}";
}

/// <summary>
/// Sends one generated request and compares the answer with the description, as Schemathesis does: no fault of ours, a
/// described status, content type and shape, credentials that count, bad input that is refused.
/// </summary>
internal sealed class Probe(
    HttpClient client,
    JsonObject document,
    ProbeKeys keys,
    IReadOnlyDictionary<string, string> known,
    IReadOnlyList<string> strangeNames
)
{
    private readonly SchemaCheck _schemas = new(document);

    /// <returns>What is wrong with the answer; null where nothing is.</returns>
    public async Task<string?> Run(Operation operation, int seed)
    {
        var random = new Random(seed);
        var make = new SchemaGenerator(_schemas, random, strangeNames);
        var kind = random.Next(12);
        var (expected, key, told) = kind switch
        {
            0 when operation.Scope is not null => ([401], null, "no credentials"),
            1 when operation.Scope is not null => ([401], "mqk_AAAAAAAA_00000000000000000000000000000000000000", "a bad key"),
            2 when operation.Scope is { } scope && keys.Without(scope) is { } without => ([403], without, "a key without the scope"),
            3 when operation.Scope is not null => ([404], keys.Foreign, "a foreign key"),
            _ => (((int[]?)null)!, operation.Scope is null ? null : keys.Good, "a good key"),
        };
        // Credentials are looked at first: what else is sent is fit, so that nothing else can be the reason.
        var fit = expected is not null || random.Next(4) > 0;
        using var request = new HttpRequestMessage(new HttpMethod(operation.Method), Address(operation, make, random, fit));
        if (key is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        if (operation.Body is { } schema)
        {
            var (fault, body) = fit || random.Next(3) == 0 ? ("", make.Valid(schema)?.ToJsonString() ?? "null") : make.Invalid(schema);
            var type = expected is null && random.Next(20) == 0 ? "text/plain" : "application/json";
            request.Content = new StringContent(body, Encoding.UTF8, type);
            told += $", {type} {(fault.Length == 0 ? "" : $"({fault}) ")}{(body.Length > 200 ? body[..200] + "…" : body)}";
            expected ??=
                type == "text/plain" ? [415, 404]
                : fault.Length > 0 ? [400, 404, 409, 422]
                : null!;
        }

        AddHeaders(operation, request, make, random, fit);
        using var answer = await client.SendAsync(request);
        var wrong = Compare(operation, answer, await answer.Content.ReadAsStringAsync(), expected);
        return wrong is null ? null : $"seed {seed}: {operation.Method} {request.RequestUri} with {told} → {(int)answer.StatusCode}: {wrong}";
    }

    private string Address(Operation operation, SchemaGenerator make, Random random, bool fit)
    {
        var path = operation.Path;
        var query = new List<string>();
        foreach (var parameter in (operation.Described["parameters"]?.AsArray() ?? []).OfType<JsonObject>())
        {
            var (name, place) = (parameter["name"]!.GetValue<string>(), parameter["in"]!.GetValue<string>());
            var value =
                known.TryGetValue(name, out var usual) && (fit || random.Next(2) == 0) ? usual
                : fit ? make.Valid(parameter["schema"])?.ToString() ?? "x"
                : make.AnyText();
            if (place == "path")
            {
                path = path.Replace($"{{{name}}}", Uri.EscapeDataString(value.Length == 0 || value.Contains("..") ? "x" : value.Replace("\0", "")));
            }
            else if (place == "query" && (parameter["required"]?.GetValue<bool>() == true || random.Next(2) == 0))
            {
                query.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }

        return path + (query.Count == 0 ? "" : "?" + string.Join('&', query));
    }

    private static void AddHeaders(Operation operation, HttpRequestMessage request, SchemaGenerator make, Random random, bool fit)
    {
        foreach (
            var parameter in (operation.Described["parameters"]?.AsArray() ?? [])
                .OfType<JsonObject>()
                .Where(p => p["in"]!.GetValue<string>() == "header")
        )
        {
            if (random.Next(3) == 0)
            {
                var value = fit ? Guid.CreateVersion7().ToString() : new string([.. make.AnyText().Where(c => c is >= ' ' and <= '~')]);
                request.Headers.TryAddWithoutValidation(parameter["name"]!.GetValue<string>(), value);
            }
        }
    }

    private string? Compare(Operation operation, HttpResponseMessage answer, string body, int[]? expected)
    {
        var status = (int)answer.StatusCode;
        if (status >= 500)
        {
            return "a fault of ours: " + body;
        }

        if (expected is not null && !expected.Contains(status))
        {
            return $"{string.Join(" or ", expected)} was expected: {body}";
        }

        var described = operation.Described["responses"]?[$"{status}"];
        if (_schemas.Resolve(described) is not { } response)
        {
            return "this status is not described";
        }

        var content = response["content"]?.AsObject();
        if (content is null || content.Count == 0)
        {
            return body.Length == 0 ? null : "a body that is not described";
        }

        var type = answer.Content.Headers.ContentType?.MediaType ?? "";
        if (content[type]?["schema"] is not { } schema)
        {
            return $"the content type {type} is not described";
        }

        JsonNode? json;
        try
        {
            json = JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return "the body is no JSON: " + body;
        }

        var faults = _schemas.Faults(json, schema);
        if (faults.Count > 0)
        {
            return "off its schema: " + string.Join("; ", faults.Take(5));
        }

        return type == "application/problem+json" && json?["status"]?.GetValue<int>() != status ? "the problem tells another status" : null;
    }
}
