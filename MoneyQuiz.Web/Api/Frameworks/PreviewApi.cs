using System.Text.Json;
using MoneyQuiz.Data.Frameworks.Drafts;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Web.Api.Access;
using MoneyQuiz.Web.Api.Description;
using MoneyQuiz.Web.Api.Problems;
using MoneyQuiz.Web.Api.Replays;
using MoneyQuiz.Web.Coach;
using MoneyQuiz.Web.Quiz.Frameworks;

namespace MoneyQuiz.Web.Api.Frameworks;

/// <summary>What a preview should show.</summary>
/// <param name="Partial">Laid over the published config; absent: the config as it is published.</param>
/// <param name="Brand">Laid over the published brand; absent: the brand as it is published.</param>
public sealed record PreviewBody(
    [property: DescribedBy("ConfigPartial")] JsonElement? Partial = null,
    [property: DescribedBy("BrandPartial")] JsonElement? Brand = null
);

/// <summary>A preview that was made.</summary>
/// <param name="DraftId">Its draft.</param>
/// <param name="Url">The signed link to the real quiz on the draft.</param>
/// <param name="Until">Until when the link works.</param>
/// <param name="Warnings">Keys that a column had and the partial left out.</param>
public sealed record PreviewView(Guid DraftId, string Url, DateTimeOffset Until, IReadOnlyList<ApiFault> Warnings);

/// <summary><c>/api/v1/assess/framework/{framework}/preview</c></summary>
public static class PreviewApi
{
    public static void MapPreviews(this RouteGroupBuilder v1)
    {
        v1.MapPost("/framework/{framework}/preview", Make)
            .RequireScope(ApiScopes.ConfigWrite)
            .OnceOnly()
            .WithName("makePreview")
            .WithSummary("Preview a change")
            .WithDescription(
                "Makes a draft and a signed link that opens the real quiz on it for 24 hours. Sessions taken there are never counted. "
                    + "The draft that the tenant’s admins edit is left alone."
            )
            .WithTags(ConfigApi.Tag)
            .Produces<PreviewView>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        v1.MapDelete("/framework/{framework}/preview/{id:guid}", Revoke)
            .RequireScope(ApiScopes.ConfigWrite)
            .WithName("revokePreview")
            .WithSummary("Revoke a preview’s links")
            .WithDescription("All links to the draft lead nowhere from now on.")
            .WithTags(ConfigApi.Tag)
            .Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> Make(
        string framework,
        PreviewBody body,
        HttpContext context,
        ApiCaller caller,
        MakePreview make,
        PreviewLinks links
    )
    {
        switch (await make.Run(caller.Actor, caller.Tenant.Id, framework, body.Partial, body.Brand, context.RequestAborted))
        {
            case PreviewMade.Made made:
                var url = QuizLink.Of(caller.Tenant, $"{context.Request.Scheme}://{context.Request.Host}/");
                url += links.Query(caller.Tenant.Id, made.DraftId, made.Generation);
                return TypedResults.Created((string?)null, new PreviewView(made.DraftId, url, made.Until, ConfigView.Faults(made.Warnings)));
            case PreviewMade.Invalid invalid:
                return ApiProblem.Of(ProblemCatalogue.Invalid, faults: ConfigView.Faults(invalid.Faults));
            case PreviewMade.NotAllowed:
                return ApiProblem.Of(ProblemCatalogue.NoRole);
            default:
                return ApiProblem.Of(ProblemCatalogue.NotFound);
        }
    }

    private static async Task<IResult> Revoke(string framework, Guid id, HttpContext context, ApiCaller caller, RevokePreviews revoke) =>
        await revoke.Run(caller.Actor, caller.Tenant.Id, id, context.RequestAborted)
            ? TypedResults.NoContent()
            : ApiProblem.Of(ProblemCatalogue.NotFound);
}
