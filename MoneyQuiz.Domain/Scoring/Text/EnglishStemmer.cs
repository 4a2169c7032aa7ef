namespace MoneyQuiz.Domain.Scoring.Text;

/// <summary>
/// The stem of an English word, after Porter's second stemmer (“Porter2”): planned, planning and plans are one term.
/// A stem need not be a word; only that both the lexicon and the text go through here matters.
/// </summary>
public static class EnglishStemmer
{
    // Words that the steps would spoil or throw together.
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["dying"] = "die",
        ["lying"] = "lie",
        ["tying"] = "tie",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["ugly"] = "ugli",
        ["early"] = "earli",
        ["only"] = "onli",
        ["singly"] = "singl",
        ["sky"] = "sky",
        ["news"] = "news",
        ["howe"] = "howe",
        ["atlas"] = "atlas",
        ["cosmos"] = "cosmos",
        ["bias"] = "bias",
        ["andes"] = "andes",
    };

    // After the plural is off, these are whole.
    private static readonly HashSet<string> Whole = ["inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"];

    private static readonly string[] Doubles = ["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"];

    /// <param name="word">Lower case, an apostrophe as '. Letters beyond a–z stay as they are.</param>
    public static string Stem(string word)
    {
        if (word.Length <= 2)
        {
            return word;
        }

        if (Exceptions.TryGetValue(word, out var known))
        {
            return known;
        }

        var w = MarkConsonantY(word.TrimStart('\''));
        var (r1, r2) = Regions(w);
        w = Plural(Possessive(w));
        if (Whole.Contains(w))
        {
            return w;
        }

        w = PastAndIng(w, r1);
        w = FinalY(w);
        w = StemSuffixes.LongDerived(w, r1);
        w = StemSuffixes.ShortDerived(w, r1, r2);
        w = StemSuffixes.Residual(w, r2);
        return FinalEOrL(w, r1, r2).Replace('Y', 'y');
    }

    internal static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    // A y at the beginning or after a vowel is a consonant and written Y: yell, boy.
    private static string MarkConsonantY(string word)
    {
        var letters = word.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] == 'y' && (i == 0 || IsVowel(letters[i - 1])))
            {
                letters[i] = 'Y';
            }
        }

        return new string(letters);
    }

    // R1 begins after the first consonant that follows a vowel, R2 the same way within R1: beaut|if|ul.
    private static (int R1, int R2) Regions(string w)
    {
        string[] beginnings = ["gener", "commun", "arsen"];
        var beginning = Array.Find(beginnings, b => w.StartsWith(b, StringComparison.Ordinal));
        var r1 = beginning?.Length ?? After(w, 0);
        return (r1, After(w, r1));

        static int After(string w, int from)
        {
            for (var i = from + 1; i < w.Length; i++)
            {
                if (!IsVowel(w[i]) && IsVowel(w[i - 1]))
                {
                    return i + 1;
                }
            }

            return w.Length;
        }
    }

    private static string Possessive(string w) =>
        Ends(w, "'s'") ? w[..^3]
        : Ends(w, "'s") ? w[..^2]
        : Ends(w, "'") ? w[..^1]
        : w;

    private static string Plural(string w)
    {
        if (Ends(w, "sses"))
        {
            return w[..^2];
        }

        if (Ends(w, "ied") || Ends(w, "ies"))
        {
            return w.Length > 4 ? w[..^2] : w[..^1];
        }

        // gas, this, kiwis: the s goes only if there is a vowel before the letter before it.
        return Ends(w, "s") && !Ends(w, "us") && !Ends(w, "ss") && w.Length > 2 && HasVowel(w[..^2]) ? w[..^1] : w;
    }

    private static string PastAndIng(string w, int r1)
    {
        foreach (var suffix in (string[])["eedly", "eed"])
        {
            if (Ends(w, suffix))
            {
                return w.Length - suffix.Length >= r1 ? string.Concat(w.AsSpan(0, w.Length - suffix.Length), "ee") : w;
            }
        }

        foreach (var suffix in (string[])["ingly", "edly", "ing", "ed"])
        {
            if (Ends(w, suffix))
            {
                var rest = w[..^suffix.Length];
                return HasVowel(rest) ? Mended(rest, r1) : w;
            }
        }

        return w;
    }

    // luxuriat → luxuriate, hopp → hop, hop (from hoping) → hope.
    private static string Mended(string w, int r1) =>
        Ends(w, "at") || Ends(w, "bl") || Ends(w, "iz") ? w + "e"
        : Array.Exists(Doubles, d => Ends(w, d)) ? w[..^1]
        : r1 >= w.Length && EndsShort(w) ? w + "e"
        : w;

    // cry → cri, but by and say stay.
    private static string FinalY(string w) => w.Length > 2 && w[^1] is 'y' or 'Y' && !IsVowel(w[^2]) && w.Length > 2 ? w[..^1] + "i" : w;

    private static string FinalEOrL(string w, int r1, int r2)
    {
        var end = w.Length - 1;
        var off = Ends(w, "e") ? end >= r2 || (end >= r1 && !EndsShort(w[..^1])) : Ends(w, "ll") && end >= r2;
        return off ? w[..^1] : w;
    }

    // Consonant, vowel, consonant other than w, x, Y; or a vowel and a consonant as the whole word.
    private static bool EndsShort(string w) =>
        w.Length == 2
            ? IsVowel(w[0]) && !IsVowel(w[1])
            : w.Length > 2 && !IsVowel(w[^1]) && w[^1] is not ('w' or 'x' or 'Y') && IsVowel(w[^2]) && !IsVowel(w[^3]);

    private static bool HasVowel(string w) => w.Any(IsVowel);

    private static bool Ends(string w, string suffix) => w.EndsWith(suffix, StringComparison.Ordinal);
}
