using System.Globalization;
using MoneyQuiz.Domain.Common;

namespace MoneyQuiz.Domain.Tenancy;

/// <summary>What is wrong with one field, in one sentence that says what to do.</summary>
public sealed record SettingFault(string Field, string Message);

/// <summary>What a tenant's admin may set, as one value: compared, checked and saved as a whole.</summary>
/// <param name="WriteAllowlist">CIDR ranges, in the order given.</param>
public sealed record TenantSettings(
    string Name,
    string Locale,
    string TimeZone,
    string FrontPage,
    int RetentionMonths,
    bool RequireMfa,
    IReadOnlyList<string> WriteAllowlist
)
{
    public const int MaxRanges = 50;

    /// <summary>The chooser, or one format by its path.</summary>
    public static readonly IReadOnlyList<string> FrontPages = ["chooser", "likert", "mirror", "game", "deal", "realm"];

    public static TenantSettings Of(Tenant tenant) =>
        new(tenant.Name, tenant.Locale, tenant.TimeZone, tenant.FrontPage, tenant.RetentionMonths, tenant.RequireMfa, tenant.WriteAllowlist);

    /// <summary>The same settings as they are stored: trimmed, ranges in their canonical spelling, none twice.</summary>
    public TenantSettings Normalised() =>
        this with
        {
            Name = Name.Trim(),
            Locale = Locale.Trim(),
            TimeZone = TimeZone.Trim(),
            WriteAllowlist = AddressRanges.Normalise(WriteAllowlist),
        };

    /// <summary>All that is wrong, at once; empty where nothing is.</summary>
    public IReadOnlyList<SettingFault> Faults()
    {
        var faults = new List<SettingFault>();
        Check(Name.Trim().Length is >= 1 and <= 120, nameof(Name), "Enter a name of 1 to 120 characters.");
        Check(IsLocale(Locale), nameof(Locale), "Choose a language and region from the list.");
        Check(TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _), nameof(TimeZone), "Choose a time zone from the list.");
        Check(FrontPages.Contains(FrontPage, StringComparer.Ordinal), nameof(FrontPage), "Choose what visitors see first.");
        Check(RetentionMonths is >= 1 and <= 120, nameof(RetentionMonths), "Enter a number of months from 1 to 120.");
        var ranges = WriteAllowlist.Where(r => !string.IsNullOrWhiteSpace(r)).ToList();
        var bad = ranges.FirstOrDefault(r => AddressRanges.Parse(r.Trim()) is null);
        Check(
            bad is null,
            nameof(WriteAllowlist),
            $"“{bad}” is not an address range. Write it like 203.0.113.0/24 or 2001:db8::/32, one on each line."
        );
        Check(ranges.Count <= MaxRanges, nameof(WriteAllowlist), $"List at most {MaxRanges} ranges.");
        return faults;

        void Check(bool good, string field, string message)
        {
            if (!good)
            {
                faults.Add(new SettingFault(field, message));
            }
        }
    }

    public bool Equals(TenantSettings? other) =>
        other is not null
        && (Name, Locale, TimeZone, FrontPage, RetentionMonths, RequireMfa)
            == (other.Name, other.Locale, other.TimeZone, other.FrontPage, other.RetentionMonths, other.RequireMfa)
        && WriteAllowlist.SequenceEqual(other.WriteAllowlist, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Name, Locale, TimeZone, FrontPage, RetentionMonths, RequireMfa, WriteAllowlist.Count);

    private static bool IsLocale(string name)
    {
        try
        {
            return name.Length is > 0 and <= 35 && CultureInfo.GetCultureInfo(name, predefinedOnly: true).Name == name;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
