using MoneyQuiz.Data.Branding;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Web.Quiz.Result;

/// <summary>The way from a result to the booking page: it is kept that they went, then they are sent on.</summary>
public static class BookingEndpoint
{
    public static void MapBooking(this WebApplication app) =>
        app.MapGet("/q/{slug}/{format}/{token}/book", Go)
            .WithMetadata(new DoorAttribute(Door.Quiz))
            .AllowAnonymous()
            .RequireRateLimiting(RateLimits.Answer);

    private static async Task<IResult> Go(string token, HttpContext context, RecordBookingClick click, PublishedBrands brands)
    {
        var tenant = TenantResolution.Of(context).Tenant!;
        var brand = (await brands.Of(tenant, context.RequestAborted)).Brand;
        if ((brand.BookingUrl ?? brand.WebsiteUrl) is not { } target)
        {
            return Results.NotFound();
        }

        // A browser that looks ahead has not clicked.
        var ahead = context.Request.Headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase);
        return !ahead && !await click.Run(tenant, token, context.RequestAborted) ? Results.NotFound() : Results.Redirect(target);
    }
}
