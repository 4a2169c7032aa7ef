using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Frameworks.Drafts;
using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Web.Api.Problems;
using MoneyQuiz.Web.Quiz.Frameworks;

namespace MoneyQuiz.Web.Api.Frameworks;

/// <summary>Stands for the resolved framework in the description, whose schema is written under this name; what is sent are its bytes.</summary>
public sealed record ResolvedFrameworkView;

/// <summary><c>/api/v1/assess/framework/{framework}/resolved</c>: what a tenant's quiz runs on, public, from memory.</summary>
public static class ResolvedApi
{
    public static void MapResolved(this RouteGroupBuilder v1) =>
        v1.MapGet("/framework/{framework}/resolved", Read)
            .AllowAnonymous()
            .WithName("readResolved")
            .WithSummary("Read what the quiz runs on")
            .WithDescription(
                "The definition with the tenant’s config laid over it, all five modes, and the tenant’s addresses. "
                    + "Public, with an ETag. With draft_id and sig of a preview link, the draft’s state."
            )
            .WithTags(ConfigApi.Tag)
            .Produces<ResolvedFrameworkView>()
            .Produces(StatusCodes.Status304NotModified);

    /// <param name="client">The tenant’s slug.</param>
    /// <param name="draft_id">A draft, with sig.</param>
    /// <param name="sig">The signature of its preview link.</param>
    private static async Task<IResult> Read(
        string framework,
        HttpContext context,
        TenantDirectory directory,
        ResolvedViews views,
        ResolvedShortcut shortcut,
        string? client = null,
        Guid? draft_id = null,
        string? sig = null
    )
    {
        if (
            FrameworkDefinitions.Find(framework) is null
            || client is null
            || await directory.BySlug(client, context.RequestAborted) is not { Status: TenantStatus.Active } tenant
        )
        {
            return ApiProblem.Of(ProblemCatalogue.NotFound);
        }

        var origin = $"{context.Request.Scheme}://{context.Request.Host}";
        if (draft_id is { } id)
        {
            return await OfDraft(context, tenant, views, origin, id, sig);
        }

        var (published, view) = await views.Of(tenant, origin, context.RequestAborted);
        shortcut.Remember(context, tenant, published, view);
        return new Sent(view);
    }

    private static async Task<IResult> OfDraft(HttpContext context, Tenant tenant, ResolvedViews views, string origin, Guid id, string? sig)
    {
        var services = context.RequestServices;
        var draft = await services.GetRequiredService<PreviewDrafts>().Find(tenant.Id, id, context.RequestAborted);
        if (draft is null || !services.GetRequiredService<PreviewLinks>().IsGood(tenant.Id, id, draft.Generation, sig))
        {
            return ApiProblem.Of(ProblemCatalogue.NotFound);
        }

        if (draft.Resolved is not { } resolved)
        {
            return ApiProblem.Of(ProblemCatalogue.Conflict, "This draft has faults that keep it from running. Its editor names them.");
        }

        context.Response.Headers.CacheControl = "no-store";
        var framework = new PublishedFramework(draft.BaseVersion, resolved);
        return new Unkept((await views.OfDraft(tenant, framework, draft.Brand, origin, context.RequestAborted)).Bytes);
    }

    private sealed class Sent(ResolvedView view) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => view.Send(httpContext);
    }

    /// <summary>A draft's: for whoever has its link, and for nobody to keep.</summary>
    private sealed class Unkept(byte[] bytes) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentType = "application/json; charset=utf-8";
            httpContext.Response.ContentLength = bytes.Length;
            return httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted).AsTask();
        }
    }
}
