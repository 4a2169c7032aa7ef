using System.Globalization;
using MoneyQuiz.Domain.Frameworks.Columns;
using MoneyQuiz.Domain.Leads;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Web.Coach.Sessions;

/// <summary>How this room says things.</summary>
public static class SessionWords
{
    public const string Anonymous = "Anonymous";

    public static string Of(SessionStatus status) =>
        status switch
        {
            SessionStatus.Completed => "Completed",
            SessionStatus.InProgress => "In progress",
            _ => "Abandoned",
        };

    public static string Tone(SessionStatus status) =>
        status switch
        {
            SessionStatus.Completed => "badge-success",
            SessionStatus.InProgress => "badge-primary",
            _ => "",
        };

    public static string Of(ConsentKind kind) => kind == ConsentKind.Result ? "To be sent the result" : "To be contacted";

    public static string Of(TieBreak by) =>
        by switch
        {
            TieBreak.RawEvidence => "the larger sum of points",
            TieBreak.StrongestAnswers => "more of the strongest answers",
            _ => "a draw that comes out the same every time",
        };

    /// <summary><c>0.50</c>.</summary>
    public static string Quality(int hundredths) => (hundredths / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary><c>10,000+</c> where it was not counted to the end.</summary>
    public static string Count(int count, int most) =>
        count > most ? $"{most.ToString("N0", CultureInfo.InvariantCulture)}+" : count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary><c>1 session</c>, <c>540 sessions</c>, <c>10,000+ sessions</c>.</summary>
    public static string Sessions(int count, int most) => $"{Count(count, most)} {(count == 1 ? "session" : "sessions")}";

    /// <summary><c>2.4 s</c>, <c>48 s</c>, <c>6 min 12 s</c>, <c>3 h 5 min</c>, <c>2 days 4 h</c>.</summary>
    public static string Took(long milliseconds)
    {
        var span = TimeSpan.FromMilliseconds(milliseconds);
        return span.TotalSeconds < 10 ? string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1000m:0.0} s")
            : span.TotalMinutes < 1 ? $"{span.Seconds} s"
            : span.TotalHours < 1 ? $"{span.Minutes} min {span.Seconds} s"
            : span.TotalDays < 1 ? $"{span.Hours} h {span.Minutes} min"
            : $"{span.Days} {(span.Days == 1 ? "day" : "days")} {span.Hours} h";
    }
}
