using Microsoft.AspNetCore.Mvc;
using MoneyQuiz.Data.Branding;
using MoneyQuiz.Data.Sessions.Sharing;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Web.Pipeline;
using MoneyQuiz.Web.Quiz.Branding;
using MoneyQuiz.Web.Quiz.Sessions;

namespace MoneyQuiz.Web.Quiz.Result.Sharing;

/// <summary>Makes a result's link and turns it off (post, redirect, get), and serves the picture that goes with it.</summary>
public static class SharingEndpoints
{
    private const int LargestBody = 4 * 1024;

    // The link can be turned off: nobody keeps its picture for ever.
    private const string ForADay = "public, max-age=86400";

    /// <summary>What others see, as an address of this tenant.</summary>
    /// <param name="prefix"><c>/q/{slug}</c>, or empty on the tenant's own host.</param>
    public static string Page(string prefix, string shareToken) => $"{prefix}/share/{shareToken}";

    public static string Picture(string prefix, string shareToken, string hash) => $"{Page(prefix, shareToken)}/preview.{hash}.png";

    public static void MapSharing(this WebApplication app)
    {
        Post("/q/{slug}/{format}/{token}/share", Share);
        Post("/q/{slug}/{format}/{token}/unshare", Unshare);
        app.MapGet("/q/{slug}/share/{token}/preview.{hash}.png", Preview)
            .WithMetadata(new DoorAttribute(Door.Quiz), new OwnPolicy("sandbox; default-src 'none'; frame-ancestors 'none'"))
            .AllowAnonymous();

        void Post(string pattern, Delegate handler) =>
            app.MapPost(pattern, handler)
                .WithMetadata(new DoorAttribute(Door.Quiz), new RequestSizeLimitAttribute(LargestBody))
                .DisableAntiforgery()
                .AllowAnonymous()
                .RequireRateLimiting(RateLimits.Lead);
    }

    private static async Task<IResult> Share(string token, HttpContext context, ShareResult share)
    {
        // Where there is nothing to share, its own page says what there is.
        await share.Run(TenantResolution.Of(context).Tenant!, token, context.RequestAborted);
        return Back(context, token);
    }

    private static async Task<IResult> Unshare(string token, HttpContext context, UnshareResult unshare)
    {
        await unshare.Run(TenantResolution.Of(context).Tenant!, token, context.RequestAborted);
        return Back(context, token);
    }

    private static SeeOther Back(HttpContext context, string token) =>
        new(QuizAddress.Of(context, Visit.Of(context).Format).Result(token) + "#share");

    private static async Task<IResult> Preview(string token, string hash, HttpContext context, SharedResults shared, ShareCards cards)
    {
        var (tenant, prefix) = (TenantResolution.Of(context).Tenant!, TenantResolution.Of(context).SlugPrefix);
        if (await shared.ByToken(tenant, token, context.RequestAborted) is not { } view)
        {
            return Results.NotFound();
        }

        var brand = context.Features.Get<PublishedBrand>()!.Brand;
        var card = cards.Of(brand, view.Resolved[view.Primary.Archetype]);
        if (card.Hash != hash)
        {
            // Drawn from an earlier brand: a hash never serves other bytes.
            return Results.Redirect(Picture(prefix, token, card.Hash));
        }

        if (await cards.Png(card, context.RequestAborted) is not { } png)
        {
            return PictureId.TryParse(brand.ShareImage, out var picture)
                ? Results.Redirect(MediaEndpoint.Url(tenant.Slug.Value, picture))
                : Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        context.Response.Headers.CacheControl = ForADay;
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        return Results.Bytes(png, "image/png");
    }
}
