using MoneyQuiz.Domain.Formats.Game;
using MoneyQuiz.Domain.Formats.Likert;
using MoneyQuiz.Domain.Formats.Mirror;

namespace MoneyQuiz.Domain.Formats;

/// <summary>All formats, in the order of the chooser.</summary>
public static class FormatCatalogue
{
    public static readonly ImmutableArray<Format> All = [new LikertFormat(), new MirrorFormat(), new GameFormat()];

    public static Format? Find(ModeKey key) => All.FirstOrDefault(f => f.Key == key);

    /// <summary>The format at a path, and whether the path is an old one that should be redirected.</summary>
    public static (Format? Format, bool IsOld) FindByPath(string path)
    {
        var current = All.FirstOrDefault(f => f.Path == path);
        var old = current is null ? All.FirstOrDefault(f => f.OldPaths.Contains(path, StringComparer.Ordinal)) : null;
        return (current ?? old, old is not null);
    }
}
