using System.Globalization;
using System.Text;

namespace MoneyQuiz.Domain.Scoring.Text;

/// <summary>Takes a text apart into words with their places, in one pass.</summary>
internal static class Words
{
    public static List<Word> Of(string text)
    {
        var words = new List<Word>(text.Length / 5);
        var before = Pause.Sentence;
        for (var at = 0; at < text.Length; )
        {
            if (!IsLetterAt(text, at, out var size))
            {
                before = Max(before, PauseAt(text, at));
                at += size;
                continue;
            }

            var end = EndOfWord(text, at);
            words.Add(new Word(at, end, Terms.Of(Plain(text.AsSpan(at, end - at))), before));
            (at, before) = (end, Pause.None);
        }

        return words;
    }

    // Letters and digits, marks on them and joiners between them, and an apostrophe with a letter on both sides.
    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length)
        {
            if (IsLetterAt(text, at, out var size) || IsMarkAt(text, at))
            {
                at += size;
            }
            else if (IsApostrophe(text[at]) && at + 1 < text.Length && IsLetterAt(text, at + 1, out _))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>Lower case, compatibility forms and accents off, every apostrophe as ', nothing invisible.</summary>
    private static string Plain(ReadOnlySpan<char> word)
    {
        if (System.Text.Ascii.IsValid(word))
        {
            return word.ToString().ToLowerInvariant();
        }

        // Letters were read as whole characters, so the word is well formed and normalising can't throw.
        var plain = new StringBuilder(word.Length);
        foreach (var rune in word.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (rune.IsBmp && IsApostrophe((char)rune.Value))
            {
                plain.Append('\'');
            }
            else if (Rune.IsLetterOrDigit(rune))
            {
                plain.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return plain.ToString();
    }

    private static bool IsLetterAt(string text, int at, out int size)
    {
        // A half surrogate is not a rune: it is passed over as one character and never part of a word.
        var whole = Rune.TryGetRuneAt(text, at, out var rune);
        size = whole ? rune.Utf16SequenceLength : 1;
        return whole && Rune.IsLetterOrDigit(rune);
    }

    private static bool IsMarkAt(string text, int at) =>
        Rune.TryGetRuneAt(text, at, out var rune)
        && Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format;

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or '＇' or '´' or '`' or '′';

    private static Pause PauseAt(string text, int at) =>
        text[at] switch
        {
            ',' or '،' or '、' => Pause.Comma,
            ';' or ':' or '–' or '—' or '(' or ')' or '"' or '“' or '”' or '/' => Pause.Clause,
            '-' => at > 0 && text[at - 1] == ' ' ? Pause.Clause : Pause.None,
            '.' or '!' or '\n' or '\r' or '…' or '。' or '•' => Pause.Sentence,
            '?' or '？' => Pause.Question,
            _ => Pause.None,
        };

    private static Pause Max(Pause a, Pause b) => a > b ? a : b;
}
