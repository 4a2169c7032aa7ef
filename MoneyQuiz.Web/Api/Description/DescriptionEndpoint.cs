using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Web.Api.Description;

/// <summary><c>/api/openapi.json</c>: public, the same for everybody, kept by caches until its hash changes.</summary>
public static class DescriptionEndpoint
{
    /// <summary>How a schema says in the draft that a written one stands in its place.</summary>
    private const string Mark = "x-described-by";

    public static void AddDescription(this IServiceCollection services)
    {
        services.AddOpenApi(
            ApiDescription.Name,
            options =>
            {
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                options.ShouldInclude = description =>
                    description.ActionDescriptor.EndpointMetadata.OfType<DoorAttribute>().Any(d => d.Door == Door.Api);
                options.AddSchemaTransformer(PointToWritten);
            }
        );
        services.AddSingleton<ApiDescription>();
    }

    public static void MapDescription(this WebApplication app) =>
        app.MapGet("/api/openapi.json", Read)
            .WithMetadata(new DoorAttribute(Door.Api))
            .AllowAnonymous()
            .RequireRateLimiting(RateLimits.Api)
            .ExcludeFromDescription();

    private static async Task<IResult> Read(HttpContext context, ApiDescription description)
    {
        var made = await description.Read(context.RequestAborted);
        context.Response.Headers.CacheControl = "public, max-age=300";
        return TypedResults.Bytes(
            made.Bytes,
            "application/json; charset=utf-8",
            entityTag: Microsoft.Net.Http.Headers.EntityTagHeaderValue.Parse(made.ETag)
        );
    }

    private static Task PointToWritten(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        var by =
            context.JsonPropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(DescribedByAttribute), inherit: true)
            ?? context.JsonTypeInfo.Type.GetCustomAttributes(typeof(DescribedByAttribute), inherit: true);
        if (by is [DescribedByAttribute described, ..])
        {
            schema.AddExtension(Mark, new JsonNodeExtension(JsonValue.Create(described.Schema)));
        }

        return Task.CompletedTask;
    }

    /// <summary>Puts references where the draft says that a written schema stands.</summary>
    internal static void Point(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                Point(item);
            }
        }
        else if (node is JsonObject members && members[Mark] is { } name)
        {
            var description = members["description"]?.DeepClone();
            members.Clear();
            members["$ref"] = $"#/components/schemas/{name}";
            if (description is not null)
            {
                members["description"] = description;
            }
        }
        else if (node is JsonObject others)
        {
            foreach (var (_, value) in others.ToList())
            {
                Point(value);
            }
        }
    }
}
