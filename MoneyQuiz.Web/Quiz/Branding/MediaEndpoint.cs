using MoneyQuiz.Data.Branding;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Web.Quiz.Branding;

/// <summary>
/// A tenant's pictures, kept by browsers for ever: another picture has another address. They are served as pictures and nothing
/// else: opened by itself, even an SVG may run nothing and load nothing.
/// </summary>
public static class MediaEndpoint
{
    public static string Url(string slug, PictureId id, bool webP = false) => $"/t/{slug}/media/{id}{(webP ? ".webp" : "")}";

    public static void MapMedia(this WebApplication app) =>
        app.MapGet("/t/{slug}/media/{file}", Picture)
            .WithMetadata(new DoorAttribute(Door.Quiz), new OwnPolicy("sandbox; default-src 'none'; frame-ancestors 'none'"))
            .AllowAnonymous();

    private static async Task<IResult> Picture(string file, HttpContext context, Pictures pictures)
    {
        // png-320x96-3f9a… or png-320x96-3f9a….webp
        var webP = file.EndsWith(".webp", StringComparison.Ordinal);
        if (
            !PictureId.TryParse(webP ? file[..^5] : file, out var id)
            || (webP && !id.HasWebP)
            || await pictures.Read(TenantResolution.Of(context).Tenant!.Id, id, webP, context.RequestAborted) is not { } bytes
        )
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = ThemeEndpoint.Forever;
        return Results.Bytes(bytes, webP ? "image/webp" : id.ContentType);
    }
}
