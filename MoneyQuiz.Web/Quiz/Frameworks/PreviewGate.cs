using MoneyQuiz.Data.Frameworks.Drafts;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Web.Quiz.Frameworks;

/// <summary>Lets a signed link into the real quiz on a draft, and knows the sessions that were begun there by their tokens.</summary>
internal static class PreviewGate
{
    /// <summary>Puts a <see cref="PreviewVisit"/> and the draft's brand on a preview's request. False: the link leads nowhere any more, and that is said.</summary>
    public static async Task<bool> Enter(HttpContext context, Tenant tenant)
    {
        var drafts = context.RequestServices.GetRequiredService<PreviewDrafts>();
        if (context.GetRouteValue("token") is string token && PreviewToken.DraftOf(token) is { } of)
        {
            var begun = await drafts.Find(tenant.Id, of, context.RequestAborted);
            Show(context, begun, new PreviewVisit(of, null, []));
            return true;
        }

        if (PreviewLinks.DraftIn(context.Request) is not { } id)
        {
            return true;
        }

        var signature = context.Request.Query["sig"].FirstOrDefault();
        var draft = await drafts.Find(tenant.Id, id, context.RequestAborted);
        var links = context.RequestServices.GetRequiredService<PreviewLinks>();
        if (draft is null || !links.IsGood(tenant.Id, id, draft.Generation, signature))
        {
            return Ended(context, "link");
        }

        if (draft.Resolved is null)
        {
            return Ended(context, "faults");
        }

        Show(context, draft, new PreviewVisit(id, draft.Resolved, [("config", $"draft:{id}"), ("sig", signature!)]));
        return true;
    }

    private static void Show(HttpContext context, PreviewedDraft? draft, PreviewVisit visit)
    {
        context.Features.Set(visit);
        if (draft?.Brand is { } brand)
        {
            context.Features.Set(brand);
        }
    }

    private static bool Ended(HttpContext context, string why)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = $"{TenantResolution.Of(context).SlugPrefix}/preview-ended?why={why}";
        return false;
    }
}
