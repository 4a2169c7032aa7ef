namespace MoneyQuiz.Domain.Scoring.Text;

/// <summary>Steps 2 to 4 of <see cref="EnglishStemmer"/>: suffixes that make one kind of word from another, longest first.</summary>
internal static class StemSuffixes
{
    private static readonly (string Suffix, string By)[] Long =
    [
        ("ational", "ate"),
        ("ization", "ize"),
        ("fulness", "ful"),
        ("ousness", "ous"),
        ("iveness", "ive"),
        ("tional", "tion"),
        ("biliti", "ble"),
        ("lessli", "less"),
        ("entli", "ent"),
        ("ation", "ate"),
        ("alism", "al"),
        ("aliti", "al"),
        ("ousli", "ous"),
        ("iviti", "ive"),
        ("fulli", "ful"),
        ("enci", "ence"),
        ("anci", "ance"),
        ("abli", "able"),
        ("izer", "ize"),
        ("ator", "ate"),
        ("alli", "al"),
        ("bli", "ble"),
        ("ogi", "og"),
        ("li", ""),
    ];

    private static readonly (string Suffix, string By)[] Short =
    [
        ("ational", "ate"),
        ("tional", "tion"),
        ("alize", "al"),
        ("icate", "ic"),
        ("iciti", "ic"),
        ("ative", ""),
        ("ical", "ic"),
        ("ness", ""),
        ("ful", ""),
    ];

    private static readonly string[] Last =
    [
        "ement",
        "ance",
        "ence",
        "able",
        "ible",
        "ment",
        "ant",
        "ent",
        "ism",
        "ate",
        "iti",
        "ous",
        "ive",
        "ize",
        "ion",
        "al",
        "er",
        "ic",
    ];

    /// <summary>relational → relate, hopefulli → hopeful, quickli → quick.</summary>
    public static string LongDerived(string w, int r1)
    {
        var (suffix, by) = Array.Find(Long, s => Ends(w, s.Suffix));
        if (suffix is null || w.Length - suffix.Length < r1)
        {
            return w;
        }

        var before = w[w.Length - suffix.Length - 1];
        var holds = suffix switch
        {
            "ogi" => before == 'l',
            "li" => before is 'c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't',
            _ => true,
        };
        return holds ? string.Concat(w.AsSpan(0, w.Length - suffix.Length), by) : w;
    }

    /// <summary>helpful → help, formalize → formal.</summary>
    public static string ShortDerived(string w, int r1, int r2)
    {
        var (suffix, by) = Array.Find(Short, s => Ends(w, s.Suffix));
        var from = suffix == "ative" ? r2 : r1;
        return suffix is null || w.Length - suffix.Length < from ? w : string.Concat(w.AsSpan(0, w.Length - suffix.Length), by);
    }

    /// <summary>adjustment → adjust, effective → effect.</summary>
    public static string Residual(string w, int r2)
    {
        var suffix = Array.Find(Last, s => Ends(w, s));
        if (suffix is null || w.Length - suffix.Length < r2)
        {
            return w;
        }

        return suffix != "ion" || w[^4] is 's' or 't' ? w[..^suffix.Length] : w;
    }

    private static bool Ends(string w, string suffix) => w.EndsWith(suffix, StringComparison.Ordinal);
}
