using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace MoneyQuiz.Web.Quiz.Branding;

/// <summary>
/// All that dresses a visitor's page, joined into one stylesheet: the theme's two fonts, the theme, and the sheets of
/// <c>wwwroot/quiz</c> that the page asks for. Each link less is a connection less before a phone paints.
/// </summary>
public sealed class QuizSheets
{
    private const string Everywhere = "quiz";

    private static readonly ImmutableArray<string> First = [Everywhere, "step"];

    private readonly FontFaces _fonts;

    // In the order of the cascade: what every page has, what every step has, what one format or page has.
    private readonly ImmutableArray<(string Name, string Css)> _sheets;
    private readonly ConcurrentDictionary<string, string> _versions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string ThemeHash, string Looks), PackedSheet> _joined = new();

    public QuizSheets(IWebHostEnvironment web, FontFaces fonts)
    {
        _fonts = fonts;
        _sheets =
        [
            .. web
                .WebRootFileProvider.GetDirectoryContents("quiz")
                .Where(file => Path.GetExtension(file.Name) == ".css")
                .Select(file => (Name: Path.GetFileNameWithoutExtension(file.Name), Css: Text(file)))
                .OrderBy(sheet => First.IndexOf(sheet.Name) is >= 0 and var place ? place : First.Length)
                .ThenBy(sheet => sheet.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Of the looks in any order: <c>quiz.step.game.0123456789abcdef</c>, whose end changes with their text.</summary>
    public string Of(IEnumerable<string> looks) => Named([.. looks, Everywhere]) is var names ? $"{names}.{Version(names)}" : "";

    /// <summary>The joined sheet for an address that <see cref="Of"/> made.</summary>
    /// <param name="themeHash">Of <paramref name="theme"/>.</param>
    /// <returns>Not current: another version of the app made the address; what it gets is good, but not for ever.</returns>
    public (PackedSheet Sheet, bool IsCurrent) Joined(string themeHash, string theme, string address)
    {
        var asked = address.Split('.');
        var names = Named(asked);
        var sheet = _joined.GetOrAdd((themeHash, names), _ => new PackedSheet(_fonts.For(theme) + theme + Css(names)));
        return (sheet, asked[^1] == Version(names));
    }

    private string Named(string[] asked) => string.Join('.', _sheets.Select(s => s.Name).Where(asked.Contains));

    private string Version(string names) => _versions.GetOrAdd(names, n => new PackedSheet(_fonts.Css + Css(n)).Hash);

    private string Css(string names) => string.Concat(_sheets.Where(s => names.Split('.').Contains(s.Name)).Select(s => s.Css));

    private static string Text(Microsoft.Extensions.FileProviders.IFileInfo file)
    {
        using var reader = new StreamReader(file.CreateReadStream());
        return reader.ReadToEnd();
    }
}
