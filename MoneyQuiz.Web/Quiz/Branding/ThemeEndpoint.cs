using MoneyQuiz.Data.Branding;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Web.Quiz.Branding;

/// <summary>A tenant's design tokens as a stylesheet, kept by browsers for ever: a publish changes its address.</summary>
public static class ThemeEndpoint
{
    /// <summary>One year, the longest that caches take.</summary>
    public const string Forever = "public, max-age=31536000, immutable";

    public static string Url(string slug, string hash) => $"/t/{slug}/theme.{hash}.css";

    public static void MapTheme(this WebApplication app)
    {
        app.MapGet("/t/{slug}/theme.{hash}.css", Theme).WithMetadata(new DoorAttribute(Door.Quiz)).AllowAnonymous();
        app.MapGet("/t/fonts.{hash}.css", Fonts).WithMetadata(new DoorAttribute(Door.Quiz), new EveryTenant()).AllowAnonymous();
    }

    private static async Task<IResult> Theme(string hash, HttpContext context, PublishedBrands brands)
    {
        // The quiz gate lets only an open tenant's request through.
        if (await brands.Theme(TenantResolution.Of(context).Tenant!, hash, context.RequestAborted) is not { } css)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = Forever;
        return Results.Text(css, "text/css; charset=utf-8");
    }

    private static IResult Fonts(string hash, HttpContext context, FontFaces fonts)
    {
        if (hash != fonts.Hash)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = Forever;
        context.Response.Headers.Vary = "Accept-Encoding";
        // Accept-Encoding: gzip, deflate, br, zstd
        if (!context.Request.GetTypedHeaders().AcceptEncoding.Any(e => e.Value == "br" && e.Quality is not 0))
        {
            return Results.Text(fonts.Css, "text/css; charset=utf-8");
        }

        context.Response.Headers.ContentEncoding = "br";
        return Results.Bytes(fonts.Brotli, "text/css; charset=utf-8");
    }
}
