using System.Text.Json.Nodes;
using MoneyQuiz.Data.Branding;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Web.Api.Access;
using MoneyQuiz.Web.Api.Description;
using MoneyQuiz.Web.Api.Frameworks;
using MoneyQuiz.Web.Api.Problems;

namespace MoneyQuiz.Web.Api.Branding;

/// <summary>One snapshot of a brand in full.</summary>
/// <param name="Snapshot">Its line of the timeline.</param>
/// <param name="State">The whole brand after the change.</param>
/// <param name="Diff">From the version before: JSON Patch, RFC 6902.</param>
public sealed record BrandSnapshotInFull(
    SnapshotItem Snapshot,
    [property: DescribedBy("Brand")] JsonNode State,
    [property: DescribedBy("JsonPatch")] JsonNode Diff
);

/// <summary><c>/api/v1/assess/tenant/{slug}/brand/snapshots</c></summary>
public static class BrandSnapshotsApi
{
    public static void MapBrandSnapshots(this RouteGroupBuilder v1)
    {
        v1.MapGet("/tenant/{slug}/brand/snapshots", List)
            .RequireScope(ApiScopes.BrandRead)
            .WithName("listBrandSnapshots")
            .WithSummary("List the snapshots of the brand")
            .WithDescription("The last 50 versions, newest first, each with what changed.")
            .WithTags("Brand")
            .Produces<SnapshotItems>();
        v1.MapGet("/tenant/{slug}/brand/snapshots/{id:guid}", One)
            .RequireScope(ApiScopes.BrandRead)
            .WithName("readBrandSnapshot")
            .WithSummary("Read a snapshot of the brand")
            .WithDescription("One version in full, with its difference to the one before.")
            .WithTags("Brand")
            .Produces<BrandSnapshotInFull>();
        v1.MapGet("/tenant/{slug}/brand/snapshots/compare", Compare)
            .RequireScope(ApiScopes.BrandRead)
            .WithName("compareBrandSnapshots")
            .WithSummary("Compare two snapshots of the brand")
            .WithDescription("What differs from one version to another, as a JSON Patch and in words.")
            .WithTags("Brand")
            .Produces<SnapshotsCompared>();
    }

    private static async Task<IResult> List(string slug, HttpContext context, ApiCaller caller, BrandSnapshotList snapshots) =>
        await snapshots.All(caller.Actor, caller.Tenant.Id, context.RequestAborted) is { } lines
            ? TypedResults.Ok(new SnapshotItems([.. lines.Select(SnapshotItem.Of)]))
            : ApiProblem.Of(ProblemCatalogue.NotFound);

    private static async Task<IResult> One(string slug, Guid id, HttpContext context, ApiCaller caller, BrandSnapshotList snapshots) =>
        await snapshots.One(caller.Actor, caller.Tenant.Id, id, context.RequestAborted) is { } one
            ? TypedResults.Ok(
                new BrandSnapshotInFull(SnapshotItem.Of(one.Line), SnapshotsApi.Node(BrandJson.Of(one.State)), SnapshotsApi.Node(one.Diff))
            )
            : ApiProblem.Of(ProblemCatalogue.NotFound);

    private static async Task<IResult> Compare(string slug, Guid from, Guid to, HttpContext context, ApiCaller caller, BrandSnapshotList snapshots) =>
        await snapshots.Compare(caller.Actor, caller.Tenant.Id, from, to, context.RequestAborted) is { } two
            ? TypedResults.Ok(
                new SnapshotsCompared(SnapshotItem.Of(two.From), SnapshotItem.Of(two.To), SnapshotsApi.Node(two.Patch), DiffView.Of(two.Words))
            )
            : ApiProblem.Of(ProblemCatalogue.NotFound);
}
