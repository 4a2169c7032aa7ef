using System.Text.RegularExpressions;

namespace MoneyQuiz.Domain.Privacy;

/// <summary>Emails, phone numbers, IBANs, card and account numbers. The expressions don't backtrack, so time grows with the text alone.</summary>
internal static class Contacts
{
    private const RegexOptions Linear =
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    // anna.smith+x@mail.example.co.uk; also with a space around the at sign written out: anna (at) example.com
    private static readonly Regex Email = new(@"[\p{L}\p{N}._%+'’\-]+(@|\s?[\(\[]at[\)\]]\s?)[\p{L}\p{N}\-]+(\.[\p{L}\p{N}\-]+)+", Linear);

    // DE89 3704 0044 0532 0130 00, GB29NWBK60161331926819
    private static readonly Regex Iban = new(@"\b[A-Z]{2}[0-9]{2}( ?[A-Z0-9]{4}){2,7}( ?[A-Z0-9]{1,3})?\b", Linear);

    // Digits with spaces, dots, hyphens, slashes and brackets between them, at most three in a row: +44 (0)20 7946-0958
    private static readonly Regex Digits = new(@"[+(]{0,2}\p{Nd}([ \u00A0\u2009\u202F.\-\u2010\u2011\u2013/()]{0,3}\p{Nd}){5,}", Linear);

    public static List<Found> In(string text)
    {
        var found = new List<Found>();
        Add(found, Email, text, _ => PersonalDataKind.Email);
        Add(found, Iban, text, m => m.Value.Count(char.IsDigit) >= 8 ? PersonalDataKind.Number : null);
        Add(found, Digits, text, m => KindOf(m.Value));
        return found;
    }

    private static void Add(List<Found> found, Regex pattern, string text, Func<Match, PersonalDataKind?> kindOf)
    {
        var before = found.Count;
        foreach (Match match in pattern.Matches(text))
        {
            var end = match.Index + match.Length;
            if (kindOf(match) is { } kind && !found.Take(before).Any(f => f.Start < end && match.Index < f.End))
            {
                found.Add(new Found(kind, match.Index, end));
            }
        }
    }

    // +… and 00… from 7 digits on; otherwise from 9 on, which no date or usual amount has; 8 in one piece; 555-0123. From 13 on it is no phone.
    private static PersonalDataKind? KindOf(string run)
    {
        var digits = run.Count(char.IsDigit);
        var international = run[0] == '+' || run.StartsWith("00", StringComparison.Ordinal) || run.StartsWith("(+", StringComparison.Ordinal);
        return digits >= 13 && !international ? PersonalDataKind.Number
            : digits >= 9 || (digits >= 7 && international) ? PersonalDataKind.Phone
            : digits == 8 && run.Length == 8 ? PersonalDataKind.Number
            : digits == 7 && run.Length == 8 && run[3] == '-' ? PersonalDataKind.Phone
            : null;
    }
}
