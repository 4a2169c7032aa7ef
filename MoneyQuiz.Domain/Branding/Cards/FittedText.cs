namespace MoneyQuiz.Domain.Branding.Cards;

/// <summary>A text in lines that fit their room: as large as may be, then smaller, then cut off with an ellipsis.</summary>
/// <param name="Size">Of the letters, in the picture's units.</param>
public sealed record FittedText(int Size, ImmutableArray<string> Lines)
{
    private const string Ellipsis = "…";

    /// <param name="width">Of a text at size 1.</param>
    /// <param name="room">How wide a line may be.</param>
    /// <param name="ways">How large and in how many lines at most, the best first; at the last, words are broken and lines cut off.</param>
    public static FittedText Of(string text, Func<string, double> width, double room, params (int Size, int Most)[] ways)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        foreach (var (size, most) in ways)
        {
            if (Array.TrueForAll(words, w => width(w) * size <= room) && Wrapped(words, width, room / size) is var lines && lines.Count <= most)
            {
                return new FittedText(size, [.. lines]);
            }
        }

        var (smallest, rows) = ways[^1];
        var least = room / smallest;
        var all = Wrapped([.. words.SelectMany(w => Broken(w, width, least))], width, least);
        if (all.Count > rows)
        {
            all = [.. all.Take(rows - 1), Cut(string.Join(' ', all.Skip(rows - 1)), width, least)];
        }

        return new FittedText(smallest, [.. all]);
    }

    private static List<string> Wrapped(string[] words, Func<string, double> width, double room)
    {
        var lines = new List<string>();
        foreach (var word in words)
        {
            if (lines.Count > 0 && width($"{lines[^1]} {word}") <= room)
            {
                lines[^1] = $"{lines[^1]} {word}";
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    // By letters as people count them, so that no accent is parted from its letter.
    private static IEnumerable<string> Broken(string word, Func<string, double> width, double room)
    {
        var part = "";
        foreach (var letter in Letters(word))
        {
            if (part.Length > 0 && width(part + letter) > room)
            {
                yield return part;
                part = "";
            }

            part += letter;
        }

        yield return part;
    }

    private static string Cut(string text, Func<string, double> width, double room)
    {
        var kept = "";
        foreach (var letter in Letters(text))
        {
            if (width(kept + letter + Ellipsis) > room)
            {
                break;
            }

            kept += letter;
        }

        return kept.TrimEnd(' ', ',', '.', ';', ':') + Ellipsis;
    }

    private static IEnumerable<string> Letters(string text)
    {
        var letters = System.Globalization.StringInfo.GetTextElementEnumerator(text);
        while (letters.MoveNext())
        {
            yield return letters.GetTextElement();
        }
    }
}
