using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using MoneyQuiz.Data.Sessions.Listing;
using MoneyQuiz.Web.Account;
using MoneyQuiz.Web.Coach.Leads.Bulk;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Web.Coach.Sessions.Listing;

/// <summary>The filtered list as a file. The same values in the address as on the page give the same rows.</summary>
public static class ExportEndpoint
{
    private const string Address = "/coach/quiz-sessions/export";

    public static void MapSessionExport(this WebApplication app)
    {
        Guard(
            app.MapGet(
                Address,
                (
                    HttpContext context,
                    [FromServices] ExportSessions export,
                    [FromServices] AddressHash addresses,
                    [FromServices] TimeProvider clock
                ) => Export(context, export, addresses, clock, only: null)
            )
        );
        // Rows that were chosen one by one: their ids don't fit into an address.
        Guard(
            app.MapPost(
                Address,
                (
                    HttpContext context,
                    [FromForm] string? only,
                    [FromServices] ExportSessions export,
                    [FromServices] AddressHash addresses,
                    [FromServices] TimeProvider clock
                ) => Export(context, export, addresses, clock, Chosen(only))
            )
        );
    }

    private static void Guard(IEndpointConventionBuilder endpoint) =>
        endpoint.WithMetadata(new DoorAttribute(Door.Coach)).RequireAuthorization(Policies.Member).RequireRateLimiting(RateLimits.Export);

    // 01981c2e-…,01981c2f-…, as which several fields of the name come, too; what is no id names no session.
    private static HashSet<Guid> Chosen(string? only) =>
        [.. (only ?? "").Split(',').Take(BulkSelection.MostByHand).Select(t => Guid.TryParse(t, out var id) ? id : (Guid?)null).OfType<Guid>()];

    private static async Task Export(
        HttpContext context,
        ExportSessions export,
        AddressHash addresses,
        TimeProvider clock,
        IReadOnlyCollection<Guid>? only
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
        var outcome = await export.Run(context.User.ToActor(addresses.Of(context))!, tenant, query, Open, only, context.RequestAborted);
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
