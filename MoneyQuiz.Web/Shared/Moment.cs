using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace MoneyQuiz.Web.Shared;

/// <summary>Moments as coaches read them: in their tenant's time zone, with the exact one in the title.</summary>
public static class Moment
{
    public const string Usual = "d MMM yyyy, HH:mm";

    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>A <c>time</c> element.</summary>
    /// <param name="zone">An IANA name; an unknown one leaves the moment in its own offset.</param>
    /// <param name="format">One of ours; goes into the page as it is.</param>
    public static MarkupString Of(DateTimeOffset at, string zone, string format = Usual)
    {
        var local = TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? TimeZoneInfo.ConvertTime(at, found) : at;
        var (exact, whole, said) = (
            at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", Culture),
            local.ToString("dddd d MMMM yyyy, HH:mm:ss (zzz)", Culture),
            local.ToString(format, Culture)
        );
        return (MarkupString)$"""<time datetime="{exact}" title="{whole}">{said}</time>""";
    }
}
