using Microsoft.AspNetCore.Components.Endpoints;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Web.Pipeline;
using MoneyQuiz.Web.Quiz.Frameworks;

namespace MoneyQuiz.Web.Quiz.Sessions;

/// <summary>Finds the format and the session that an address names. An old path is sent on, one that names nothing of this tenant is 404.</summary>
public static class SessionGate
{
    public static void UseSessionGate(this WebApplication app) =>
        app.UseWhen(context => DoorOf.Request(context) == Door.Quiz && context.Request.RouteValues.ContainsKey("format"), pages => pages.Use(Enter));

    private static async Task Enter(HttpContext context, RequestDelegate next)
    {
        var (format, isOld) = FormatCatalogue.FindByPath((string)context.GetRouteValue("format")!);
        if (format is null)
        {
            await NotFound(context);
        }
        else if (isOld)
        {
            context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
            context.Response.Headers.Location = QuizAddress.Of(context, format).Start + Rest(context) + context.Request.QueryString;
        }
        else if (await Find(context, format) is { } visit)
        {
            context.Features.Set(visit);
            context.Response.Headers.CacheControl = "no-store";
            // A start page may be found; somebody's session may not.
            if (context.GetRouteValue("token") is not null)
            {
                context.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
            }

            await next(context);
        }
        else
        {
            await NotFound(context);
        }
    }

    private static async Task<Visit?> Find(HttpContext context, Format format)
    {
        var tenant = TenantResolution.Of(context).Tenant!;
        // A post that answers is read by its use case, in its own transaction: only pages need the session beforehand.
        var isPage = context.GetEndpoint()!.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
        if (context.GetRouteValue("token") is not string token || !isPage)
        {
            var current = PreviewVisit.Of(context)?.Resolved ?? context.Features.Get<PublishedFramework>()!.Resolved;
            return current.Plan(format.Key) is null && isPage ? null : new Visit(format, current, null);
        }

        var session = await context.RequestServices.GetRequiredService<OpenSession>().ByToken(tenant, token, context.RequestAborted);
        return session is not null && session.Row.ModeKey == format.Key.Value ? new Visit(format, session.Resolved, session) : null;
    }

    // /q/willow/quiz/abc/result → /abc/result
    private static string Rest(HttpContext context) =>
        string.Concat(context.Request.Path.Value!.Split('/').Skip(4).Select(part => $"/{Uri.EscapeDataString(part)}"));

    private static Task NotFound(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        if (HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.ContentType = "text/plain; charset=utf-8";
            return context.Response.WriteAsync("There is no quiz at this address.", context.RequestAborted);
        }

        // With the endpoint unset the answer is the neutral page's, headers and all.
        context.SetEndpoint(null);
        return Task.CompletedTask;
    }
}
