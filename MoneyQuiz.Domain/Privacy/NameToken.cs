namespace MoneyQuiz.Domain.Privacy;

/// <summary>A word that could be a name.</summary>
/// <param name="End">After the last letter, before a possessive <c>'s</c>.</param>
/// <param name="IsShouted">Two or more letters, all of them capital: it says nothing about being a name.</param>
/// <param name="BeginsSentence">It would be capitalised anyway.</param>
/// <param name="Follows">Only a blank, or a full stop after a title, stands between it and the word before.</param>
internal sealed record NameToken(int Start, int End, string Lower, bool IsCapital, bool IsShouted, bool BeginsSentence, bool Follows)
{
    /// <summary>The words of a text outside what is taken and outside masks.</summary>
    public static List<NameToken> Of(string text, List<Found> taken)
    {
        var inside = new bool[text.Length];
        foreach (var found in taken)
        {
            Array.Fill(inside, true, found.Start, found.End - found.Start);
        }

        foreach (var mask in PersonalData.Masks)
        {
            for (var at = text.IndexOf(mask, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mask, at + 1, StringComparison.Ordinal))
            {
                Array.Fill(inside, true, at, mask.Length);
            }
        }

        var tokens = new List<NameToken>();
        var (last, follows, begins) = (0, false, true);
        for (var at = 0; at < text.Length; at++)
        {
            if (inside[at] || !char.IsLetter(text[at]))
            {
                var c = inside[at] ? '#' : text[at];
                begins = c is '.' or '!' or '?' or '\n' or ':' or '•' || (begins && !char.IsLetterOrDigit(c) && c != '#');
                follows &= c == ' ' || (c == '.' && tokens.Count > 0 && tokens[^1].Lower is "mr" or "mrs" or "ms" or "dr" or "prof");
                continue;
            }

            var end = at;
            while (end < text.Length && !inside[end] && (char.IsLetter(text[end]) || IsInner(text, end, inside)))
            {
                end++;
            }

            var word = text[at..end];
            var lower = word.ToLowerInvariant().Replace('’', '\'');
            var possessive = lower.EndsWith("'s", StringComparison.Ordinal) ? 2 : 0;
            last = end - possessive;
            lower = lower[..^possessive];
            var shouted = lower.Length > 1 && word[..lower.Length].All(c => !char.IsLower(c));
            tokens.Add(new NameToken(at, last, lower, char.IsUpper(word[0]), shouted, begins, follows));
            (at, follows, begins) = (end - 1, possessive == 0, false);
        }

        return tokens;
    }

    // O'Neill, Anna’s, Smith-Jones
    private static bool IsInner(string text, int at, bool[] inside) =>
        text[at] is '\'' or '’' or '-' && at + 1 < text.Length && !inside[at + 1] && char.IsLetter(text[at + 1]);
}
