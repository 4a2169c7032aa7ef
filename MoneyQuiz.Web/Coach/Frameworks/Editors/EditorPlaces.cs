using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks.Config;

namespace MoneyQuiz.Web.Coach.Frameworks.Editors;

/// <summary>All places in the order of the navigation. A column or a format without an editor of its own gets the one that is made from its record.</summary>
public static class EditorPlaces
{
    // A new editor is one line here, by column key or by column key and mode key.
    private static readonly Dictionary<string, Type> Own = new(StringComparer.Ordinal)
    {
        [ConfigColumns.Archetypes.Key] = typeof(ArchetypesEditor),
        [ConfigColumns.Landing.Key] = typeof(LandingEditor),
        [ConfigColumns.Scoring.Key] = typeof(ScoringEditor),
        [$"{ConfigColumns.Modes.Key}/{ModeKey.Likert}"] = typeof(LikertEditor),
    };

    public static readonly IReadOnlyList<EditorPlace> All =
    [
        .. ConfigColumns.All.SelectMany(c =>
            c == ConfigColumns.Modes
                ? FormatCatalogue.All.Select(f =>
                    Place($"{c.Key}/{f.Key}", f.Name, "Whether it is offered, in which lengths, and what it asks.", f.Key)
                )
                : [Place(c.Key, c.Title, c.Help)]
        ),
    ];

    public static EditorPlace Find(string? at) => All.FirstOrDefault(p => p.At == at) ?? All[0];

    private static EditorPlace Place(string at, string title, string help, ModeKey? mode = null) =>
        new(at, title, help, Own.GetValueOrDefault(at, typeof(GenericEditor)), mode);
}
