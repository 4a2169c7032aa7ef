using System.Text.Json;
using System.Text.Json.Nodes;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Web.Api.Access;
using MoneyQuiz.Web.Api.Problems;

namespace MoneyQuiz.Web.Api.Frameworks;

/// <summary><c>/api/v1/assess/framework/{framework}/snapshots</c></summary>
public static class SnapshotsApi
{
    public static void MapSnapshots(this RouteGroupBuilder v1)
    {
        v1.MapGet("/framework/{framework}/snapshots", List)
            .RequireScope(ApiScopes.ConfigRead)
            .WithName("listSnapshots")
            .WithSummary("List the snapshots")
            .WithDescription("The last 50 versions of the config, newest first, each with what changed.")
            .WithTags(ConfigApi.Tag)
            .Produces<SnapshotItems>();
        v1.MapGet("/framework/{framework}/snapshots/{id:guid}", One)
            .RequireScope(ApiScopes.ConfigRead)
            .WithName("readSnapshot")
            .WithSummary("Read a snapshot")
            .WithDescription("One version in full, with its difference to the one before.")
            .WithTags(ConfigApi.Tag)
            .Produces<SnapshotInFull>();
        v1.MapGet("/framework/{framework}/snapshots/compare", Compare)
            .RequireScope(ApiScopes.ConfigRead)
            .WithName("compareSnapshots")
            .WithSummary("Compare two snapshots")
            .WithDescription("What differs from one version to another, as a JSON Patch and in words.")
            .WithTags(ConfigApi.Tag)
            .Produces<SnapshotsCompared>();
    }

    private static async Task<IResult> List(string framework, HttpContext context, ApiCaller caller, SnapshotList snapshots) =>
        FrameworkDefinitions.Find(framework) is not null
        && await snapshots.All(caller.Actor, caller.Tenant.Id, framework, context.RequestAborted) is { } lines
            ? TypedResults.Ok(new SnapshotItems([.. lines.Select(SnapshotItem.Of)]))
            : ApiProblem.Of(ProblemCatalogue.NotFound);

    private static async Task<IResult> One(string framework, Guid id, HttpContext context, ApiCaller caller, SnapshotList snapshots) =>
        await snapshots.One(caller.Actor, caller.Tenant.Id, framework, id, context.RequestAborted) is { } one
            ? TypedResults.Ok(new SnapshotInFull(SnapshotItem.Of(one.Line), one.State.ToFullJson(), Node(one.Diff)))
            : ApiProblem.Of(ProblemCatalogue.NotFound);

    private static async Task<IResult> Compare(string framework, Guid from, Guid to, HttpContext context, ApiCaller caller, SnapshotList snapshots) =>
        await snapshots.Compare(caller.Actor, caller.Tenant.Id, framework, from, to, context.RequestAborted) is { } two
            ? TypedResults.Ok(new SnapshotsCompared(SnapshotItem.Of(two.From), SnapshotItem.Of(two.To), two.Diff.Patch, DiffView.Of(two.Diff.Words)))
            : ApiProblem.Of(ProblemCatalogue.NotFound);

    internal static JsonNode Node(JsonElement element) => JsonSerializer.SerializeToNode(element)!;
}
