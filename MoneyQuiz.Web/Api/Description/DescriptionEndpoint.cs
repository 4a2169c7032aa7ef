using Microsoft.OpenApi;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Web.Api.Description;

/// <summary><c>/api/openapi.json</c>: public, the same for everybody, kept by caches until its hash changes.</summary>
public static class DescriptionEndpoint
{
    public static void AddDescription(this IServiceCollection services)
    {
        services.AddOpenApi(
            ApiDescription.Name,
            options =>
            {
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                options.ShouldInclude = description =>
                    description.ActionDescriptor.EndpointMetadata.OfType<DoorAttribute>().Any(d => d.Door == Door.Api);
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
}
