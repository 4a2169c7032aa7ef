using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Scoring.Calibration;

/// <summary>What no tenant can weaken. “Before” is the weighted score; an archetype that wasn't measured is in none of it.</summary>
internal static class Guardrails
{
    /// <summary>The most that all rules together may move one archetype, in hundredths.</summary>
    public const int MostMove = 1_500;

    /// <summary>A lead of more than this before the rules is still a lead after them, in hundredths.</summary>
    public const int KeptLead = 2_000;

    /// <summary>Cuts each archetype's total move to ±15 points. True where it had to.</summary>
    public static bool Cut(ReadOnlySpan<int> before, Span<int> scores)
    {
        var cut = false;
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] != Standing.NotMeasured)
            {
                var kept = Math.Clamp(scores[i], before[i] - MostMove, before[i] + MostMove);
                cut |= kept != scores[i];
                scores[i] = kept;
            }
        }

        return cut;
    }

    /// <summary>
    /// Where a pair with a lead of more than 20 is tied or turned: scales all moves to the largest n hundredths, each rounded
    /// half away from zero, that keeps every such pair's order. Gives n, or null where nothing had to be done.
    /// </summary>
    public static int? KeepOrder(ReadOnlySpan<int> before, Span<int> scores)
    {
        if (KeepsLeads(before, scores))
        {
            return null;
        }

        Span<int> scaled = stackalloc int[ArchetypeIds.Count];
        for (var n = 99; ; n--)
        {
            for (var i = 0; i < scores.Length; i++)
            {
                scaled[i] =
                    scores[i] == Standing.NotMeasured
                        ? Standing.NotMeasured
                        : before[i] + (int)Centi.DivideRounded((long)(scores[i] - before[i]) * n, 100);
            }

            if (KeepsLeads(before, scaled))
            {
                scaled.CopyTo(scores);
                return n;
            }
        }
    }

    /// <summary>Brings scores into 0–100. True where it had to.</summary>
    public static bool Range(Span<int> scores)
    {
        var moved = false;
        foreach (ref var score in scores)
        {
            if (score is not Standing.NotMeasured and (< 0 or > 10_000))
            {
                score = Math.Clamp(score, 0, 10_000);
                moved = true;
            }
        }

        return moved;
    }

    private static bool KeepsLeads(ReadOnlySpan<int> before, ReadOnlySpan<int> after)
    {
        for (var a = 0; a < before.Length; a++)
        {
            if (before[a] == Standing.NotMeasured)
            {
                continue;
            }

            for (var b = 0; b < after.Length; b++)
            {
                // What wasn't measured is last in both, so it needs no question of its own.
                if (after[a] <= after[b] && (long)before[a] - before[b] > KeptLead)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
