using System.Text.Json;
using MoneyQuiz.Domain.Formats;

namespace MoneyQuiz.Domain.Frameworks.Config;

/// <summary>What no column may hold whatever it means: nulls, doubled members, characters that can't be stored, ids that nobody has.</summary>
public static class ConfigHygiene
{
    /// <summary>Pointers are from the column's own root.</summary>
    /// <param name="isSound">Whether it can be laid over a definition all the same.</param>
    public static IReadOnlyList<ContentFault> Faults(ConfigColumn column, JsonElement value, out bool isSound)
    {
        var faults = new FaultList();
        isSound = false;
        if (value.ValueKind != JsonValueKind.Object)
        {
            faults.Add("", "An object belongs here, or null to fall back to the defaults.");
            return faults.All;
        }

        if (!IsReadable(value))
        {
            faults.Add("", "A name or a text holds half of a character. Type it again.");
            return faults.All;
        }

        faults.Add(Raw(value, nullDepth: 0));
        isSound = faults.All.Count == 0;
        if (column.Merge == MergeKind.PerArchetype)
        {
            Archetypes(value, faults);
        }
        else if (column.Merge == MergeKind.PerMode)
        {
            Modes(value, faults);
            isSound = faults.All.Count == 0;
        }

        return faults.All;
    }

    /// <summary>Whether names and texts are whole characters, so that they can be looked at without further care.</summary>
    public static bool IsReadable(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.Object => value.EnumerateObject().All(m => m.Name is not null && IsReadable(m.Value)),
                JsonValueKind.Array => value.EnumerateArray().All(IsReadable),
                JsonValueKind.String => value.GetString() is not null,
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            // "\ud800": half of a character.
            return false;
        }
    }

    /// <summary>What is wrong with JSON that <see cref="IsReadable"/>.</summary>
    /// <param name="nullDepth">Down to how many members deep null has a meaning.</param>
    public static IReadOnlyList<ContentFault> Raw(JsonElement value, int nullDepth)
    {
        var faults = new FaultList();
        Walk(value, "", nullDepth, faults);
        return faults.All;
    }

    private static void Archetypes(JsonElement column, FaultList faults)
    {
        const string List = "hero, artist, ruler, innocent, maverick, victim, magician, martyr";
        var pairs = new HashSet<(ArchetypeId, ArchetypeId)>();
        foreach (var archetype in column.EnumerateObject())
        {
            var at = "/" + Escape(archetype.Name);
            var isKnown = ArchetypeIds.TryParse(archetype.Name, out var id);
            faults.Must(isKnown, at, $"There is no archetype “{archetype.Name}”. The archetypes are {List}.");
            if (archetype.Value.ValueKind != JsonValueKind.Object)
            {
                faults.Add(at, "An object with the archetype’s fields belongs here.");
                continue;
            }

            faults.Must(!archetype.Value.TryGetProperty("id", out _), $"{at}/id", "An archetype’s id never changes. Change its name instead.");
            if (!isKnown || !archetype.Value.TryGetProperty("pairs", out var texts))
            {
                continue;
            }

            faults.Must(texts.ValueKind == JsonValueKind.Object, $"{at}/pairs", "An object belongs here: other archetype, text.");
            foreach (var pair in texts.ValueKind == JsonValueKind.Object ? texts.EnumerateObject().ToArray() : [])
            {
                var here = $"{at}/pairs/{Escape(pair.Name)}";
                var fits = ArchetypeIds.TryParse(pair.Name, out var other) && other != id;
                faults.Must(fits, here, $"Name another archetype here: {List}.");
                faults.Must(pair.Value.ValueKind == JsonValueKind.String, here, "A text belongs here.");
                faults.Must(
                    !fits || pairs.Add(FrameworkCheck.Sorted(id, other)),
                    here,
                    "This pair has a text under its other archetype too. Keep one."
                );
            }
        }
    }

    private static void Modes(JsonElement column, FaultList faults)
    {
        foreach (var mode in column.EnumerateObject())
        {
            var at = "/" + Escape(mode.Name);
            faults.Must(
                ModeKey.All.Any(k => k.Value == mode.Name),
                at,
                $"There is no mode “{mode.Name}”. The modes are {string.Join(", ", ModeKey.All.Select(k => k.Value))}."
            );
            faults.Must(mode.Value.ValueKind == JsonValueKind.Object, at, "An object with the mode’s content belongs here.");
        }
    }

    private static void Walk(JsonElement value, string at, int nullDepth, FaultList faults)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var seen = new HashSet<string>(StringComparer.Ordinal);
                foreach (var member in value.EnumerateObject())
                {
                    var here = $"{at}/{Escape(member.Name)}";
                    faults.Must(seen.Add(member.Name), here, $"“{member.Name}” stands here twice. Keep one.");
                    faults.Must(IsStorable(member.Name), here, "Use plain characters in a name.");
                    if (nullDepth == 0 || member.Value.ValueKind != JsonValueKind.Null)
                    {
                        Walk(member.Value, here, Math.Max(0, nullDepth - 1), faults);
                    }
                }

                break;
            case JsonValueKind.Array:
                foreach (var (i, item) in value.EnumerateArray().Index())
                {
                    Walk(item, $"{at}/{i}", 0, faults);
                }

                break;
            case JsonValueKind.Null:
                faults.Add(at, "null can’t stand here. Leave the field out, and it comes from the defaults.");
                break;
            case JsonValueKind.String:
                faults.Must(IsStorable(value.GetString()!), at, "Remove the invisible control characters.");
                break;
        }
    }

    // PostgreSQL stores no U+0000 at all; the other control characters but line breaks and tabs are never meant.
    internal static bool IsStorable(char c) => !char.IsControl(c) || c is '\n' or '\r' or '\t';

    internal static bool IsStorable(string text) => text.All(IsStorable);

    internal static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
