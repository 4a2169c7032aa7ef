using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using MoneyQuiz.Web.Api.Access;
using MoneyQuiz.Web.Api.Branding;
using MoneyQuiz.Web.Api.Cors;
using MoneyQuiz.Web.Api.Description;
using MoneyQuiz.Web.Api.Formats;
using MoneyQuiz.Web.Api.Frameworks;
using MoneyQuiz.Web.Api.Limits;
using MoneyQuiz.Web.Api.Replays;
using MoneyQuiz.Web.Api.Scoring;
using MoneyQuiz.Web.Api.Tenancy;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Web.Api;

/// <summary>The integrators' door: what all resources have in common, and the list of them.</summary>
public static class ApiDoor
{
    /// <summary>The largest body, in bytes: 1 MiB.</summary>
    public const int MaxBody = 1024 * 1024;

    public static void AddApi(this IServiceCollection services)
    {
        services.AddApiAccess();
        services.AddDescription();
        services.AddConfigSchemas();
        services.AddBrandSchemas();
        services.AddSingleton<KeyLimits>();
        // A trace's id is of no use to a caller; X-Request-Id stands on every response.
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = written => written.ProblemDetails.Extensions.Remove("trace_id"));
        services.AddCors();
        services.AddSingleton<ICorsPolicyProvider, TenantOrigins>();
        services.AddSingleton<ResolvedViews>();
        services.AddSingleton<ResolvedShortcut>();
        // What cannot be read is answered in our own words, not with a bare status.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(json => Shape(json.SerializerOptions));
    }

    /// <summary>After the authorization: what holds for a caller who was let in.</summary>
    public static void UseApiGate(this WebApplication app) =>
        app.UseWhen(
            context => DoorOf.Request(context) == Door.Api,
            api =>
            {
                api.Use(KeyLimits.Ask);
                api.Use(Replay.OnceOnly);
            }
        );

    /// <summary>All resources. A new one is one line here.</summary>
    public static void MapApi(this WebApplication app)
    {
        app.MapDescription();
        var v1 = app.MapGroup("/api/v1/assess")
            .WithMetadata(new DoorAttribute(Door.Api), new RequestSizeLimitAttribute(MaxBody))
            .RequireRateLimiting(RateLimits.Api);
        v1.MapTenants();
        v1.MapFormats();
        v1.MapCalibrate();
        v1.MapConfig();
        v1.MapSnapshots();
        v1.MapResolved();
        v1.MapPreviews();
        v1.MapBrand();
        v1.MapBrandSnapshots();
    }

    // snake_case, and nothing passed over in silence: a member that is not known, stands twice or is missing is a fault.
    private static void Shape(JsonSerializerOptions json)
    {
        json.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        json.PropertyNameCaseInsensitive = false;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.AllowDuplicateProperties = false;
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
        json.MaxDepth = 64;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
    }
}
