using System.Collections.Immutable;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;
using MoneyQuiz.Domain.Frameworks.Editing;
using MoneyQuiz.Web.Coach.Frameworks.Editors;
using MoneyQuiz.Web.Coach.Frameworks.Fields;

namespace MoneyQuiz.Web.Coach.Frameworks;

/// <summary>A pointer as people call the place: “Likert: statements 14, statement”.</summary>
public static class PlaceWords
{
    public static string Of(DraftEditor editor, string pointer)
    {
        if (PlaceOf(pointer) is not { } place)
        {
            return "The whole config";
        }

        var parts = pointer[place.Pointer.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        var fields = place.Mode is { } mode ? EditorFields.Of(mode) : EditorFields.Of(place.Column);
        var subject = place.Title;
        if (place.Column.Merge == MergeKind.PerArchetype && parts is [var key, .. var rest] && ArchetypeIds.TryParse(key, out _))
        {
            (subject, parts) = (Name(editor, key), rest);
        }

        var words = Walk(editor, fields, parts).ToList();
        return words.Count == 0 ? subject : $"{subject}: {string.Join(", ", words)}";
    }

    /// <summary>The page of the editor that a pointer leads to; null for a pointer to everything.</summary>
    public static EditorPlace? PlaceOf(string pointer) =>
        EditorPlaces.All.FirstOrDefault(p => pointer == p.Pointer || pointer.StartsWith(p.Pointer + "/", StringComparison.Ordinal));

    private static IEnumerable<string> Walk(DraftEditor editor, ImmutableArray<EditorField> fields, IEnumerable<string> parts)
    {
        var within = fields;
        foreach (var part in parts)
        {
            if (within.FirstOrDefault(f => f.Name == part) is { } field)
            {
                within = field.Fields;
                yield return char.ToLowerInvariant(field.Label[0]) + field.Label[1..];
            }
            else if (int.TryParse(part, System.Globalization.CultureInfo.InvariantCulture, out var i))
            {
                yield return $"{i + 1}";
            }
            else
            {
                yield return ArchetypeIds.TryParse(part, out _) ? Name(editor, part)
                : part == "pairs" ? "with"
                : part.Replace('_', ' ');
            }
        }
    }

    private static string Name(DraftEditor editor, string key) => FieldText.Of(editor.Get($"/{ConfigColumns.Archetypes.Key}/{key}/name"));
}
