using System.Globalization;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Sessions.Listing;

/// <summary>The columns of an export, in order.</summary>
internal static class ExportColumns
{
    public static readonly IReadOnlyList<string> Heads =
    [
        "Started",
        "Completed",
        "Status",
        "Name",
        "Email",
        "Format",
        "Variant",
        "Source",
        "Primary archetype",
        "Secondary archetype",
        "Likelihood",
        "Likelihood score",
        "Quality",
        "Outcome",
        "Has notes",
        "Tags",
        "Persona",
        "UTM source",
        "UTM medium",
        "UTM campaign",
        "Experiment",
        "Referrer",
        "Device",
        "Session",
    ];

    public static IEnumerable<string?> Of(SessionRow row, SessionLine line, TimeZoneInfo zone) =>
        [
            Moment(row.StartedAt, zone),
            line.CompletedAt is { } completed ? Moment(completed, zone) : null,
            row.Status switch
            {
                SessionStatus.Completed => "Completed",
                SessionStatus.Abandoned => "Abandoned",
                _ => "In progress",
            },
            row.Name,
            row.Email,
            row.Format,
            row.Variant,
            row.Source,
            row.Primary?.Name,
            row.Secondary?.Name,
            row.Band?.ToString(),
            row.Likelihood?.ToString(CultureInfo.InvariantCulture),
            row.Quality is { } quality ? (quality / 100m).ToString("0.00", CultureInfo.InvariantCulture) : null,
            row.Outcome,
            row.HasNotes ? "yes" : "no",
            row.Tags,
            row.Persona,
            row.UtmSource,
            row.UtmMedium,
            row.UtmCampaign,
            row.Experiment,
            line.Referrer,
            line.Device,
            row.Id.ToString(),
        ];

    // 2026-03-31 14:05:09 +01:00: a spreadsheet takes it for a moment, and nobody has to ask which zone.
    private static string Moment(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
}
