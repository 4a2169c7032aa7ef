using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Columns;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Domain.Scoring;

/// <summary>The eight scores of a session, ranked, with the trace. The same session gives the same bytes on every machine.</summary>
public sealed record ScoreCard
{
    private const byte Version = 1;

    /// <summary>Below this share of answered items the card is only indicative.</summary>
    private static readonly Centi EnoughAnswered = Centi.Whole(60);

    /// <summary>0.00–100.00 by archetype; null: not measured, which is not 0.</summary>
    public required ImmutableArray<Centi?> Scores { get; init; }

    public required Ranking Ranking { get; init; }

    /// <summary>Items answered, and items that this session was expected to answer.</summary>
    public required int Answered { get; init; }

    public required int Expected { get; init; }

    public required Quality Quality { get; init; }

    public required Trace Trace { get; init; }

    public Centi? this[ArchetypeId archetype] => Scores[(int)archetype];

    /// <summary>In percent.</summary>
    public Centi AnsweredShare => Expected == 0 ? Centi.Zero : Centi.Percent(Answered, Expected);

    /// <summary>Fewer than 60 % of the items were answered.</summary>
    public bool IsIndicative => AnsweredShare < EnoughAnswered;

    /// <summary>Card and trace as one stored value.</summary>
    public byte[] ToBytes()
    {
        var writer = new CompactWriter().Bytes([Version]).Number(Answered).Number(Expected);
        foreach (var score in Scores)
        {
            // 0 is "not measured", so that a score of 0 is 1.
            writer.Number(score is { } s ? s.Hundredths + 1L : 0L);
        }

        writer.Number(Ranking.Places.Length);
        foreach (var place in Ranking.Places)
        {
            writer.Number((int)place.Archetype).Number((place.IsTied ? 1 : 0) | ((place.DecidedBy is { } by ? (int)by + 1 : 0) << 1));
        }

        writer.Number(Quality.Value.Hundredths).Number(Quality.Reasons.Length);
        foreach (var reason in Quality.Reasons)
        {
            writer.Number((int)reason.Sign).Number(reason.Off.Hundredths).Number(reason.Figures.Length);
            foreach (var figure in reason.Figures)
            {
                writer.Number(figure);
            }
        }

        var trace = Trace.ToBytes();
        return writer.Number(trace.Length).Bytes(trace).ToArray();
    }

    /// <exception cref="FormatException">The bytes are not a card, or of a version that isn't known.</exception>
    public static ScoreCard Parse(ReadOnlySpan<byte> bytes)
    {
        var reader = new CompactReader(bytes);
        if (reader.Bytes(1)[0] != Version)
        {
            throw new FormatException($"A score card of version {bytes[0]} can't be read.");
        }

        var (answered, expected) = (reader.Small(int.MaxValue), reader.Small(int.MaxValue));
        var scores = new Centi?[ArchetypeIds.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            var score = reader.Small(10_001);
            scores[i] = score == 0 ? null : new Centi(score - 1);
        }

        var card = new ScoreCard
        {
            Answered = answered,
            Expected = expected,
            Scores = [.. scores],
            Ranking = ReadRanking(ref reader, scores),
            Quality = ReadQuality(ref reader),
            Trace = Trace.Parse(reader.Bytes(reader.Small(int.MaxValue))),
        };
        return reader.AtEnd ? card : throw new FormatException("The score card is longer than what it says.");
    }

    private static Ranking ReadRanking(ref CompactReader reader, Centi?[] scores)
    {
        var places = new RankedArchetype[reader.Small(ArchetypeIds.Count)];
        for (var i = 0; i < places.Length; i++)
        {
            var archetype = (ArchetypeId)reader.Small(ArchetypeIds.Count - 1);
            var flags = reader.Small(7);
            var score = scores[(int)archetype] ?? throw new FormatException("An archetype is ranked that wasn't measured.");
            places[i] = new RankedArchetype(archetype, score, (flags & 1) == 1, flags >> 1 == 0 ? null : (TieBreak)((flags >> 1) - 1));
        }

        return new Ranking([.. places]);
    }

    private static Quality ReadQuality(ref CompactReader reader)
    {
        var value = new Centi(reader.Small(100));
        var reasons = new QualityReason[reader.Small(100)];
        for (var i = 0; i < reasons.Length; i++)
        {
            var (sign, off) = ((QualitySign)reader.Small((int)QualitySign.BotLike), new Centi(reader.Small(100)));
            var figures = new int[reader.Small(10_000)];
            for (var f = 0; f < figures.Length; f++)
            {
                figures[f] = reader.Small(int.MaxValue);
            }

            reasons[i] = new QualityReason(sign, off, [.. figures]);
        }

        return new Quality(value, [.. reasons]);
    }
}
