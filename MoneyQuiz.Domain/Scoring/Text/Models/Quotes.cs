using System.Globalization;
using MoneyQuiz.Domain.Privacy;

namespace MoneyQuiz.Domain.Scoring.Text.Models;

/// <summary>Finds what a model says it quotes: letter by letter in the text that it was sent, whole words, in their place in the visitor's own text.</summary>
internal static class Quotes
{
    private const int Longest = 400;

    public static ImmutableArray<TextSnippet> In(MaskedText sent, IEnumerable<string> quotes)
    {
        var found = new List<TextSnippet>();
        foreach (var quote in quotes.Select(q => q.Trim()))
        {
            if (quote.Length is 0 or > Longest || Place(sent.Text, quote) is not { } at || !Tells(sent, at, quote.Length))
            {
                continue;
            }

            var (start, length) = sent.ToOriginal(at, quote.Length);
            if (found.Count < StoredReading.MostSnippets && !found.Exists(s => s.Start < start + length && start < s.End))
            {
                found.Add(StoredReading.Snippet(start, length));
            }
        }

        return [.. found.OrderBy(s => s.Start)];
    }

    // The first place where it begins and ends with a word.
    private static int? Place(string text, string quote)
    {
        for (var at = text.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = text.IndexOf(quote, at + 1, StringComparison.Ordinal))
        {
            if (!Within(text, at) && !Within(text, at + quote.Length))
            {
                return at;
            }
        }

        return null;
    }

    // Whether a cut here would go through a word or a character.
    private static bool Within(string text, int at) =>
        at > 0
        && at < text.Length
        && (
            char.IsLowSurrogate(text[at])
            || CharUnicodeInfo.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format
            || (char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]))
        );

    // A letter that is the visitor's: a mask alone says nothing.
    private static bool Tells(MaskedText sent, int start, int length) =>
        Enumerable
            .Range(start, length)
            .Any(i => char.IsLetter(sent.Text[i]) && !sent.Ranges.Any(r => r.MaskedStart <= i && i < r.MaskedStart + r.MaskedLength));
}
