using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using MoneyQuiz.Data.Sessions.Listing;
using MoneyQuiz.Web.Account;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Web.Coach.Sessions.Listing;

/// <summary>The filtered list as a file. The same values in the address as on the page give the same rows.</summary>
public static class ExportEndpoint
{
    public static void MapSessionExport(this WebApplication app) =>
        app.MapGet("/coach/quiz-sessions/export", Export)
            .WithMetadata(new DoorAttribute(Door.Coach))
            .RequireAuthorization(Policies.Member)
            .RequireRateLimiting(RateLimits.Export);

    private static async Task Export(
        HttpContext context,
        [FromServices] ExportSessions export,
        [FromServices] AddressHash addresses,
        [FromServices] TimeProvider clock
    )
    {
        // Another site's link must not have somebody's people downloaded, nor their audit filled.
        if (context.Request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site")
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var tenant = TenantResolution.Of(context).Tenant!;
        var query = SessionQueryText.Parse(name => context.Request.Query[name].ToString()).Query;
        var outcome = await export.Run(context.User.ToActor(addresses.Of(context))!, tenant, query, Open, context.RequestAborted);
        if (outcome is Exported.NotAllowed)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else if (outcome is Exported.CutOff)
        {
            // A file that ends too early must not look whole.
            context.Abort();
        }

        Stream Open()
        {
            var day = clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            context.Response.ContentType = "text/csv; charset=utf-8";
            context.Response.Headers.ContentDisposition = $"attachment; filename=\"sessions-{tenant.Slug}-{day}.csv\"";
            return context.Response.Body;
        }
    }
}
