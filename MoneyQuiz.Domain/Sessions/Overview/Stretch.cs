namespace MoneyQuiz.Domain.Sessions.Overview;

/// <summary>Days that are drawn as one bar.</summary>
/// <param name="Until">The last day, which is included.</param>
public sealed record Stretch(DateOnly From, DateOnly Until, Tally Tally)
{
    /// <summary>More bars than this can't be told apart on a phone.</summary>
    public const int Most = 92;

    /// <summary>Each day of a period; where they are too many each week from Monday, and beyond that each month. The first and the last may be shorter.</summary>
    public static IReadOnlyList<Stretch> Of(IReadOnlyDictionary<DateOnly, Tally> days, DateOnly first, DateOnly last)
    {
        var count = last.DayNumber - first.DayNumber + 1;
        Func<DateOnly, DateOnly> begins =
            count <= Most ? d => d
            : count <= Most * 7 ? d => d.AddDays(-(((int)d.DayOfWeek + 6) % 7))
            : d => new DateOnly(d.Year, d.Month, 1);
        return
        [
            .. DayClock
                .Days(first, last)
                .GroupBy(begins)
                .Select(g => new Stretch(g.First(), g.Last(), Tally.Sum(g.Select(d => days.GetValueOrDefault(d))))),
        ];
    }
}
