using MoneyQuiz.Data.Branding;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Web.Quiz.Branding;

/// <summary>A tenant's design tokens as a stylesheet, kept by browsers for ever: a publish changes its address.</summary>
public static class ThemeEndpoint
{
    /// <summary>One year, the longest that caches take.</summary>
    public const string Forever = "public, max-age=31536000, immutable";

    /// <param name="looks">By <see cref="QuizSheets.Of"/>: they come with it in one sheet.</param>
    public static string Url(string slug, string hash, string looks) => $"/t/{slug}/theme.{hash}.css?with={looks}";

    public static void MapTheme(this WebApplication app)
    {
        app.MapGet("/t/{slug}/theme.{hash}.css", Theme).WithMetadata(new DoorAttribute(Door.Quiz)).AllowAnonymous();
        app.MapGet("/t/fonts.{hash}.css", Fonts).WithMetadata(new DoorAttribute(Door.Quiz), new EveryTenant()).AllowAnonymous();
    }

    private static async Task<IResult> Theme(string hash, string? with, HttpContext context, PublishedBrands brands, QuizSheets sheets)
    {
        // The quiz gate lets only an open tenant's request through.
        if (await brands.Theme(TenantResolution.Of(context).Tenant!, hash, context.RequestAborted) is not { } css)
        {
            return Results.NotFound();
        }

        var (sheet, current) = with is null ? (new PackedSheet(css), true) : sheets.Joined(hash, css, with);
        return sheet.Answer(context, current ? Forever : "no-cache");
    }

    private static IResult Fonts(string hash, HttpContext context, FontFaces fonts) =>
        hash == fonts.Sheet.Hash ? fonts.Sheet.Answer(context, Forever) : Results.NotFound();
}
