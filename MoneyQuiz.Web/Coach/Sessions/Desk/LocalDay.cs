namespace MoneyQuiz.Web.Coach.Sessions.Desk;

/// <summary>Which day it is where the tenant is.</summary>
public static class LocalDay
{
    /// <param name="zone">An IANA name; one that isn't known counts as UTC.</param>
    public static DateOnly Of(DateTimeOffset at, string zone) =>
        DateOnly.FromDateTime((TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? TimeZoneInfo.ConvertTime(at, found) : at).DateTime);
}
