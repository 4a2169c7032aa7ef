using System.Text.Json;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;
using MoneyQuiz.Web.Api.Access;
using MoneyQuiz.Web.Api.Description;
using MoneyQuiz.Web.Api.Problems;
using MoneyQuiz.Web.Api.Replays;

namespace MoneyQuiz.Web.Api.Frameworks;

/// <summary>A change of a config.</summary>
/// <param name="Partial">The columns to change. A column given as null is cleared, an empty object changes nothing.</param>
/// <param name="Reason">Why, for the timeline; at most 500 characters.</param>
/// <param name="ExpectedVersion">The version that the change began from; the same as If-Match.</param>
/// <param name="Strict">Refuse a partial that would drop keys, instead of warning.</param>
public sealed record ConfigPatchBody(
    [property: DescribedBy("ConfigPartial")] JsonElement Partial,
    string? Reason = null,
    int? ExpectedVersion = null,
    bool Strict = false
);

/// <summary><c>/api/v1/assess/framework/{framework}/config</c>, its snapshots and restore.</summary>
public static class ConfigApi
{
    public const string Tag = "Framework config";

    public static void MapConfig(this RouteGroupBuilder v1)
    {
        v1.MapGet("/framework/{framework}/config", Read)
            .RequireScope(ApiScopes.ConfigRead)
            .WithName("readConfig")
            .WithSummary("Read the config")
            .WithDescription("What the tenant overrides of the framework’s definition, by column, with its version as ETag.")
            .WithTags(Tag)
            .Produces<ConfigView>();
        v1.MapPatch("/framework/{framework}/config", Patch)
            .RequireScope(ApiScopes.ConfigWrite)
            .WithName("patchConfig")
            .WithSummary("Change the config and publish it")
            .WithDescription(
                "Lays a partial over the config. Either all of it is published at once, or nothing and every fault is named. "
                    + "With expected_version or If-Match, a change that began from an older version is refused with the current one."
            )
            .WithTags(Tag)
            .Produces<ConfigView>()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        v1.MapPost("/framework/{framework}/restore", Restore)
            .RequireScope(ApiScopes.ConfigWrite)
            .OnceOnly()
            .WithName("restoreConfig")
            .WithSummary("Restore a snapshot")
            .WithDescription("Writes the snapshot’s state as a new version with its own snapshot, so that a restore can be undone.")
            .WithTags(Tag)
            .Produces<ConfigView>()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Read(string framework, HttpContext context, ApiCaller caller, CurrentConfig configs)
    {
        if (
            FrameworkDefinitions.Find(framework) is null
            || await configs.Of(caller.Actor, caller.Tenant.Id, framework, context.RequestAborted) is not { } state
        )
        {
            return ApiProblem.Of(ProblemCatalogue.NotFound);
        }

        context.Response.Headers.ETag = Versions.ETag(state.Version);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(ConfigView.Of(caller.Tenant.Slug.Value, state));
    }

    private static async Task<IResult> Patch(string framework, ConfigPatchBody body, HttpContext context, ApiCaller caller, PatchConfig patch)
    {
        var (expected, problem) = Versions.Expected(context, body.ExpectedVersion);
        if (problem is not null)
        {
            return problem;
        }

        if (PublishReason.FaultOf(body.Reason) is { } fault)
        {
            return ApiProblem.Of(ProblemCatalogue.BadRequest, fault);
        }

        var partial = new ConfigPartial(body.Partial, body.Reason, expected, body.Strict);
        return Answer(context, caller, await patch.Run(caller.Actor, caller.Tenant.Id, framework, partial, context.RequestAborted));
    }

    /// <param name="snapshot">Which one.</param>
    private static async Task<IResult> Restore(string framework, Guid snapshot, HttpContext context, ApiCaller caller, RestoreSnapshot restore)
    {
        var (expected, problem) = Versions.Expected(context, null);
        return problem
            ?? Answer(
                context,
                caller,
                await restore.Run(
                    caller.Actor,
                    caller.Tenant.Id,
                    framework,
                    snapshot,
                    expectedVersion: expected,
                    cancellation: context.RequestAborted
                )
            );
    }

    private static IResult Answer(HttpContext context, ApiCaller caller, ConfigChanged outcome)
    {
        var slug = caller.Tenant.Slug.Value;
        switch (outcome)
        {
            case ConfigChanged.Saved saved:
                context.Response.Headers.ETag = Versions.ETag(saved.Now.Version);
                return TypedResults.Ok(ConfigView.Of(slug, saved.Now, saved.Warnings, saved.SnapshotId));
            case ConfigChanged.Unchanged same:
                context.Response.Headers.ETag = Versions.ETag(same.Now.Version);
                return TypedResults.Ok(ConfigView.Of(slug, same.Now, []));
            case ConfigChanged.Conflict conflict:
                context.Response.Headers.ETag = Versions.ETag(conflict.Now.Version);
                return ApiProblem.Of(
                    ProblemCatalogue.Conflict,
                    Who(conflict.Now.Version, conflict.Now.ByName, conflict.Now.At),
                    null,
                    Current(slug, conflict.Now)
                );
            case ConfigChanged.Invalid invalid:
                return ApiProblem.Of(ProblemCatalogue.Invalid, faults: ConfigView.Faults(invalid.Faults));
            case ConfigChanged.NotAllowed:
                return ApiProblem.Of(ProblemCatalogue.NoRole);
            default:
                return ApiProblem.Of(ProblemCatalogue.NotFound);
        }
    }

    private static Dictionary<string, object?> Current(string slug, ConfigState now) =>
        new(StringComparer.Ordinal) { ["current"] = ConfigView.Of(slug, now) };

    internal static string Who(int version, string? by, DateTimeOffset? at) =>
        by is null
            ? $"Version {version} is published. Look at it, then send your change again."
            : $"{by} published version {version} on {at?.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC. Look at it, then send your change again.";
}
