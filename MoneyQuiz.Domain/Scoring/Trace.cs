using System.Runtime.InteropServices;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Domain.Scoring;

/// <summary>Where every point of a score comes from: all contributions, each step that moved a score, and the versions of what computed them.</summary>
/// <param name="EngineVersion">Of <see cref="ScoringEngine.Version"/> when it was made.</param>
/// <param name="ResolvedHash">The framework that item numbers refer to.</param>
/// <param name="Mode">The format that the contributions come from.</param>
/// <param name="Contributions">Ordered by archetype, within it by item.</param>
/// <param name="Steps">From the normalised scores to the final ones: weights, rules, guardrails.</param>
public sealed record Trace(
    int EngineVersion,
    string ResolvedHash,
    ModeKey Mode,
    ImmutableArray<Contribution> Contributions,
    ImmutableArray<TraceStep> Steps
)
{
    private const byte Version = 1;
    private const int MostContributions = 100_000;
    private const int MostSteps = 1_000;

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

    /// <summary>The normalised scores by archetype, before any step.</summary>
    public Centi?[] Normalised() => [.. ArchetypeIds.All.Select(a => Line(a).Score)];

    /// <summary>The final scores by archetype: the normalised ones and all moves, summed.</summary>
    public Centi?[] Scores()
    {
        var scores = Normalised();
        foreach (var step in Steps)
        {
            foreach (var archetype in ArchetypeIds.All)
            {
                scores[(int)archetype] += step.Moves[archetype];
            }
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
    /// <code>
    /// 01                      one step:
    /// 01 02 05 C8 01 F3 03    a rule, number 2, bits of those it moved (hero, ruler): by +1.00 and by −2.50 (signed: doubled)
    /// </code>
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

        writer.Number(Steps.Length);
        foreach (var step in Steps)
        {
            WriteStep(writer, step);
        }

        return writer.ToArray();
    }

    private static void WriteStep(CompactWriter writer, TraceStep step)
    {
        var kept = step.Moves;
        ReadOnlySpan<int> moves = kept;
        var moved = 0;
        for (var i = 0; i < moves.Length; i++)
        {
            moved |= moves[i] == 0 ? 0 : 1 << i;
        }

        writer.Number((int)step.Kind).Number(step.Number).Number(moved);
        foreach (var move in moves)
        {
            if (move != 0)
            {
                writer.Signed(move);
            }
        }
    }

    private static TraceStep ReadStep(ref CompactReader reader)
    {
        var (kind, number, moved) = ((TraceStepKind)reader.Small((int)TraceStepKind.Range), reader.Small(MostSteps), reader.Small(255));
        var moves = default(ArchetypeMoves);
        Span<int> all = moves;
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = (moved & (1 << i)) == 0 ? 0 : reader.Signed();
        }

        return new TraceStep(kind, number, moves);
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

        var steps = new TraceStep[reader.Small(MostSteps)];
        for (var i = 0; i < steps.Length; i++)
        {
            steps[i] = ReadStep(ref reader);
        }

        return reader.AtEnd
            ? new Trace(engine, hash, mode, ImmutableCollectionsMarshal.AsImmutableArray(all.ToArray()), [.. steps])
            : throw new FormatException("The trace is longer than what it says.");
    }
}
