using System.Globalization;
using System.Text;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Likelihood;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Sessions.Listing;

/// <summary>
/// The list's state as it stands in an address, in a saved view and in the audit: one text for one state, so whoever
/// opens the link sees the same rows.
/// </summary>
public static class SessionQueryText
{
    /// <summary>Texts that come from visitors' addresses are no longer than this.</summary>
    public const int MostText = 100;

    /// <summary>Each begins with <c>&amp;</c>, to follow the tenant; empty for everybody, newest first.</summary>
    public static string Of(SessionQuery? query)
    {
        if (query is null)
        {
            return "";
        }

        var text = new StringBuilder();
        var filter = query.Filter;
        Add("days", filter.Days?.ToString(CultureInfo.InvariantCulture));
        Add("since", Day(filter.Since));
        Add("until", Day(filter.Until));
        Add("format", filter.Format);
        Add("variant", filter.Variant);
        Add("source", filter.Source);
        Add("primary", filter.Primary?.Key());
        Add("secondary", filter.Secondary?.Key());
        Add("likelihood", Word(filter.Likelihood));
        Add("email", filter.Email);
        Add("status", Word(filter.End));
        Add("step", filter.Step?.ToString(CultureInfo.InvariantCulture));
        Add("notes", filter.HasNotes ? "yes" : null);
        Add("persona", filter.Persona);
        Add("experiment", filter.Experiment);
        Add("sort", query.Sort == SessionSort.Newest ? null : Word((SessionSort?)query.Sort));
        Add("before", query.Before?.ToString());
        Add("after", query.After?.ToString());
        Add("from", query.From?.ToString());
        return text.ToString();

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                text.Append('&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
            }
        }
    }

    /// <summary>Reads it back. What was not written here is left out, with a sentence for each.</summary>
    /// <param name="read">A value by its name; null or empty where there is none.</param>
    public static SessionQueryRead Parse(Func<string, string?> read)
    {
        var faults = new List<QueryFault>();
        // A form without its script sends both in one field: likert/blitz.
        var way = read("format")?.Split('/', 2) ?? [];
        var filter = new SessionFilter
        {
            Days = Read<int>(
                "days",
                t => int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var d) && SessionFilter.Periods.Contains(d) ? d : null,
                "Choose 7, 30 or 90 days."
            ),
            Since = Read<DateOnly>("since", Date, "Write the first day as year-month-day, like 2026-03-31."),
            Until = Read<DateOnly>("until", Date, "Write the last day as year-month-day, like 2026-03-31."),
            Format = Text("format", t => ModeKey.TryParse(t, out var mode) ? mode.Value : null, "Choose one of the formats."),
            Variant = Text(
                "variant",
                t => t.Length <= 40 && t.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? t : null,
                "Choose one of the format’s variants."
            ),
            Source = Text("source", t => SessionSource.Find(t)?.Key, "Choose one of the sources."),
            Primary = Read<ArchetypeId>("primary", Archetype, "Choose one of the eight archetypes."),
            Secondary = Read<ArchetypeId>("secondary", Archetype, "Choose one of the eight archetypes."),
            Likelihood = Read<LikelihoodBand>("likelihood", Named<LikelihoodBand>, "Choose Hot, Warm, Cool or Cold."),
            Email = Text("email", Address, $"Type at least {SessionFilter.LeastEmail} letters of the address."),
            End = Read<SessionEnd>("status", Named<SessionEnd>, "Choose completed or abandoned."),
            Step = Read<int>(
                "step",
                t =>
                    int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var s) && s is > 0 and <= SessionFilter.MostSteps ? s : null,
                "Write the number of a step, like 3."
            ),
            HasNotes = Read<bool>("notes", t => t == "yes" ? true : null, "Notes can only be “yes”.") ?? false,
            Persona = Text("persona", Short, $"A landing page’s name has at most {MostText} letters."),
            Experiment = Text("experiment", Short, $"An experiment’s name has at most {MostText} letters."),
        };
        filter = Settled(filter, faults);
        var sort = Read<SessionSort>("sort", Named<SessionSort>, "Sort by newest, oldest, hottest, coldest or archetype.") ?? SessionSort.Newest;
        var query = new SessionQuery(Cursor("before"), null, null) { Filter = filter, Sort = sort };
        query = query.Before is null ? query with { After = Cursor("after") } : query;
        return new SessionQueryRead(query is { Before: null, After: null } ? query with { From = Cursor("from") } : query, faults);

        T? Read<T>(string name, Func<string, T?> parse, string sentence)
            where T : struct
        {
            var value = read(name)?.Trim();
            if (string.IsNullOrEmpty(value))
            {
                return null;
            }

            var parsed = parse(value);
            if (parsed is null)
            {
                faults.Add(new QueryFault(name, sentence));
            }

            return parsed;
        }

        string? Text(string name, Func<string, string?> parse, string sentence)
        {
            var value = read(name)?.Trim();
            value = name == "format" && way.Length == 2 ? way[0] : value;
            value = name == "variant" && way.Length == 2 ? way[1] : value;
            var parsed = string.IsNullOrEmpty(value) ? null : parse(value);
            if (!string.IsNullOrEmpty(value) && parsed is null)
            {
                faults.Add(new QueryFault(name, sentence));
            }

            return parsed;
        }

        // A place of a list by time has no rank.
        SessionCursor? Cursor(string name)
        {
            if (read(name) is not { Length: > 0 } text)
            {
                return null;
            }

            if (SessionCursor.TryParse(text, out var cursor) && (cursor.Rank == 0 || sort is not (SessionSort.Newest or SessionSort.Oldest)))
            {
                return cursor;
            }

            faults.Add(new QueryFault(name, "The place in the list can’t be read, so the list begins at its beginning."));
            return null;
        }
    }

    // What only makes sense together.
    private static SessionFilter Settled(SessionFilter filter, List<QueryFault> faults)
    {
        if (filter.Days is not null && (filter.Since ?? filter.Until) is not null)
        {
            filter = filter with { Days = null };
        }

        if (filter is { Since: { } since, Until: { } until } && until < since)
        {
            faults.Add(new QueryFault("until", "The last day is before the first. Choose a later one."));
            filter = filter with { Until = null };
        }

        if (filter is { Variant: not null, Format: null })
        {
            faults.Add(new QueryFault("variant", "A variant belongs to a format: choose both."));
            filter = filter with { Variant = null };
        }

        if (filter.Step is not null && filter.End != SessionEnd.Abandoned)
        {
            faults.Add(new QueryFault("step", "A step is where somebody left: choose the status “abandoned” too."));
            filter = filter with { Step = null };
        }

        if (filter.Primary is not null && filter.Primary == filter.Secondary)
        {
            faults.Add(new QueryFault("secondary", "A pair is of two different archetypes."));
            filter = filter with { Secondary = null };
        }

        return filter;
    }

    private static string? Word<T>(T? value)
        where T : struct, Enum => value?.ToString().ToLowerInvariant();

    private static T? Named<T>(string text)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(v => string.Equals(v.ToString(), text, StringComparison.OrdinalIgnoreCase)).Select(v => (T?)v).FirstOrDefault();

    private static ArchetypeId? Archetype(string text) => ArchetypeIds.TryParse(text.ToLowerInvariant(), out var id) ? id : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and < 9999
            ? day
            : null;

    private static string? Address(string text) =>
        text.Length is >= SessionFilter.LeastEmail and <= 254 && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
            ? text.ToLowerInvariant()
            : null;

    private static string? Short(string text) => text.Length <= MostText && !text.Any(char.IsControl) ? text : null;
}

/// <summary>A state as it was read.</summary>
/// <param name="Faults">What was left out, and what to do about it.</param>
public sealed record SessionQueryRead(SessionQuery Query, IReadOnlyList<QueryFault> Faults);

/// <param name="Name">As in the address.</param>
/// <param name="Sentence">What to do.</param>
public sealed record QueryFault(string Name, string Sentence);
