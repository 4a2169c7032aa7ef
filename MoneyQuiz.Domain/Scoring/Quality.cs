namespace MoneyQuiz.Domain.Scoring;

/// <summary>How far the way of answering can be trusted. Shown to the coach; it never changes a score.</summary>
/// <param name="Value">0.00–1.00.</param>
public sealed record Quality(Centi Value, ImmutableArray<QualityReason> Reasons)
{
    /// <summary>Below this many answers nothing can be told.</summary>
    private const int FewAnswers = 12;

    private static readonly Quality Untroubled = new(new Centi(100), []);

    /// <summary>Begins at 1.00 and takes off what each sign weighs.</summary>
    public static Quality Of(QualitySigns signs, int answered, int? paceMs)
    {
        List<QualityReason>? reasons = null;
        if (answered >= FewAnswers)
        {
            AddStraightLining(ref reasons, signs, answered);
            AddTooFast(ref reasons, paceMs);
        }

        if (signs.Contradictions.Length > 0)
        {
            var off = Math.Min(30, 10 * signs.Contradictions.Length);
            (reasons ??= []).Add(
                new QualityReason(QualitySign.Contradiction, new Centi(off), [.. signs.Contradictions.SelectMany(p => new[] { p.A, p.B })])
            );
        }

        if (reasons is null)
        {
            return Untroubled;
        }

        var value = reasons.Aggregate(100, (rest, reason) => rest - reason.Off.Hundredths);
        return new Quality(new Centi(Math.Max(0, value)), [.. reasons]);
    }

    // The same choice nine times of ten. Of two choices one can honestly be that frequent; there it takes 97 of 100.
    private static void AddStraightLining(ref List<QualityReason>? reasons, QualitySigns signs, int answered)
    {
        var share = Centi.Percent(signs.SameChoice, answered);
        if (share >= Centi.Whole(signs.Choices == 2 ? 97 : 90))
        {
            (reasons ??= []).Add(new QualityReason(QualitySign.StraightLining, new Centi(50), [share.Rounded]));
        }
    }

    // Reading a statement of twelve words takes about three seconds: in less than one nobody has read it, and in less than a third no hand has chosen.
    private static void AddTooFast(ref List<QualityReason>? reasons, int? paceMs)
    {
        if (paceMs is not { } pace || pace >= 1600)
        {
            return;
        }

        var (sign, off) = pace switch
        {
            < 300 => (QualitySign.BotLike, 80),
            < 1000 => (QualitySign.TooFast, 40),
            _ => (QualitySign.TooFast, 20),
        };
        (reasons ??= []).Add(new QualityReason(sign, new Centi(off), [pace]));
    }
}

/// <summary>Why quality isn't 1.</summary>
/// <param name="Off">What it takes off.</param>
/// <param name="Figures">Straight-lining: the share in percent. Too fast and bot-like: milliseconds per item. Contradiction: item numbers, two and two.</param>
public sealed record QualityReason(QualitySign Sign, Centi Off, ImmutableArray<int> Figures);

public enum QualitySign : byte
{
    StraightLining,
    TooFast,
    Contradiction,

    /// <summary>Faster than a hand can be.</summary>
    BotLike,
}

/// <summary>What a format sees in the answers.</summary>
/// <param name="SameChoice">How often the most frequent choice was made.</param>
/// <param name="Choices">How many choices there were.</param>
/// <param name="Contradictions">Near-opposites that were both strongly affirmed.</param>
/// <param name="Neutral">Answers in the middle of their scale.</param>
public readonly record struct QualitySigns(int SameChoice, int Choices, ImmutableArray<ItemPair> Contradictions, int Neutral = 0);

public readonly record struct ItemPair(int A, int B);
