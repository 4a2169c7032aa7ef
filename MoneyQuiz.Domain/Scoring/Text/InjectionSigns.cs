using System.Text;
using System.Text.RegularExpressions;

namespace MoneyQuiz.Domain.Scoring.Text;

/// <summary>
/// Signs that a text speaks to the model instead of about money. A scorer that asks a model doesn't send such a text and lets the lexicon read it.
/// A sign is no proof, and its absence none either: the model's answer is checked all the same.
/// </summary>
public static class InjectionSigns
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    // All look at the text in lower case with single blanks.
    private static readonly (string Reason, Regex Pattern)[] Signs =
    [
        (
            "It asks to ignore instructions.",
            Of(
                @"\b(ignore|disregard|forget|override|bypass|skip)\b( \w+){0,4} (instructions?|prompts?|(your|previous|prior|earlier|above|system) rules|guidelines|directions|guardrails)\b"
            )
        ),
        (
            "It asks to ignore instructions.",
            Of(@"\b(ignore|disregard|forget) (everything|all|anything|what)( \w+){0,3} (above|before|previous|prior|earlier|told)\b")
        ),
        ("It speaks of the system prompt.", Of(@"\b(system|developer|hidden|initial|original) (prompt|message|instructions?)\b|\bsystemprompt\b")),
        ("It gives new instructions.", Of(@"\b(new|updated|real|actual) (instructions?|task|prompt|system message) ?(:|are\b|is\b|follow)")),
        ("It gives the reader a role.", Of(@"\byou are (now|no longer|actually) (a|an|in|the|my|going|free|acting|chatgpt|dan|gpt|bound)\b")),
        (
            "It gives the reader a role.",
            Of(
                @"\b(act|behave|respond|answer|reply) (only )?(as|like) (an? )?(ai|assistant|language model|model|chatbot|bot|system|dan|unrestricted|evil|hacker)\b|\bpretend (to be|you are|you're)\b|\broleplay as\b"
            )
        ),
        (
            "It speaks to a language model.",
            Of(@"\b(as an ai|language model|chatgpt|gpt-?\d|\bllm\b|jailbreak|developer mode|dan mode|do anything now)\b")
        ),
        (
            "It asks for a certain score.",
            Of(
                @"\b(give|set|return|output|assign|score|rate|respond|reply|answer)\b( \S+){0,5} (100|maximum|max|highest|full|top|perfect)( \w+)? (scores?|points?|marks?|confidence|value)\b|\b(score|rate|classify|label) (me|this|it|the text) (as|with|at)\b"
            )
        ),
        (
            "It asks for a certain output.",
            Of(
                @"\b(output|print|return|respond with|reply with|answer with|repeat)( \w+){0,3} (json|only|exactly|verbatim|the following|your instructions|the text above)\b"
            )
        ),
        (
            "It asks to be told secrets.",
            Of(@"\b(reveal|show|print|leak|tell me|expose|repeat)( \w+){0,3} (prompt|instructions|api key|secrets?|configuration|credentials)\b")
        ),
        (
            "It holds markup of roles.",
            Of(
                @"<\|[a-z_]+\|>|\[/?inst\]|<</?sys>>|</?(system|assistant|user|instructions?|prompt|tool|function_call)\b[^>]{0,40}>|(^|\n) ?#{0,4} ?\**(system|assistant|developer|user|human)\** ?:|#{2,} ?(system|instructions?|assistant)\b|\bbegin (system|prompt|instructions)\b"
            )
        ),
        ("It holds a code block.", Of("```|~~~")),
        ("It holds JSON.", Of(@"\{ ?[""'“”][a-z_]+[""'“”] ?:")),
        ("It holds a data address.", Of(@"\bdata:[a-z]+/[a-z0-9.+-]+;base64|\bjavascript:")),
    ];

    // 60 signs without a blank, as no word has. Read before lower case, so that a coded text shows by its mixture.
    private static readonly Regex Coded = new(@"[A-Za-z0-9+/_\-]{48,}={0,2}", Linear);
    private static readonly Regex Escaped = new(@"(\\x[0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|%[0-9a-fA-F]{2}|&#x?[0-9a-fA-F]+;){6,}", Linear);

    /// <summary>The first sign found, or null.</summary>
    public static InjectionSign? In(string text)
    {
        if (Hidden(text))
        {
            return new InjectionSign("It holds hidden characters.");
        }

        if (Coded.Matches(text).Any(m => IsMixed(m.ValueSpan)) || Escaped.IsMatch(text))
        {
            return new InjectionSign("It holds a coded passage.");
        }

        var plain = Plain(text);
        return Array.Find(Signs, s => s.Pattern.IsMatch(plain)) is { Reason: { } reason } ? new InjectionSign(reason) : null;
    }

    // Tags (U+E0000…) write invisible letters; several invisible characters in a row, or any that turn the direction, have no place in a reflection.
    private static bool Hidden(string text)
    {
        var inRow = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            inRow = rune.Value is 0x200B or 0x200C or 0x2060 or 0xFEFF or 0x00AD ? inRow + 1 : 0;
            if (inRow >= 3 || rune.Value is (>= 0xE0020 and <= 0xE007E) or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMixed(ReadOnlySpan<char> run)
    {
        var (upper, lower, other) = (0, 0, 0);
        foreach (var c in run)
        {
            upper += char.IsAsciiLetterUpper(c) ? 1 : 0;
            lower += char.IsAsciiLetterLower(c) ? 1 : 0;
            other += char.IsAsciiDigit(c) || c is '+' or '/' ? 1 : 0;
        }

        return (upper >= 4 && lower >= 4) || (lower + upper >= 4 && other >= 8);
    }

    // Lower case, compatibility forms brought together, nothing invisible, single blanks; new lines stay.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in Normal(text).EnumerateRunes())
        {
            var last = plain.Length > 0 ? plain[^1] : '\n';
            if (rune.Value == '\n')
            {
                plain.Append('\n');
            }
            else if (Rune.IsWhiteSpace(rune) || rune.Value is '*' or '_' && last == ' ')
            {
                _ = last is ' ' or '\n' ? plain : plain.Append(' ');
            }
            else if (
                Rune.GetUnicodeCategory(rune)
                is not System.Globalization.UnicodeCategory.Format
                    and not System.Globalization.UnicodeCategory.NonSpacingMark
            )
            {
                plain.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return plain.ToString();
    }

    // A half surrogate would make Normalize throw.
    private static string Normal(string text)
    {
        var whole = string.Concat(text.EnumerateRunes());
        return whole.Normalize(NormalizationForm.FormKD);
    }

    private static Regex Of(string pattern) => new(pattern, Linear);
}

/// <summary>Why a text is not sent to a model.</summary>
/// <param name="Reason">A sentence for the trace.</param>
public sealed record InjectionSign(string Reason);
