using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Domain.Scoring;

/// <summary>How fast a visitor went, as medians over the closed steps: a long break spoils one step only.</summary>
/// <param name="ItemMs">Milliseconds for each item answered at a step; null before any step with an answer is closed.</param>
/// <param name="StepMs">Milliseconds for a step; null before any is closed.</param>
public readonly record struct Pace(int? ItemMs, int? StepMs)
{
    private const int Few = 64;

    public static Pace Of(AnswerLog log, int itemCount)
    {
        var items = log.StepsDone <= Few ? stackalloc int[Few] : new int[log.StepsDone];
        var steps = log.StepsDone <= Few ? stackalloc int[Few] : new int[log.StepsDone];
        var seen = itemCount <= 512 ? stackalloc bool[512] : new bool[itemCount];
        seen.Clear();
        var (withItems, closed, answered, from) = (0, 0, 0, 0L);
        foreach (ref readonly var entry in log.Entries.AsSpan())
        {
            if (entry.Kind is not (AnswerKind.Done or AnswerKind.DoneWithGaps))
            {
                answered += seen[entry.Item] ? 0 : 1;
                seen[entry.Item] = true;
                continue;
            }

            var took = entry.ElapsedMs - from;
            steps[closed++] = (int)Math.Min(int.MaxValue, took);
            if (answered > 0)
            {
                items[withItems++] = (int)Math.Min(int.MaxValue, took / answered);
            }

            (from, answered) = (entry.ElapsedMs, 0);
        }

        return new Pace(Median(items[..withItems]), Median(steps[..closed]));
    }

    private static int? Median(Span<int> values)
    {
        values.Sort();
        return values.IsEmpty ? null : values[(values.Length - 1) / 2];
    }
}
