using Microsoft.AspNetCore.Components;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Web.Shared;
using MoneyQuiz.Web.Shared.Chrome;

namespace MoneyQuiz.Web.Coach.Sessions.Listing;

/// <summary>What stands in a row of the list beside the person, as one piece of markup.</summary>
internal static class SessionCells
{
    /// <param name="zone">An IANA name.</param>
    public static MarkupString Of(SessionRow row, string zone) =>
        (MarkupString)string.Concat(All(row, zone).Select(c => $"<td data-label=\"{c.Label}\" class=\"{c.Css}\">{c.Html}</td>"));

    private static IEnumerable<(string Label, string Css, string Html)> All(SessionRow row, string zone)
    {
        var steps = $"{row.StepsDone} of {row.Steps} steps";
        var outcome = SessionOutcome.Find(row.Outcome);
        yield return (
            "When",
            "cell-when",
            $"{Moment.Of(row.StartedAt, zone)}{(row.Status == SessionStatus.Completed ? "" : Badge.Of(SessionWords.Tone(row.Status), SessionWords.Of(row.Status), title: steps))}"
        );
        yield return (
            "Result",
            "cell-result",
            row.Primary is null
                ? $"<span class=\"muted\">{steps}</span>"
                : $"<span class=\"marks\">{Mark.Draw(row.Primary, "mark-first")}{Mark.Draw(row.Secondary)}</span>"
        );
        yield return ("Likelihood", "cell-likelihood", row.Band is { } band ? $"{Badge.Of(FilterWords.Tone(band), $"{band}", row.Likelihood)}" : "");
        yield return (
            "Quality",
            $"cell-quality num {(row.Quality is null or 100 ? "calm" : null)}",
            row.Quality is null ? ""
            : row.Quality < 100 ? $"{Badge.Of("badge-warning", SessionWords.Quality(row.Quality.Value))}"
            : "<span>1.00</span>"
        );
        yield return ("Format", "cell-format", $"<span>{Badge.Text(row.Format)}{Badge.Small(row.Variant, "under")}</span>");
        yield return ("Source", "cell-source", Badge.Text(row.Source));
        yield return ("Came by", "cell-from", string.Concat(CameBy(row)) is { Length: > 0 } came ? $"<span class=\"came\">{came}</span>" : "");
        yield return ("Booked", "cell-outcome", outcome is null ? "" : $"{Badge.Of(outcome.Booked ? "badge-success" : null, outcome.Name)}");
        yield return ("Notes", "cell-notes", row.HasNotes ? $"{Icons.Svg("note", 18)}<span class=\"visually-hidden\">Has notes</span>" : "");
    }

    private static IEnumerable<MarkupString> CameBy(SessionRow row) =>
        from way in new (string What, string? Value)[]
        {
            ("Landing page", row.Persona),
            ("UTM source and medium", string.Join(" / ", new[] { row.UtmSource, row.UtmMedium }.OfType<string>())),
            ("UTM campaign", row.UtmCampaign),
            ("Experiment", row.Experiment),
        }
        where !string.IsNullOrEmpty(way.Value)
        select Badge.Small(way.Value, what: way.What, title: $"{way.What}: {way.Value}");
}
