using System.Collections.Frozen;

namespace MoneyQuiz.Domain.Privacy;

/// <summary>Names of people: those of a list of common given names, and those that the words before them announce.</summary>
internal static class Names
{
    private static readonly FrozenSet<string> Given = Read("given-names.txt");

    // Will, May, Grace: names only where they are capitalised within a sentence and nothing says that they are words.
    private static readonly FrozenSet<string> AlsoWords = Read("word-names.txt");
    private static readonly FrozenSet<string> Titles = Set(
        "mr mrs ms miss mx dr prof professor sir madam uncle aunt auntie aunty grandma grandpa granny"
    );
    private static readonly FrozenSet<string> Naming = Set("called named");
    private static readonly FrozenSet<string> Relations = Set(
        "husband wife partner boyfriend girlfriend fiance fiancée ex brother sister son daughter mother father mum mom dad grandmother grandfather nephew niece "
            + "cousin friend mate boss coach neighbour neighbor colleague manager landlord landlady adviser advisor accountant twin stepson stepdaughter"
    );
    private static readonly FrozenSet<string> BeforeWords = Set(
        "the a an my your his her our their this that these those no in on since until till last next every each of by for and or to"
    );

    // What is capitalised for other reasons.
    private static readonly FrozenSet<string> NeverNames = Set(
        "i i'm i'd i'll i've monday tuesday wednesday thursday friday saturday sunday january february march july september october november december "
            + "christmas easter english german french american british europe london bank paypal visa email phone number name"
    );

    public static IEnumerable<Found> In(string text, List<Found> taken)
    {
        var tokens = NameToken.Of(text, taken);
        var isName = new bool[tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!isName[i] && (IsAnnounced(tokens, i) || IsKnown(tokens, i)))
            {
                MarkWithSurnames(tokens, i, isName);
            }
        }

        MarkAgain(tokens, isName);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!isName[i])
            {
                continue;
            }

            var first = i;
            while (i + 1 < tokens.Count && isName[i + 1] && tokens[i + 1].Follows)
            {
                i++;
            }

            yield return new Found(PersonalDataKind.Name, tokens[first].Start, tokens[i].End);
        }
    }

    // Mr Smith · my husband Karl · a man called Zora · my name is Anna
    private static bool IsAnnounced(List<NameToken> tokens, int i)
    {
        if (i == 0 || !tokens[i].Follows || NeverNames.Contains(tokens[i].Lower))
        {
            return false;
        }

        var before = tokens[i - 1].Lower;
        var nameIs = before == "is" && i > 1 && tokens[i - 2].Lower == "name";
        var announced = Titles.Contains(before) || Naming.Contains(before) || nameIs || Relations.Contains(before);
        return announced
            && (tokens[i].IsCapital || (Given.Contains(tokens[i].Lower) || (nameIs && tokens[i].Lower.Length > 2 && tokens[i].Lower != "not")));
    }

    private static bool IsKnown(List<NameToken> tokens, int i)
    {
        var token = tokens[i];
        if (Given.Contains(token.Lower))
        {
            return true;
        }

        return AlsoWords.Contains(token.Lower)
            && token.IsCapital
            && !token.IsShouted
            && !(i > 0 && token.Follows && BeforeWords.Contains(tokens[i - 1].Lower))
            && (!token.BeginsSentence || (HasSurname(tokens, i) && !NeverNames.Contains(tokens[i + 1].Lower)));
    }

    private static bool HasSurname(List<NameToken> tokens, int i) =>
        i + 1 < tokens.Count && tokens[i + 1] is { Follows: true, IsCapital: true, IsShouted: false };

    private static void MarkWithSurnames(List<NameToken> tokens, int i, bool[] isName)
    {
        isName[i] = true;
        for (var next = i + 1; next < tokens.Count && tokens[i].IsCapital && !tokens[i].IsShouted; next++)
        {
            if (!HasSurname(tokens, next - 1) || NeverNames.Contains(tokens[next].Lower))
            {
                return;
            }

            isName[next] = true;
        }
    }

    // Whoever was introduced once is meant later too: my neighbour Zora … Zora says.
    private static void MarkAgain(List<NameToken> tokens, bool[] isName)
    {
        var known = tokens.Where((t, i) => isName[i] && !AlsoWords.Contains(t.Lower)).Select(t => t.Lower).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Count; i++)
        {
            isName[i] |= tokens[i].IsCapital && known.Contains(tokens[i].Lower);
        }
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Read(string file)
    {
        using var stream = typeof(Names).Assembly.GetManifestResourceStream($"privacy/{file}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
