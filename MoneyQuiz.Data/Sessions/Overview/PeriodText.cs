using MoneyQuiz.Data.Sessions.Listing;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Sessions.Overview;

/// <summary>The overview's period as it stands in its address: the list's own names and values, and nothing for the usual one.</summary>
public static class PeriodText
{
    /// <summary>What is shown where the address asks for nothing.</summary>
    public static readonly SessionFilter Usual = new() { Days = 30 };

    /// <summary>Begins with <c>&amp;</c>, to follow the tenant; empty for <see cref="Usual"/>.</summary>
    public static string Of(SessionFilter? period) =>
        period is null || period == Usual ? "" : SessionQueryText.Of(new SessionQuery { Filter = period });

    /// <summary>Reads it back. What can't be read is left out, with a sentence for each.</summary>
    /// <param name="read">A value by its name; null or empty where there is none.</param>
    public static (SessionFilter Period, IReadOnlyList<QueryFault> Faults) Parse(Func<string, string?> read)
    {
        var (query, faults) = SessionQueryText.Parse(name => name is "days" or "since" or "until" ? read(name) : null);
        return (query.Filter.IsEmpty ? Usual : query.Filter, faults);
    }
}
