using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Scoring.Calibration;

/// <summary>The two bounds that conditions share: above the one, below the other, neither included.</summary>
internal static class Between
{
    public static bool Holds(int? hundredths, Centi? above, Centi? below) =>
        hundredths is { } value && (above is null || value > above.Value.Hundredths) && (below is null || value < below.Value.Hundredths);

    public static IEnumerable<ContentFault> Faults(Centi? above, Centi? below, int most)
    {
        if (above is null && below is null)
        {
            yield return new ContentFault("", "Give “above”, “below” or both.");
        }

        if (above is { } a && (a < Centi.Zero || a >= Centi.Whole(most)))
        {
            yield return new ContentFault("/above", $"Give a number from 0 to less than {most}.");
        }

        if (below is { } b && (b <= Centi.Zero || b > Centi.Whole(most)))
        {
            yield return new ContentFault("/below", $"Give a number above 0, at most {most}.");
        }

        if (above is { } low && below is { } high && low.Hundredths + 1 >= high.Hundredths)
        {
            yield return new ContentFault("/below", "Nothing lies between these two numbers. Make “below” larger, or “above” smaller.");
        }
    }

    /// <summary>“above 20 and below 40.5 %”.</summary>
    public static string Words(Centi? above, Centi? below, string unit = "") =>
        (above, below) switch
        {
            ({ } a, { } b) => $"above {a.Short} and below {b.Short}{unit}",
            ({ } a, null) => $"above {a.Short}{unit}",
            (_, { } b) => $"below {b.Short}{unit}",
            _ => "anything",
        };
}
