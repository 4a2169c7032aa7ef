using System.Globalization;

namespace MoneyQuiz.Web.Shared;

/// <summary>One or two letters that stand for a name: Ada Lovelace → AL.</summary>
public static class Initials
{
    public static string Of(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var letters =
            words.Length > 1 ? First(words[0]) + First(words[^1])
            : words.Length == 1 ? First(words[0])
            : "?";
        return letters.ToUpperInvariant();
    }

    private static string First(string word) => StringInfo.GetNextTextElement(word);
}
