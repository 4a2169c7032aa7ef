using System.Text.Json;
using System.Text.Json.Nodes;
using MoneyQuiz.Data.Branding;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Domain.Frameworks.Config;
using MoneyQuiz.Web.Api.Access;
using MoneyQuiz.Web.Api.Description;
using MoneyQuiz.Web.Api.Frameworks;
using MoneyQuiz.Web.Api.Problems;
using MoneyQuiz.Web.Api.Replays;

namespace MoneyQuiz.Web.Api.Branding;

/// <summary>A change of a brand.</summary>
/// <param name="Partial">The fields to change. A field given as null falls back to its default, an empty object changes nothing.</param>
/// <param name="Reason">Why, for the timeline; at most 500 characters.</param>
/// <param name="ExpectedVersion">The version that the change began from; the same as If-Match.</param>
public sealed record BrandPatchBody([property: DescribedBy("BrandPartial")] JsonElement Partial, string? Reason = null, int? ExpectedVersion = null);

/// <summary>A tenant's published brand.</summary>
/// <param name="Client">The tenant’s slug.</param>
/// <param name="Version">One more with each change; 0 where nothing was ever changed.</param>
/// <param name="Brand">All fields that are set.</param>
/// <param name="ChangedAt">When the version was made.</param>
/// <param name="ChangedBy">Who made it.</param>
/// <param name="Snapshot">After a change: the id of its snapshot.</param>
public sealed record BrandView(
    string Client,
    int Version,
    [property: DescribedBy("Brand")] JsonNode Brand,
    DateTimeOffset? ChangedAt,
    string? ChangedBy,
    Guid? Snapshot = null
)
{
    public static BrandView Of(string slug, BrandState state, Guid? snapshot = null) =>
        new(slug, state.Version, SnapshotsApi.Node(BrandJson.Of(state.Brand)), state.At, state.ByName, snapshot);
}

/// <summary><c>/api/v1/assess/tenant/{slug}/brand</c></summary>
public static class BrandApi
{
    private const string Tag = "Brand";

    public static void MapBrand(this RouteGroupBuilder v1)
    {
        v1.MapGet("/tenant/{slug}/brand", Read)
            .RequireScope(ApiScopes.BrandRead)
            .WithName("readBrand")
            .WithSummary("Read the brand")
            .WithDescription("How the tenant looks and is reached, with the version as ETag.")
            .WithTags(Tag)
            .Produces<BrandView>();
        v1.MapPatch("/tenant/{slug}/brand", Patch)
            .RequireScope(ApiScopes.BrandWrite)
            .WithName("patchBrand")
            .WithSummary("Change the brand and publish it")
            .WithDescription("Either all of it is published at once, or nothing and every fault is named.")
            .WithTags(Tag)
            .Produces<BrandView>()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        v1.MapPost("/tenant/{slug}/brand/restore", Restore)
            .RequireScope(ApiScopes.BrandWrite)
            .OnceOnly()
            .WithName("restoreBrand")
            .WithSummary("Restore a snapshot of the brand")
            .WithDescription("Writes the snapshot’s state as a new version with its own snapshot. The webhook’s secret stays the one that is in use.")
            .WithTags(Tag)
            .Produces<BrandView>()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Read(string slug, HttpContext context, ApiCaller caller, CurrentBrand brands)
    {
        if (await brands.Of(caller.Actor, caller.Tenant.Id, context.RequestAborted) is not { } state)
        {
            return ApiProblem.Of(ProblemCatalogue.NotFound);
        }

        context.Response.Headers.ETag = Versions.ETag(state.Version);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(BrandView.Of(slug, state));
    }

    private static async Task<IResult> Patch(string slug, BrandPatchBody body, HttpContext context, ApiCaller caller, PatchBrand patch)
    {
        var (expected, problem) = Versions.Expected(context, body.ExpectedVersion);
        if (problem is not null)
        {
            return problem;
        }

        return PublishReason.FaultOf(body.Reason) is { } fault
            ? ApiProblem.Of(ProblemCatalogue.BadRequest, fault)
            : Answer(context, slug, await patch.Run(caller.Actor, caller.Tenant.Id, body.Partial, body.Reason, expected, context.RequestAborted));
    }

    /// <param name="snapshot">Which one.</param>
    private static async Task<IResult> Restore(string slug, Guid snapshot, HttpContext context, ApiCaller caller, RestoreBrand restore)
    {
        var (expected, problem) = Versions.Expected(context, null);
        return problem
            ?? Answer(
                context,
                slug,
                await restore.Run(caller.Actor, caller.Tenant.Id, snapshot, expectedVersion: expected, cancellation: context.RequestAborted)
            );
    }

    private static IResult Answer(HttpContext context, string slug, BrandChanged outcome)
    {
        switch (outcome)
        {
            case BrandChanged.Saved saved:
                context.Response.Headers.ETag = Versions.ETag(saved.Now.Version);
                return TypedResults.Ok(BrandView.Of(slug, saved.Now, saved.SnapshotId));
            case BrandChanged.Unchanged same:
                context.Response.Headers.ETag = Versions.ETag(same.Now.Version);
                return TypedResults.Ok(BrandView.Of(slug, same.Now));
            case BrandChanged.Conflict conflict:
                context.Response.Headers.ETag = Versions.ETag(conflict.Now.Version);
                return ApiProblem.Of(
                    ProblemCatalogue.Conflict,
                    ConfigApi.Who(conflict.Now.Version, conflict.Now.ByName, conflict.Now.At),
                    null,
                    new Dictionary<string, object?>(StringComparer.Ordinal) { ["current"] = BrandView.Of(slug, conflict.Now) }
                );
            case BrandChanged.Invalid invalid:
                return ApiProblem.Of(ProblemCatalogue.Invalid, faults: ConfigView.Faults(invalid.Faults));
            case BrandChanged.NotAllowed:
                return ApiProblem.Of(ProblemCatalogue.NoRole);
            default:
                return ApiProblem.Of(ProblemCatalogue.NotFound);
        }
    }
}
