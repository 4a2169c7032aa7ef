using System.Globalization;

namespace MoneyQuiz.Web.Coach.Tenancy;

/// <summary>What the selects offer: locales and time zones that this machine knows, and what is stored even if it is none of them.</summary>
public static class Choices
{
    private static readonly string[] Locales =
    [
        "en-GB",
        "en-US",
        "en-AU",
        "en-CA",
        "en-IE",
        "en-IN",
        "en-NZ",
        "en-ZA",
        "cs-CZ",
        "da-DK",
        "de-AT",
        "de-CH",
        "de-DE",
        "es-ES",
        "es-MX",
        "fi-FI",
        "fr-BE",
        "fr-CA",
        "fr-CH",
        "fr-FR",
        "it-IT",
        "ja-JP",
        "nb-NO",
        "nl-BE",
        "nl-NL",
        "pl-PL",
        "pt-BR",
        "pt-PT",
        "sv-SE",
    ];

    private static readonly Lazy<IReadOnlyList<IGrouping<string, string>>> AllZones = new(() =>
        [
            .. TimeZoneInfo
                .GetSystemTimeZones()
                .Select(z => z.Id)
                .Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .GroupBy(id => id.Split('/')[0], StringComparer.Ordinal),
        ]
    );

    /// <summary>By region: Europe, America, …</summary>
    public static IReadOnlyList<IGrouping<string, string>> Zones => AllZones.Value;

    public static bool HasZone(string id) => Zones.Any(region => region.Contains(id, StringComparer.Ordinal));

    public static IReadOnlyList<(string Name, string Words)> LocalesWith(string stored) =>
        [
            .. Locales
                .Append(stored)
                .Where(name => name.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Select(name => (name, Words: Words(name)))
                .OrderBy(l => l.Words, StringComparer.Ordinal),
        ];

    /// <summary><c>Europe/Isle_of_Man</c> → <c>Isle of Man</c>.</summary>
    public static string City(string zone) => zone[(zone.IndexOf('/', StringComparison.Ordinal) + 1)..].Replace('_', ' ');

    public static string FrontPage(string path) =>
        path == "chooser" ? "The chooser: all formats on offer" : $"{char.ToUpperInvariant(path[0])}{path[1..]} alone";

    private static string Words(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name).EnglishName;
        }
        catch (CultureNotFoundException)
        {
            return name;
        }
    }
}
