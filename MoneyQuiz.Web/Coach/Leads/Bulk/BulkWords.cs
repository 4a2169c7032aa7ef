using System.Globalization;
using MoneyQuiz.Domain.Leads;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Web.Coach.Leads.Bulk;

/// <summary>How bulk changes are said.</summary>
public static class BulkWords
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("en-GB");

    public static string Number(int count) => count.ToString("N0", Culture);

    /// <summary><c>Tagged 312 people “vip”.</c></summary>
    public static string Headline(BulkChange c) =>
        (c.State, c.Kind) switch
        {
            (BulkState.Undone, _) => $"Undone for {Whom(c.Kind, c.PutBack)}.",
            (_, BulkKind.Tag) => $"Tagged {Whom(c.Kind, c.Changed)} “{c.Value}”.",
            (_, BulkKind.Untag) => $"Took the tag “{c.Value}” off {Whom(c.Kind, c.Changed)}.",
            _ => $"Outcome “{OutcomeName(c.Value)}” set for {Whom(c.Kind, c.Changed)}.",
        };

    /// <summary>What is going on: <c>Tagging “vip”</c>.</summary>
    public static string Doing(BulkChange c) =>
        (c.State, c.Kind) switch
        {
            (BulkState.Undoing, _) => "Putting back",
            (_, BulkKind.Tag) => $"Tagging “{c.Value}”",
            (_, BulkKind.Untag) => $"Taking off “{c.Value}”",
            _ => $"Setting “{OutcomeName(c.Value)}”",
        };

    /// <summary>Those for whom it went otherwise, a sentence each.</summary>
    public static IReadOnlyList<string> Rest(BulkChange c)
    {
        if (c.State == BulkState.Undone)
        {
            return c.LeftAlone == 0 ? [] : [$"{Whom(c.Kind, c.LeftAlone)} left as {Are(c.LeftAlone)}: changed or gone since."];
        }

        var rest = new List<string>();
        if (c.State == BulkState.Stopped)
        {
            rest.Add($"Stopped at {Number(c.Reached)} of {Number(c.Total)}.");
        }

        if (c.Same > 0)
        {
            rest.Add($"{Number(c.Same)} {Already(c)}.");
        }

        if (c.Full > 0)
        {
            rest.Add($"{Number(c.Full)} {(c.Full == 1 ? "has" : "have")} {LeadTag.MostOnALead} tags already, which is the most.");
        }

        if (c.Gone > 0)
        {
            rest.Add($"{Number(c.Gone)} {(c.Gone == 1 ? "is" : "are")} gone: erased or merged meanwhile.");
        }

        return rest;
    }

    public static string State(BulkChange c, bool silent) =>
        silent
            ? $"Stands still at {Number(c.Reached)} of {Number(c.Total)}"
            : c.State switch
            {
                BulkState.Doing => $"{Number(c.Reached)} of {Number(c.Total)}",
                BulkState.Undoing => "Being undone",
                BulkState.Stopped => "Stopped",
                BulkState.Undone => "Undone",
                _ => "Done",
            };

    /// <summary><c>1 person</c>, <c>312 sessions</c>.</summary>
    public static string Whom(BulkKind kind, int count) =>
        kind == BulkKind.Outcome
            ? $"{Number(count)} {(count == 1 ? "session" : "sessions")}"
            : $"{Number(count)} {(count == 1 ? "person" : "people")}";

    public static string OutcomeName(string? key) => SessionOutcome.Find(key)?.Name ?? "Not known yet";

    private static string Are(int count) => count == 1 ? "it is" : "they are";

    private static string Already(BulkChange c) =>
        c.Kind switch
        {
            BulkKind.Tag => "had it already",
            BulkKind.Untag => "did not have it",
            _ => "had it already",
        };
}
