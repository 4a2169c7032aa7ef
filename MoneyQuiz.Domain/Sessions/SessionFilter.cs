using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Likelihood;

namespace MoneyQuiz.Domain.Sessions;

/// <summary>Which sessions a coach wants to see; what is null or false asks for nothing. Equal filters show the same sessions.</summary>
public sealed record SessionFilter
{
    /// <summary>A shorter part of an address is in too many of them, and no index helps to find it.</summary>
    public const int LeastEmail = 3;

    /// <summary>No format has as many steps.</summary>
    public const int MostSteps = 500;

    /// <summary>The periods that are offered by a name, in days.</summary>
    public static readonly IReadOnlyList<int> Periods = [7, 30, 90];

    public static readonly SessionFilter None = new();

    /// <summary>One of <see cref="Periods"/>: today and the days before it, in the tenant's time zone. Never beside a free range.</summary>
    public int? Days { get; init; }

    /// <summary>The first day, in the tenant's time zone.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day, which is included.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>A mode key: <c>likert</c>.</summary>
    public string? Format { get; init; }

    /// <summary>A variant's key; only beside its <see cref="Format"/>.</summary>
    public string? Variant { get; init; }

    /// <summary>A key of <see cref="SessionSource"/>.</summary>
    public string? Source { get; init; }

    public ArchetypeId? Primary { get; init; }

    /// <summary>Beside a primary it makes a pair.</summary>
    public ArchetypeId? Secondary { get; init; }

    public LikelihoodBand? Likelihood { get; init; }

    /// <summary>A part of the address, lower case, at least <see cref="LeastEmail"/> letters; a whole address finds that one person.</summary>
    public string? Email { get; init; }

    public SessionEnd? End { get; init; }

    /// <summary>The step at which they left, from 1; only beside <see cref="SessionEnd.Abandoned"/>.</summary>
    public int? Step { get; init; }

    public bool HasNotes { get; init; }

    /// <summary>The slug of a landing page.</summary>
    public string? Persona { get; init; }

    /// <summary>The variant of the coach's own experiment, from <c>mq_variant</c>.</summary>
    public string? Experiment { get; init; }

    public bool IsEmpty => this == None;

    /// <summary>The moments that the period means: from the first (included) to the last (excluded); null where it is open.</summary>
    public (DateTimeOffset? From, DateTimeOffset? To) Moments(TimeZoneInfo zone, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var since = Days is { } days ? today.AddDays(1 - days) : Since;
        return (Midnight(since, zone), Midnight(Until == DateOnly.MaxValue ? null : Until?.AddDays(1), zone));
    }

    private static DateTimeOffset? Midnight(DateOnly? day, TimeZoneInfo zone)
    {
        if (day is not { } date)
        {
            return null;
        }

        var local = date.ToDateTime(TimeOnly.MinValue);
        // Where the clocks go forward at midnight the day begins an hour later.
        local = zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}

/// <summary>How a session ended, where it has.</summary>
public enum SessionEnd
{
    Completed,
    Abandoned,
}

/// <summary>The order of the list. Those that are equal stand by their start, and by their id.</summary>
public enum SessionSort
{
    Newest,
    Oldest,

    /// <summary>The most likely to book first; those without a likelihood last.</summary>
    Hottest,
    Coldest,

    /// <summary>By the primary archetype in the fixed order of all lists, the newest first within each; those without one last.</summary>
    Archetype,
}
