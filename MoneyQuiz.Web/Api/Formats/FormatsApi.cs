using MoneyQuiz.Domain.Formats;

namespace MoneyQuiz.Web.Api.Formats;

/// <summary>A way to take the quiz.</summary>
/// <param name="Key">Its key in config and API.</param>
/// <param name="Aliases">Older keys that are understood and made into this one.</param>
/// <param name="Name">Its name as spoken; null while no format of this key is built in.</param>
/// <param name="Path">Its path under a tenant's quiz; null while no format of this key is built in.</param>
public sealed record FormatView(string Key, IReadOnlyList<string> Aliases, string? Name, string? Path);

/// <param name="Formats">In the order of the chooser.</param>
public sealed record FormatList(IReadOnlyList<FormatView> Formats);

/// <summary><c>/api/v1/assess/formats</c></summary>
public static class FormatsApi
{
    public static void MapFormats(this RouteGroupBuilder v1) =>
        v1.MapGet("/formats", List)
            .AllowAnonymous()
            .WithName("listFormats")
            .WithSummary("List the formats")
            .WithDescription("The five mode keys with their aliases, and the formats that are built in. The same for every tenant.")
            .WithTags("Formats")
            .Produces<FormatList>();

    private static IResult List() => TypedResults.Ok(new FormatList([.. ModeKey.All.Select(Of)]));

    private static FormatView Of(ModeKey key)
    {
        var format = FormatCatalogue.Find(key);
        return new FormatView(key.Value, key.Aliases, format?.Name, format?.Path);
    }
}
