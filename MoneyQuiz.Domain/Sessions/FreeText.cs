using System.Text;

namespace MoneyQuiz.Domain.Sessions;

/// <summary>A text that a visitor wrote, as it is kept: every letter of theirs, nothing that can't be stored or shown.</summary>
public static class FreeText
{
    /// <summary>In characters as .NET counts them, after <see cref="Clean"/>.</summary>
    public const int Longest = 2000;

    /// <summary>Line ends become one character, other control characters and halves of pairs go, and the blanks around it. Empty: nothing was written.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            // EnumerateRunes gives half a pair as U+FFFD.
            if (rune == Rune.ReplacementChar || (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t')))
            {
                continue;
            }

            clean.Append(rune.ToString());
        }

        return clean.ToString().Trim();
    }
}
