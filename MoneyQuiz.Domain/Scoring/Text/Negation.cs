using System.Collections.Frozen;

namespace MoneyQuiz.Domain.Scoring.Text;

/// <summary>
/// Where a text says that something is not so. A negator reaches the next four words that carry meaning within its clause:
/// “I never really worry about the bills” negates worry. Two negators over one word take each other back.
/// </summary>
internal static class Negation
{
    private const int Reach = 4;

    private static readonly FrozenSet<string> Plain = Set(
        "not no never nothing nobody none neither nor without hardly barely scarcely rarely seldom unable can't don't won't isn't haven't shouldn't"
    );

    // Verbs that deny what follows: I stopped planning, I refuse to budget, I can't stop buying.
    private static readonly FrozenSet<string> Verbs = Set("stop quit avoid refus forget fail hate ignor resist");

    // Another thought begins here: I don't know why I give it all away.
    private static readonly FrozenSet<string> Breaks = Set(
        "but because although though while why what how when whenever if where who until unless however yet otherwise than"
    );

    private static readonly FrozenSet<string> Subjects = Set("i we they he she you it nobody everyone everybody somebody someone");

    // I don't think I plan says that I don't plan.
    private static readonly FrozenSet<string> Opinions = Set("think believ feel say mean suppos expect consid guess");

    /// <summary>A word that is known in this form and not by its stem.</summary>
    public static bool IsWord(string word) => Plain.Contains(word);

    /// <summary>For each word how many negators before it reach it.</summary>
    public static int[] Over(List<Word> words)
    {
        var over = new int[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            if (IsNegator(words, i))
            {
                Spread(words, i, over);
            }
        }

        AddAnswers(words, over);
        return over;
    }

    /// <summary>The word denies what follows.</summary>
    public static bool IsNegator(List<Word> words, int i)
    {
        var term = words[i].Term;
        var before = i > 0 && words[i].Before == Pause.None ? words[i - 1].Term : "";
        var after = i + 1 < words.Count && words[i + 1].Before == Pause.None ? words[i + 1].Term : "";
        return term switch
        {
            // say no; no doubt; not only; why not
            "no" => before != "say" && after is not ("doubt" or "matter" or "wonder"),
            "not" => after is not ("onli" or "just") && before != "why",
            // can't help giving, don't mind planning: these take the first one back.
            "help" or "wait" => before == "can't",
            "mind" => before == "don't",
            "instead" => after == "of",
            "than" => before == "rather",
            // I used to plan, but not: I am used to paying.
            "use" => after == "to" && before is "i" or "we",
            _ => Plain.Contains(term) || Verbs.Contains(term),
        };
    }

    private static void Spread(List<Word> words, int negator, int[] over)
    {
        var left = Reach;
        for (var i = negator + 1; i < words.Count && left > 0; i++)
        {
            if (EndsBefore(words, i, negator))
            {
                return;
            }

            over[i]++;
            left -= Fillers.Has(words[i].Term) ? 0 : 1;
        }
    }

    private static bool EndsBefore(List<Word> words, int i, int negator)
    {
        var (term, pause) = (words[i].Term, words[i].Before);
        var subject = Subjects.Contains(term) && i > negator + 1;
        return pause >= Pause.Clause
            || Breaks.Contains(term)
            || (pause == Pause.Comma && (Subjects.Contains(term) || term is "and" or "so" or "just" or "still" or "then" or "my"))
            || (subject && term != "it" && !Opinions.Contains(words[i - 1].Term) && words[i - 1].Term != "that");
    }

    // Do I plan ahead? Not really. A short answer that begins with a negator denies the question.
    private static void AddAnswers(List<Word> words, int[] over)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i].Before != Pause.Question || !Plain.Contains(words[i].Term))
            {
                continue;
            }

            var end = i + 1;
            while (end < words.Count && words[end].Before == Pause.None)
            {
                end++;
            }

            for (var q = i - 1; end - i <= 3 && q >= 0; q--)
            {
                over[q]++;
                if (words[q].Before >= Pause.Sentence)
                {
                    break;
                }
            }
        }
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
