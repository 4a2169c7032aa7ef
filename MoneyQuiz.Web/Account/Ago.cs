using System.Globalization;

namespace MoneyQuiz.Web.Account;

/// <summary>Says when something was, as people do. The exact time stands in the element's datetime.</summary>
public static class Ago
{
    public static string Said(DateTimeOffset at, DateTimeOffset now) =>
        (now - at) switch
        {
            { TotalMinutes: < 2 } => "just now",
            { TotalMinutes: < 60 } age => $"{(int)age.TotalMinutes} minutes ago",
            { TotalHours: < 2 } => "an hour ago",
            { TotalHours: < 24 } age => $"{(int)age.TotalHours} hours ago",
            { TotalDays: < 2 } => "yesterday",
            _ => "on " + at.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB")),
        };
}
