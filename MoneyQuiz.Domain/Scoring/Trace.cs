using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Domain.Scoring;

/// <summary>Where every point of a score comes from: all contributions, and the versions of what computed them.</summary>
/// <param name="EngineVersion">Of <see cref="ScoringEngine.Version"/> when it was made.</param>
/// <param name="ResolvedHash">The framework that item numbers refer to.</param>
/// <param name="Mode">The format that the contributions come from.</param>
/// <param name="Contributions">Ordered by archetype, within it by item.</param>
public sealed record Trace(int EngineVersion, string ResolvedHash, ModeKey Mode, ImmutableArray<Contribution> Contributions)
{
    private const byte Version = 1;
    private const int MostContributions = 100_000;

    /// <summary>One archetype's evidence.</summary>
    public TraceLine Line(ArchetypeId archetype)
    {
        var all = Contributions.AsSpan();
        var from = FirstAt(all, archetype);
        return new TraceLine(all[from..FirstAt(all, archetype + 1)]);
    }

    // Bisection: the first contribution of this archetype or a later one.
    private static int FirstAt(ReadOnlySpan<Contribution> all, ArchetypeId archetype)
    {
        var (low, high) = (0, all.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = all[middle].Archetype < archetype ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The scores, by archetype, as the trace's sums give them.</summary>
    public Centi?[] Scores()
    {
        var scores = new Centi?[ArchetypeIds.Count];
        foreach (var archetype in ArchetypeIds.All)
        {
            scores[(int)archetype] = Line(archetype).Score;
        }

        return scores;
    }

    /// <remarks>
    /// <code>
    /// 01 01 07 6C…74 AB…CD    version, engine 1, mode "likert" with length + 1, 32 bytes of the hash
    /// 03                      contributions of the first archetype, then of each of the others:
    /// 00 03 04 10 00 10       step 0, item 3, choice 4, points 8, least 0, most 8 (signed: doubled)
    /// </code>
    /// Least and most are written only where they differ from the contribution before; a bit of the step says so.
    /// </remarks>
    public byte[] ToBytes()
    {
        var writer = new CompactWriter().Bytes([Version]).Number(EngineVersion).Text(Mode.Value).Bytes(Convert.FromHexString(ResolvedHash));
        var (least, most) = (0, 0);
        foreach (var archetype in ArchetypeIds.All)
        {
            var line = Line(archetype).Contributions;
            writer.Number(line.Length);
            foreach (var c in line)
            {
                var same = c.Least == least && c.Most == most;
                writer.Number(((long)c.Step << 1) | (same ? 0L : 1L)).Number(c.Item).Number(c.Value).Signed(c.Points);
                if (!same)
                {
                    writer.Signed(c.Least).Signed(c.Most);
                    (least, most) = (c.Least, c.Most);
                }
            }
        }

        return writer.ToArray();
    }

    /// <exception cref="FormatException">The bytes are not a trace, or of a version that isn't known.</exception>
    public static Trace Parse(ReadOnlySpan<byte> bytes)
    {
        var reader = new CompactReader(bytes);
        if (reader.Bytes(1)[0] != Version)
        {
            throw new FormatException($"A trace of version {bytes[0]} can't be read.");
        }

        var engine = reader.Small(int.MaxValue);
        var mode = ModeKey.Parse(reader.Text() ?? "");
        var hash = Convert.ToHexStringLower(reader.Bytes(32));
        var all = new List<Contribution>();
        var (least, most) = (0, 0);
        foreach (var archetype in ArchetypeIds.All)
        {
            for (var count = reader.Small(MostContributions); count > 0; count--)
            {
                var step = reader.Small(int.MaxValue);
                var (item, value, points) = (reader.Small(int.MaxValue), reader.Small(int.MaxValue), reader.Signed());
                if ((step & 1) == 1)
                {
                    (least, most) = (reader.Signed(), reader.Signed());
                }

                all.Add(new Contribution(archetype, points, least, most, step >> 1, item, value));
            }
        }

        return reader.AtEnd
            ? new Trace(engine, hash, mode, ImmutableCollectionsMarshal.AsImmutableArray(all.ToArray()))
            : throw new FormatException("The trace is longer than what it says.");
    }
}

/// <summary>One archetype's evidence, summed.</summary>
public readonly ref struct TraceLine
{
    internal TraceLine(ReadOnlySpan<Contribution> contributions)
    {
        Contributions = contributions;
        foreach (ref readonly var c in contributions)
        {
            Earned += c.Points;
            Least += c.Least;
            Most += c.Most;
            StrongestAnswers += c.IsStrongest ? 1 : 0;
            PointingHere += c.PointsHere ? 1 : 0;
        }
    }

    /// <summary>By item.</summary>
    public ReadOnlySpan<Contribution> Contributions { get; }

    /// <summary>The sum of points.</summary>
    public int Earned { get; }

    /// <summary>What could have been earned at least with the items answered …</summary>
    public int Least { get; }

    /// <summary>… and at most.</summary>
    public int Most { get; }

    /// <summary>Answers that gave all they could.</summary>
    public int StrongestAnswers { get; }

    /// <summary>Answers that speak for this archetype.</summary>
    public int PointingHere { get; }

    /// <summary>(earned − least) ÷ (most − least) × 100, rounded half away from zero to hundredths; null where there is no evidence.</summary>
    public Centi? Score => Most == Least ? null : Centi.Percent(Earned - Least, Most - Least);
}
