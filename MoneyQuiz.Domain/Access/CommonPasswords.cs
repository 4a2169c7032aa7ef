using System.Collections.Frozen;
using System.Text;

namespace MoneyQuiz.Domain.Access;

/// <summary>
/// Passwords that are guessed first. A list of whole passwords would be long and still miss “Dragon2031!!”: this holds
/// the words that such passwords are made of, and the rules by which people make them longer.
/// </summary>
public static class CommonPasswords
{
    private static readonly FrozenSet<string> Words = Read();

    // Rows of keyboards, alphabets and digits: any stretch of them, forwards or backwards.
    private static readonly string[] Rows =
    [
        "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
        "01234567890123456789012345678901234567890123456789",
        "qwertyuiopasdfghjklzxcvbnmqwertyuiop",
        "qwertzuiopasdfghjklyxcvbnm",
        "azertyuiopqsdfghjklmwxcvbn",
        "1q2w3e4r5t6y7u8i9o0p",
        "qazwsxedcrfvtgbyhnujmikolp",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
        "q1w2e3r4t5y6u7i8o9p0",
        "zaq12wsxcde34rfvbgt5",
        "11223344556677889900",
        "112233445566778899",
        "147258369147258369",
        "121212121212",
    ];

    /// <summary>How many words the list holds.</summary>
    public static int Count => Words.Count;

    public static bool Contains(string password)
    {
        var lower = password.Trim().ToLowerInvariant();
        return lower.Distinct().Count() <= 4
            || IsRepeated(lower)
            || IsStretch(lower)
            || IsMadeOfWords(Plain(password))
            || IsMadeOfWords(Letters(lower));
    }

    /// <summary>Small letters only, with the usual disguises taken off: <c>P@ssw0rd!2031</c> → <c>password</c>.</summary>
    internal static string Plain(string text)
    {
        // Digits and signs at the ends are decoration; inside they stand for letters.
        var core = text.ToLowerInvariant().Trim("0123456789!?.,;:*#+-_=~^'\"%&/()[]{}<>| ".ToCharArray());
        var plain = new StringBuilder(core.Length);
        foreach (var c in core)
        {
            var letter = c switch
            {
                '0' => 'o',
                '1' or '!' => 'i',
                '3' => 'e',
                '4' or '@' => 'a',
                '5' or '$' => 's',
                '7' => 't',
                '8' => 'b',
                _ => c,
            };
            if (char.IsAsciiLetterLower(letter))
            {
                plain.Append(letter);
            }
        }

        return plain.ToString();
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsAsciiLetterLower));

    // abcabcabcabc, hunter2hunter2
    private static bool IsRepeated(string text)
    {
        for (var length = 1; length <= text.Length / 2; length++)
        {
            if (text.Select((c, i) => c == text[i % length]).All(same => same))
            {
                return true;
            }
        }

        return false;
    }

    // One stretch of a row, or two, as in qwertyuiop123456: nothing else may be in it.
    private static bool IsStretch(string text)
    {
        var letters = Compact(text);
        for (var cut = 0; cut <= letters.Length / 2; cut++)
        {
            if (InRow(letters[..cut]) && InRow(letters[cut..]) || InRow(letters[..^cut]) && InRow(letters[^cut..]))
            {
                return true;
            }
        }

        return false;
    }

    private static string Compact(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit));

    private static bool InRow(string part) =>
        part.Length == 0
        || (part.Length >= 3 && part.Distinct().Count() == 1)
        || (
            part.Length >= 3
            && Rows.Any(row => row.Contains(part, StringComparison.Ordinal) || row.Contains(string.Concat(part.Reverse()), StringComparison.Ordinal))
        );

    // One or two words of the list and nothing else: letmeinplease, iloveyoumonkey.
    private static bool IsMadeOfWords(string letters)
    {
        if (letters.Length == 0)
        {
            return true;
        }

        return letters.Length <= 40 && Fits(letters, words: 2);

        static bool Fits(string rest, int words)
        {
            if (rest.Length == 0)
            {
                return true;
            }

            for (var length = Math.Min(rest.Length, 26); words > 0 && length >= 2; length--)
            {
                if (Words.Contains(rest[..length]) && Fits(rest[length..], words - 1))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("MoneyQuiz.Domain.Access.common-words.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
