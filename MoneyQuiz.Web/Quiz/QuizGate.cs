using MoneyQuiz.Data.Branding;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Web.Pipeline;
using MoneyQuiz.Web.Quiz.Branding;
using MoneyQuiz.Web.Quiz.Frameworks;

namespace MoneyQuiz.Web.Quiz;

/// <summary>
/// Lets a request to a quiz page through only if its tenant exists (else 404) and is not suspended (else 503, with no
/// tenant data), and hands what the tenant has published to the page.
/// </summary>
public static class QuizGate
{
    public static void UseQuizGate(this WebApplication app) =>
        app.UseWhen(
            context => DoorOf.Request(context) == Door.Quiz && context.GetEndpoint()?.Metadata.GetMetadata<EveryTenant>() is null,
            quiz => quiz.Use(Enter)
        );

    private static async Task Enter(HttpContext context, RequestDelegate next)
    {
        var tenant = TenantResolution.Of(context).Tenant;
        if (tenant is null or { Status: TenantStatus.Suspended })
        {
            // With the endpoint unset the answer is the neutral page's, headers and all.
            context.SetEndpoint(null);
            context.Response.StatusCode = tenant is null ? StatusCodes.Status404NotFound : StatusCodes.Status503ServiceUnavailable;
            return;
        }

        // Once for the whole request: what is published meanwhile is the next one's.
        var published = await context.RequestServices.GetRequiredService<PublishedFrameworks>().Of(tenant.Id, context.RequestAborted);
        var brand = context.RequestServices.GetRequiredService<PublishedBrands>().In(tenant, published);
        context.Features.Set(published);
        context.Features.Set(brand);
        FrameAncestors.Keep(context, brand);
        if (await PreviewGate.Enter(context, tenant))
        {
            await next(context);
        }
    }
}

/// <summary>Marks an endpoint of the visitors' door that is the same for every tenant, and there whatever becomes of one.</summary>
internal sealed class EveryTenant;
