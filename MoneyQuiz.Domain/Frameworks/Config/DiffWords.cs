using System.Text.Json;
using MoneyQuiz.Domain.Formats;

namespace MoneyQuiz.Domain.Frameworks.Config;

/// <summary>Tells the difference of two frameworks, or of two parts of them, in short sentences.</summary>
public sealed class DiffWords
{
    private const int LongestValue = 80;

    // What tells one object of a list from another, in this order.
    private static readonly string[] Names = ["id", "key", "slug", "after_days", "from"];

    private readonly List<DiffLine> _lines = [];
    private readonly string _column;

    private DiffWords(string column) => _column = column;

    /// <summary>Of the JSON of two definitions.</summary>
    public static ImmutableArray<DiffLine> Of(JsonElement before, JsonElement after)
    {
        var lines = new List<DiffLine>();
        foreach (var column in ConfigColumns.All)
        {
            var (old, now) = (before.GetProperty(column.Member), after.GetProperty(column.Member));
            if (column.Merge == MergeKind.PerArchetype)
            {
                foreach (var (was, becomes) in old.EnumerateArray().Zip(now.EnumerateArray()))
                {
                    lines.AddRange(Of(column.Key, Text(was, "name"), was, becomes));
                }

                lines.AddRange(Pairs(column, before, after));
            }
            else if (column.Merge == MergeKind.PerMode)
            {
                foreach (var key in ModeKey.All)
                {
                    lines.AddRange(
                        Of(column.Key, FormatCatalogue.Find(key)?.Name ?? key.Value, old.GetProperty(key.Value), now.GetProperty(key.Value))
                    );
                }
            }
            else
            {
                lines.AddRange(Of(column.Key, column.Title, old, now));
            }
        }

        return [.. lines];
    }

    /// <summary>Of two objects that bear one name.</summary>
    public static IEnumerable<DiffLine> Of(string column, string subject, JsonElement before, JsonElement after)
    {
        var words = new DiffWords(column);
        if (before.ValueKind == JsonValueKind.Object && after.ValueKind == JsonValueKind.Object)
        {
            words.Compare($"{subject}:", before, after);
        }
        else if (!JsonElement.DeepEquals(before, after))
        {
            // A draft may hold anything while somebody types.
            words._lines.Add(new DiffLine(column, $"{subject}: changed", Shown(before), Shown(after)));
        }

        return words._lines;
    }

    private static IEnumerable<DiffLine> Pairs(ConfigColumn column, JsonElement before, JsonElement after)
    {
        foreach (var (was, becomes) in before.GetProperty("pairs").EnumerateArray().Zip(after.GetProperty("pairs").EnumerateArray()))
        {
            if (!JsonElement.DeepEquals(was, becomes))
            {
                var two = was.GetProperty("between").EnumerateArray().Select(b => NameOf(before, b.GetString())).ToArray();
                yield return new DiffLine(column.Key, $"{two[0]} with {two[1]}: reworded", Cut(was, "text"), Cut(becomes, "text"));
            }
        }
    }

    private void Compare(string where, JsonElement before, JsonElement after)
    {
        foreach (var member in before.EnumerateObject().Where(m => !after.TryGetProperty(m.Name, out _)))
        {
            _lines.Add(new DiffLine(_column, $"{where} {Spoken(member.Name)} taken out", Shown(member.Value)));
        }

        foreach (var member in after.EnumerateObject())
        {
            var name = Spoken(member.Name);
            if (!before.TryGetProperty(member.Name, out var old))
            {
                _lines.Add(new DiffLine(_column, $"{where} {name} added", null, Shown(member.Value)));
            }
            else if (!JsonElement.DeepEquals(old, member.Value))
            {
                Changed(where, name, old, member.Value);
            }
        }
    }

    private void Changed(string where, string name, JsonElement old, JsonElement now)
    {
        if (old.ValueKind == JsonValueKind.Object && now.ValueKind == JsonValueKind.Object)
        {
            Compare($"{where} {name},", old, now);
        }
        else if (IsListOfObjects(old) && IsListOfObjects(now))
        {
            CompareLists(where, name, [.. old.EnumerateArray()], [.. now.EnumerateArray()]);
        }
        else
        {
            var sentence = (old.ValueKind, now.ValueKind) switch
            {
                (JsonValueKind.False, JsonValueKind.True) => name == "enabled" ? "switched on" : $"{name} switched on",
                (JsonValueKind.True, JsonValueKind.False) => name == "enabled" ? "switched off" : $"{name} switched off",
                // The text is what an item of a list is: “statement 14 reworded”.
                (JsonValueKind.String, JsonValueKind.String) when name == "text" => "reworded",
                (JsonValueKind.String, JsonValueKind.String) when IsWord(old) && IsWord(now) => $"{name} changed from {Quoted(old)} to {Quoted(now)}",
                (JsonValueKind.String, JsonValueKind.String) => $"{name} reworded",
                (JsonValueKind.Number, JsonValueKind.Number) => $"{name} changed from {old} to {now}",
                _ => $"{name} changed",
            };
            _lines.Add(new DiffLine(_column, $"{where} {sentence}", Shown(old), Shown(now)));
        }
    }

    private void CompareLists(string where, string list, JsonElement[] old, JsonElement[] now)
    {
        var one = Singular(list);
        var (oldNames, newNames) = (old.Select(NameOfItem).ToArray(), now.Select(NameOfItem).ToArray());
        if (
            oldNames.Concat(newNames).Any(n => n is null)
            || oldNames.Distinct(StringComparer.Ordinal).Count() != old.Length
            || newNames.Distinct(StringComparer.Ordinal).Count() != now.Length
        )
        {
            // Without names they are told by their places.
            oldNames = [.. old.Select((_, i) => $"{i}")];
            newNames = [.. now.Select((_, i) => $"{i}")];
        }

        foreach (var (i, name) in oldNames.Index().Where(n => !newNames.Contains(n.Item, StringComparer.Ordinal)))
        {
            _lines.Add(new DiffLine(_column, $"{where} {one} {i + 1} taken out", Shown(old[i])));
        }

        foreach (var (i, name) in newNames.Index())
        {
            var was = Array.IndexOf(oldNames, name);
            if (was < 0)
            {
                _lines.Add(new DiffLine(_column, $"{where} {one} {i + 1} added", null, Shown(now[i])));
            }
            else if (!JsonElement.DeepEquals(old[was], now[i]))
            {
                Compare($"{where} {one} {i + 1}", old[was], now[i]);
            }
        }

        if (
            !oldNames
                .Where(n => newNames.Contains(n, StringComparer.Ordinal))
                .SequenceEqual(newNames.Where(n => oldNames.Contains(n, StringComparer.Ordinal)), StringComparer.Ordinal)
        )
        {
            _lines.Add(new DiffLine(_column, $"{where} order of {list} changed"));
        }
    }

    private static string? NameOfItem(JsonElement item) =>
        Names.Select(n => item.TryGetProperty(n, out var value) ? value.ToString() : null).FirstOrDefault(v => v is not null);

    private static string NameOf(JsonElement definition, string? id) =>
        definition.GetProperty("archetypes").EnumerateArray().Where(a => a.GetProperty("id").GetString() == id).Select(a => Text(a, "name")).First();

    private static bool IsListOfObjects(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(i => i.ValueKind == JsonValueKind.Object);

    private static bool IsWord(JsonElement text) => text.GetString() is { Length: > 0 and <= 40 } word && word.Count(c => c == ' ') < 3;

    private static string Quoted(JsonElement text) => $"“{text.GetString()}”";

    private static string Text(JsonElement item, string member) =>
        item.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "?";

    // What tells an object best is its text, its name or its headline.
    private static string? Shown(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object
            ? ((string[])["text", "name", "headline", "subject", "label", "id"]).Select(m => Cut(value, m)).FirstOrDefault(t => t is not null)
            : Cut(value.ToString());

    private static string? Cut(JsonElement item, string member) => item.TryGetProperty(member, out var value) ? Cut(value.ToString()) : null;

    private static string Cut(string text) => text.Length <= LongestValue ? text : text[..(LongestValue - 1)].TrimEnd() + "…";

    // lead_form_words → lead form words
    private static string Spoken(string name) => name.Replace('_', ' ');

    // statements → statement, categories → category
    private static string Singular(string name) =>
        name.EndsWith("ies", StringComparison.Ordinal) ? name[..^3] + "y"
        : name.EndsWith('s') ? name[..^1]
        : name;
}
