using System.Text.RegularExpressions;

namespace MoneyQuiz.Web.Docs.Search;

/// <summary>A word of a text, where it stands there, and the forms under which it is found.</summary>
internal readonly record struct FoundWord(int Start, int Length, IReadOnlyList<string> Forms);

/// <summary>Texts as words: <c>ConfigColumns</c> is found as itself, as config and as columns; plurals as their singulars.</summary>
internal static partial class SearchWords
{
    // They stand everywhere and tell nothing.
    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "a",
        "an",
        "and",
        "are",
        "do",
        "does",
        "for",
        "how",
        "i",
        "in",
        "is",
        "it",
        "of",
        "on",
        "or",
        "the",
        "to",
        "what",
        "where",
        "with",
    };

    public static List<FoundWord> Of(string text)
    {
        var found = new List<FoundWord>();
        foreach (var match in Words().EnumerateMatches(text))
        {
            var word = text.Substring(match.Index, match.Length);
            var parts = Parts().Matches(word).Select(m => m.Value).ToList();
            found.Add(
                new FoundWord(
                    match.Index,
                    match.Length,
                    [.. parts.Append(word).Select(Form).Where(f => f.Length > 0).Distinct(StringComparer.Ordinal)]
                )
            );
        }

        return found;
    }

    /// <summary>What is asked for: at most eight words.</summary>
    public static IReadOnlyList<string> Asked(string question)
    {
        var words = Words().Matches(question).Select(m => m.Value.ToLowerInvariant()).ToList();
        var telling = words.Where(w => !Small.Contains(w)).ToList();
        return [.. (telling.Count > 0 ? telling : words).Select(Form).Distinct(StringComparer.Ordinal).Take(8)];
    }

    // backups → backup; addresses → address; access stays
    private static string Form(string word)
    {
        var form = word.ToLowerInvariant();
        return form switch
        {
            { Length: > 4 } when form.EndsWith("sses", StringComparison.Ordinal) => form[..^2],
            { Length: > 4 } when form.EndsWith("ies", StringComparison.Ordinal) => form[..^3] + "y",
            { Length: > 3 } when form[^1] == 's' && form[^2] is not ('s' or 'u' or 'i') => form[..^1],
            _ => form,
        };
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:_[\p{L}\p{N}]+)*", RegexOptions.None, 1000)]
    private static partial Regex Words();

    // ConfigColumns → Config, Columns; landing_overrides → landing, overrides
    [GeneratedRegex(@"\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+", RegexOptions.None, 1000)]
    private static partial Regex Parts();
}
