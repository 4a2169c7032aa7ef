namespace MoneyQuiz.Domain.Scoring.Text;

/// <summary>What a word counts as: its stem, with irregular forms, spellings and contractions brought together first.</summary>
internal static class Terms
{
    private static readonly Dictionary<string, string> Common = Read(
        """
        can't: cannot cant couldn't couldnt
        don't: dont doesn't doesnt didn't didnt
        won't: wont wouldn't wouldnt
        isn't: isnt aren't arent wasn't wasnt weren't werent ain't aint
        haven't: havent hasn't hasnt hadn't hadnt
        shouldn't: shouldnt mustn't needn't
        give: gave given giving
        spend: spent
        lend: lent
        buy: bought
        pay: paid
        lose: lost losing
        win: won winning
        keep: kept
        feel: felt
        fight: fought
        hide: hid hidden hiding
        steal: stole stolen
        take: took taken taking
        forget: forgot forgotten
        make: made making
        come: came coming
        go: went gone goes
        say: said
        tell: told
        think: thought
        know: knew known
        sell: sold
        choose: chose chosen choosing
        grow: grew grown
        see: saw seen
        run: ran
        beat: beaten
        blow: blew blown
        drive: drove driven driving
        rise: rose risen
        break: broken
        swear: swore sworn
        put: putting
        get: got gotten getting
        teach: taught
        catch: caught
        bring: brought
        build: built
        leave: left leaving
        hold: held
        stand: stood
        drink: drank drunk
        begin: began begun
        quit: quitting
        write: wrote written
        bet: betting
        child: children kids kid
        very: quite
        mum: mom mummy
        self: selves
        """
    );

    public static string Of(string word)
    {
        // hardly would become hard.
        if (Negation.IsWord(word))
        {
            return word;
        }

        if (Common.TryGetValue(word, out var common))
        {
            return Negation.IsWord(common) ? common : Stem(common);
        }

        // I'm, they've, sister's: what stands before the apostrophe. Negations were found above.
        var cut = word.IndexOf('\'', StringComparison.Ordinal);
        if (cut > 0)
        {
            return Of(word[..cut]);
        }

        return Stem(word);
    }

    private static string Stem(string word) => word.Contains('\'', StringComparison.Ordinal) ? word : EnglishStemmer.Stem(American(word));

    // organise and organize, colour and color: one spelling. What else it hits, it hits on both sides.
    private static string American(string word)
    {
        if (word.Length < 6)
        {
            return word;
        }

        foreach (var end in (string[])["ise", "ised", "ises", "ising", "iser", "isation"])
        {
            if (word.EndsWith(end, StringComparison.Ordinal))
            {
                return string.Concat(word.AsSpan(0, word.Length - end.Length), "iz", end.AsSpan(2));
            }
        }

        return word.Replace("our", "or", StringComparison.Ordinal);
    }

    // "can't: cannot cant" → cannot is can't.
    private static Dictionary<string, string> Read(string lines)
    {
        var common = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = line.Split(':', 2);
            foreach (var form in parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                common.Add(form, parts[0]);
            }
        }

        return common;
    }
}
