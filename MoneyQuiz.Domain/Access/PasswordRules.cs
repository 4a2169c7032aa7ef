namespace MoneyQuiz.Domain.Access;

/// <summary>What a password must be: long, and not one that is guessed first. No rules about kinds of characters.</summary>
public static class PasswordRules
{
    public const int Minimum = 12;

    /// <summary>For those who can change what others see: admins of a tenant and of the platform.</summary>
    public const int AdminMinimum = 15;

    public const int Maximum = 128;

    /// <summary>What is wrong with a password, in one sentence that says what to do; null where nothing is.</summary>
    /// <param name="personal">The person's email address and name, which nobody should build a password from.</param>
    public static string? Fault(string? password, bool admin, params ReadOnlySpan<string?> personal)
    {
        var minimum = admin ? AdminMinimum : Minimum;
        var text = password ?? "";
        if (text.Length < minimum)
        {
            return $"Use at least {minimum} characters. A few unrelated words are easy to remember.";
        }

        if (text.Length > Maximum)
        {
            return $"Use at most {Maximum} characters.";
        }

        if (CommonPasswords.Contains(text))
        {
            return "That password is among the first that are guessed. Choose one that nobody else would use.";
        }

        return IsPersonal(text, personal) ? "Leave your name, your email address and “MoneyQuiz” out of the password." : null;
    }

    // A name within a long password is no harm; a password that is little more than the name is.
    private static bool IsPersonal(string password, ReadOnlySpan<string?> personal)
    {
        var letters = CommonPasswords.Plain(password);
        foreach (var word in Words(personal))
        {
            if (letters.Contains(word, StringComparison.Ordinal) && letters.Replace(word, "", StringComparison.Ordinal).Length < 8)
            {
                return true;
            }
        }

        return false;
    }

    private static List<string> Words(ReadOnlySpan<string?> personal)
    {
        List<string> words = ["moneyquiz"];
        foreach (var text in personal)
        {
            // anna.lind@example.org → annalindexampleorg, anna, lind, example
            words.Add(CommonPasswords.Plain(text ?? ""));
            words.AddRange((text ?? "").Split([' ', '.', '@', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries).Select(CommonPasswords.Plain));
        }

        return words.FindAll(w => w.Length >= 4);
    }
}
