using System.Runtime.InteropServices;
using MoneyQuiz.Domain.Scoring.Text;

namespace MoneyQuiz.Domain.Sessions;

/// <summary>
/// All answers of a session as one compact value that only ever grows: one bytea column, extended by one UPDATE that checks
/// <see cref="Revision"/>. An edited answer stays in it beside the new one; the later counts.
/// </summary>
/// <remarks>
/// <code>
/// 01                      version; an empty log has no bytes at all
/// 00 03 04 D6 23          step 0 « 2 | answer, item 3, choice 4, 4 566 ms after the entry before
/// 01 91 01                step 0 « 2 | done, 145 ms later
/// 04 1C 00 00             step 1 « 2 | answer, item 28, choice 0, at the same time
/// 0B 30 00 03 4D 79 0A    step 2 « 2 | text, item 48, form 0: two bytes (length + 1) “My”, 10 ms later
/// </code>
/// Form 0 is what the visitor wrote. Form 1 is what a model made of it (<see cref="StoredReading"/>), beside the text and with the same
/// step and item; a form that isn't known is refused, as a kind was that wasn't. Numbers are LEB128. A full Likert session of 112 answers and 14 steps: 4–5 bytes an answer, about 500–600 in all.
/// </remarks>
public sealed class AnswerLog
{
    private const byte Version = 1;
    private const int MostSteps = 10_000;
    private const int MostNumber = 1_000_000;
    private const int FormOfVisitor = 0;
    private const int FormOfModel = 1;

    public static readonly AnswerLog Empty = new([], [], 0);

    private readonly byte[] _bytes;

    private AnswerLog(byte[] bytes, ImmutableArray<AnswerEntry> entries, int stepsDone) => (_bytes, Entries, StepsDone) = (bytes, entries, stepsDone);

    /// <summary>In the order they came.</summary>
    public ImmutableArray<AnswerEntry> Entries { get; }

    /// <summary>How many steps were closed.</summary>
    public int StepsDone { get; }

    /// <summary>Grows with every entry; the UPDATE that appends names the one it began from.</summary>
    public int Revision => Entries.Length;

    /// <summary>The whole value, as stored.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>Milliseconds from the session's start to the last entry.</summary>
    public long LastElapsedMs => Entries.IsEmpty ? 0 : Entries[^1].ElapsedMs;

    /// <summary>The log with more entries, and the bytes to append to the stored value.</summary>
    /// <remarks>A time before the last entry's (another machine's clock) counts as the last entry's.</remarks>
    public (AnswerLog Next, byte[] Appended) Append(IReadOnlyCollection<AnswerEntry> entries)
    {
        if (entries.Count == 0)
        {
            return (this, []);
        }

        var writer = new CompactWriter();
        if (Entries.IsEmpty)
        {
            writer.Bytes([Version]);
        }

        var all = Entries.ToBuilder();
        var last = LastElapsedMs;
        var done = StepsDone;
        foreach (var entry in entries)
        {
            var elapsed = Math.Max(last, entry.ElapsedMs);
            var kind = entry.Kind == AnswerKind.Reading ? AnswerKind.Text : entry.Kind;
            writer.Number(((long)entry.Step << 2) | (long)kind);
            if (entry.Kind == AnswerKind.Answer)
            {
                writer.Number(entry.Item).Number(entry.Value);
            }
            else if (entry.Kind == AnswerKind.Text)
            {
                writer.Number(entry.Item).Number(FormOfVisitor).Text(entry.Text);
            }
            else if (entry.Kind == AnswerKind.Reading)
            {
                entry.Reading!.Write(writer.Number(entry.Item).Number(FormOfModel));
            }

            done += entry.ClosesStep ? 1 : 0;
            writer.Number(elapsed - last);
            last = elapsed;
            all.Add(entry with { ElapsedMs = elapsed });
        }

        var appended = writer.ToArray();
        return (new AnswerLog([.. _bytes, .. appended], all.DrainToImmutable(), done), appended);
    }

    /// <summary>Reads a stored value.</summary>
    /// <exception cref="FormatException">It is not an answer log, or of a version that isn't known.</exception>
    public static AnswerLog Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return Empty;
        }

        if (bytes[0] != Version)
        {
            throw new FormatException($"Answers of version {bytes[0]} can't be read.");
        }

        // An entry has at least three bytes.
        var entries = new List<AnswerEntry>(bytes.Length / 3);
        var reader = new CompactReader(bytes[1..]);
        var elapsed = 0L;
        var done = 0;
        while (!reader.AtEnd)
        {
            var head = reader.Small((MostSteps << 2) | 3);
            var (kind, step) = ((AnswerKind)(head & 3), head >> 2);
            var entry = kind switch
            {
                AnswerKind.Answer => AnswerEntry.Answer(step, reader.Small(MostNumber), reader.Small(MostNumber), 0),
                AnswerKind.Text => Worded(step, ref reader),
                _ => AnswerEntry.Done(step, kind == AnswerKind.DoneWithGaps, 0),
            };
            done += entry.ClosesStep ? 1 : 0;
            elapsed += reader.Number();
            entries.Add(entry with { ElapsedMs = elapsed });
        }

        return new AnswerLog(bytes.ToArray(), ImmutableCollectionsMarshal.AsImmutableArray(entries.ToArray()), done);
    }

    private static AnswerEntry Worded(int step, ref CompactReader reader)
    {
        var (item, form) = (reader.Small(MostNumber), reader.Small(MostNumber));
        return form switch
        {
            FormOfVisitor => AnswerEntry.Written(step, item, reader.Text() ?? "", 0),
            FormOfModel => AnswerEntry.Read(step, item, StoredReading.Read(ref reader), 0),
            _ => throw new FormatException($"There is no text of form {form}."),
        };
    }
}
