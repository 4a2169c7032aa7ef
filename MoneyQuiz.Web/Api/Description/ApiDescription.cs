using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using MoneyQuiz.Web.Account;
using MoneyQuiz.Web.Api.Access;

namespace MoneyQuiz.Web.Api.Description;

/// <summary>
/// The API's description, OpenAPI 3.1: made once from the endpoints, their metadata and the written schemas, and kept as
/// bytes with their hash.
/// </summary>
public sealed class ApiDescription(
    [FromKeyedServices(ApiDescription.Name)] IOpenApiDocumentProvider provider,
    EndpointDataSource endpoints,
    IEnumerable<WrittenSchema> written,
    IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions> json
) : IDisposable
{
    /// <summary>The document's name within the framework's services.</summary>
    public const string Name = "v1";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SemaphoreSlim _making = new(1, 1);
    private volatile Made? _made;

    public sealed record Made(JsonObject Document, byte[] Bytes, string ETag);

    public async ValueTask<Made> Read(CancellationToken cancellation = default)
    {
        if (_made is { } made)
        {
            return made;
        }

        await _making.WaitAsync(cancellation);
        try
        {
            return _made ??= await Make(cancellation);
        }
        finally
        {
            _making.Release();
        }
    }

    public void Dispose() => _making.Dispose();

    private async Task<Made> Make(CancellationToken cancellation)
    {
        var draft = await provider.GetOpenApiDocumentAsync(cancellation);
        var document = JsonNode.Parse(await draft.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancellation))!.AsObject();
        document["info"] = new JsonObject
        {
            ["title"] = "MoneyQuiz",
            ["version"] = "1",
            ["description"] =
                "Read and shape a tenant’s quiz. Send an API key as “Authorization: Bearer mqk_…”; admins make keys in the dashboard. "
                + "Faults come as problem details (RFC 9457). JSON is snake_case; members that are not known here are refused.",
        };
        document["servers"] = new JsonArray(new JsonObject { ["url"] = "/" });
        var components = document["components"]?.AsObject() ?? [];
        document["components"] = components;
        var schemas = components["schemas"]?.AsObject() ?? [];
        components["schemas"] = schemas;
        foreach (var schema in written)
        {
            schemas[schema.Name] = schema.InDocument();
        }

        DescribedMembers.Point(schemas, json.Value.SerializerOptions);
        schemas.Remove("ProblemDetails");
        schemas["Problem"] = DescribedOperations.ProblemSchema();
        components["responses"] = DescribedOperations.ProblemResponses();
        components["securitySchemes"] = Schemes();
        foreach (var endpoint in endpoints.Endpoints.OfType<RouteEndpoint>())
        {
            Complete(document, endpoint);
        }

        DescribedMembers.DropUnused(document, schemas);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(document, Readable);
        return new Made(document, bytes, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8))}\"");
    }

    private void Complete(JsonObject document, RouteEndpoint endpoint)
    {
        // Route patterns may name a parameter's kind ({id:guid}); the document's paths do not.
        var path = "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(Text))));
        foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
        {
            if (document["paths"]?[path]?[method.ToLowerInvariant()] is JsonObject operation)
            {
                DescribeBody(document, operation, endpoint);
                DescribedOperations.Complete(operation, path, endpoint);
            }
        }
    }

    // {} or {"$ref": "#/components/schemas/JsonElement"}: any JSON at all.
    private static bool IsOpen(JsonNode? schema) =>
        schema is null or JsonObject { Count: 0 } || schema["$ref"]?.GetValue<string>().Split('/')[^1] is "JsonElement" or "JsonNode" or "JsonObject";

    // An endpoint that reads its body by itself, to tell every fault of it at once, says by .Accepts<T>() what it should look like.
    private void DescribeBody(JsonObject document, JsonObject operation, Endpoint endpoint)
    {
        if (
            operation["requestBody"]?["content"]?["application/json"] is JsonObject content
            && IsOpen(content["schema"])
            && endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType is { } type
            && !type.Assembly.Equals(typeof(JsonNode).Assembly)
        )
        {
            var schema = new WrittenSchema(type.Name, () => WrittenSchema.Of(json.Value.SerializerOptions, type));
            document["components"]!["schemas"]!.AsObject()[type.Name] = schema.InDocument();
            content["schema"] = new JsonObject { ["$ref"] = $"#/components/schemas/{type.Name}" };
        }
    }

    private static string Text(Microsoft.AspNetCore.Routing.Patterns.RoutePatternPart part) =>
        part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            _ => "",
        };

    private static JsonObject Schemes() =>
        new()
        {
            ["apiKey"] = new JsonObject
            {
                ["type"] = "http",
                ["scheme"] = "bearer",
                ["bearerFormat"] = "mqk_…",
                ["description"] = "A tenant’s API key, with the scopes that each operation names.",
            },
            ["signIn"] = new JsonObject
            {
                ["type"] = "apiKey",
                ["in"] = "cookie",
                ["name"] = SignInCookie.Name,
                ["description"] = "A member’s sign-in in the browser. Changes are taken from pages of this site only.",
            },
        };
}
