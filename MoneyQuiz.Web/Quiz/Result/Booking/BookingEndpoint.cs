using MoneyQuiz.Data.Branding;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Web.Quiz.Result.Booking;

/// <summary>The way from a result to the booking page: it is kept that they went, then they are sent on.</summary>
public static class BookingEndpoint
{
    public static void MapBooking(this WebApplication app) =>
        app.MapGet("/q/{slug}/{format}/{token}/book", Go)
            .WithMetadata(new DoorAttribute(Door.Quiz))
            .AllowAnonymous()
            .RequireRateLimiting(RateLimits.Answer);

    /// <summary>A browser that looks ahead has not clicked.</summary>
    public static bool IsAhead(HttpRequest request) =>
        request.Headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase);

    private static async Task<IResult> Go(string token, HttpContext context, RecordBookingClick click, BookingCookie cookie, PublishedBrands brands)
    {
        var tenant = TenantResolution.Of(context).Tenant!;
        var brand = (await brands.Of(tenant, context.RequestAborted)).Brand;
        if ((brand.BookingUrl ?? brand.WebsiteUrl) is not { } target)
        {
            return Results.NotFound();
        }

        if (IsAhead(context.Request))
        {
            return Results.Redirect(target);
        }

        if (!await click.Run(tenant, token, context.RequestAborted))
        {
            return Results.NotFound();
        }

        if (brand.BookingUrl is not null && !PreviewToken.Is(token))
        {
            cookie.Set(context, tenant, token);
        }

        return Results.Redirect(target);
    }
}
