namespace MoneyQuiz.Web.Docs.Search;

/// <summary>A piece of a snippet; one that was asked for is marked.</summary>
public sealed record SnippetPart(string Text, bool IsHit);

/// <summary>The part of a section's text where most of the words stand together.</summary>
internal static class Snippet
{
    private const int Around = 60;
    private const int Longest = 220;

    public static IReadOnlyList<SnippetPart> Of(string text, IReadOnlyList<string> asked)
    {
        var hits = SearchWords.Of(text).FindAll(w => w.Forms.Any(f => asked.Any(a => Finds(a, f))));
        var start = hits.Count == 0 ? 0 : Math.Max(0, Best(hits, asked).Start - Around);
        // Words are not cut.
        start = start == 0 ? 0 : text.IndexOf(' ', start) + 1;
        var end = Math.Min(text.Length, start + Longest);
        end =
            end == text.Length ? end
            : text.LastIndexOf(' ', end - 1, end - start) is var blank and > 0 ? blank
            : end;

        var parts = new List<SnippetPart>();
        var at = start;
        Plain(start > 0 ? "… " : "");
        foreach (var hit in hits.Where(h => h.Start >= start && h.Start + h.Length <= end))
        {
            Plain(text[at..hit.Start]);
            parts.Add(new SnippetPart(text.Substring(hit.Start, hit.Length), IsHit: true));
            at = hit.Start + hit.Length;
        }

        Plain(text[at..end] + (end < text.Length ? " …" : ""));
        return parts;

        void Plain(string words)
        {
            if (words.Length > 0)
            {
                parts.Add(new SnippetPart(words, IsHit: false));
            }
        }
    }

    private static FoundWord Best(List<FoundWord> hits, IReadOnlyList<string> asked) =>
        hits.MaxBy(first =>
            hits.Where(h => h.Start >= first.Start && h.Start < first.Start + Longest - Around)
                .SelectMany(h => asked.Where(a => h.Forms.Any(f => Finds(a, f))))
                .Distinct(StringComparer.Ordinal)
                .Count()
        );

    private static bool Finds(string asked, string form) => asked == form || (asked.Length >= 3 && form.StartsWith(asked, StringComparison.Ordinal));
}
