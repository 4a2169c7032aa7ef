using System.Globalization;
using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Web.Coach.Tenancy;

/// <summary>The settings as somebody is typing them: every field is text until it is read, so that nothing typed is lost.</summary>
public sealed class SettingsDraft
{
    public string Name { get; set; } = "";

    public string Locale { get; set; } = "";

    public string TimeZone { get; set; } = "";

    public string FrontPage { get; set; } = "";

    public string Months { get; set; } = "";

    public bool RequireMfa { get; set; }

    /// <summary>A percentage; empty for none.</summary>
    public string EffectLimit { get; set; } = "";

    /// <summary>One range on each line.</summary>
    public string Ranges { get; set; } = "";

    public static SettingsDraft Of(TenantSettings settings) =>
        new()
        {
            Name = settings.Name,
            Locale = settings.Locale,
            TimeZone = settings.TimeZone,
            FrontPage = settings.FrontPage,
            Months = settings.RetentionMonths.ToString(CultureInfo.InvariantCulture),
            RequireMfa = settings.RequireMfa,
            Ranges = string.Join('\n', settings.WriteAllowlist),
            EffectLimit = settings.EffectLimit?.ToString(CultureInfo.InvariantCulture) ?? "",
        };

    /// <summary>A number of months that is none reads as 0, a percentage that is none as −1, which the settings' own check refuses in words.</summary>
    public TenantSettings Read() =>
        new(
            Name,
            Locale,
            TimeZone,
            FrontPage,
            int.TryParse(Months.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var months) ? months : 0,
            RequireMfa,
            Ranges.Split(['\n', ',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            EffectLimit.Trim().TrimEnd('%', ' ') is not { Length: > 0 } percent ? null
                : int.TryParse(percent, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit
                : -1
        );

    /// <summary>What differs between what is stored and what is typed, in words: shown when somebody else has saved meanwhile.</summary>
    public static IReadOnlyList<(string Field, string Theirs, string Yours)> Differences(TenantSettings theirs, TenantSettings yours)
    {
        (string Field, string Theirs, string Yours)[] all =
        [
            ("Name", theirs.Name, yours.Name),
            ("Language and region", theirs.Locale, yours.Locale),
            ("Time zone", theirs.TimeZone, yours.TimeZone),
            ("Front page", theirs.FrontPage, yours.FrontPage),
            ("Months kept", Text(theirs.RetentionMonths), Text(yours.RetentionMonths)),
            ("Second factor", theirs.RequireMfa ? "demanded" : "not demanded", yours.RequireMfa ? "demanded" : "not demanded"),
            ("Ask again before publishing", Limit(theirs.EffectLimit), Limit(yours.EffectLimit)),
            ("Write allowlist", string.Join(", ", theirs.WriteAllowlist), string.Join(", ", yours.WriteAllowlist)),
        ];
        return [.. all.Where(d => d.Theirs != d.Yours)];
    }

    private static string Limit(int? percent) => percent is { } p ? $"above {p} %" : "never";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
