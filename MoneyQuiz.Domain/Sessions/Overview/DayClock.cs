namespace MoneyQuiz.Domain.Sessions.Overview;

/// <summary>Days in a tenant's time zone, and from when on a day is counted once and kept.</summary>
public sealed record DayClock(TimeZoneInfo Zone)
{
    /// <summary>
    /// After a day's end: whoever began on it has answered within 24 hours or is abandoned. The three hours beyond leave
    /// room for clocks that differ and for a transaction that is late.
    /// </summary>
    public static readonly TimeSpan ClosesAfter = AssessSession.AbandonedAfter + TimeSpan.FromHours(3);

    public DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);

    /// <summary>From its first moment (included) to its last (excluded); as the list of sessions cuts its days.</summary>
    public (DateTimeOffset From, DateTimeOffset To) Moments(DateOnly day)
    {
        var (from, to) = new SessionFilter { Since = day, Until = day }.Moments(Zone, DateTimeOffset.UnixEpoch);
        return (from!.Value, to!.Value);
    }

    /// <summary>Whether it is counted once and kept. Until then it is counted whenever somebody looks.</summary>
    public bool IsClosed(DateOnly day, DateTimeOffset now) => Moments(day).To + ClosesAfter <= now;

    /// <summary>The days of a period, at most from the first session's day to today; empty where it lies outside.</summary>
    public (DateOnly First, DateOnly Last) Span(SessionFilter period, DateTimeOffset firstSession, DateTimeOffset now)
    {
        var (today, begun) = (Of(now), Of(firstSession));
        var since = period.Days is { } days ? today.AddDays(1 - days) : period.Since ?? begun;
        var until = period.Until ?? today;
        return (since < begun ? begun : since, until > today ? today : until);
    }

    public static IEnumerable<DateOnly> Days(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            yield return day;
        }
    }
}
