using System.Net;
using System.Security.Cryptography;
using System.Text;
using MoneyQuiz.Domain.Delivery;
using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Domain.Scoring.Text.Models;

/// <summary>A tenant's settings for its model, all but the key.</summary>
/// <param name="Endpoint">The address that <c>/chat/completions</c> is added to: <c>https://api.example.com/v1</c>.</param>
/// <param name="Model">The provider's own name of a model.</param>
/// <param name="DailyCalls">One call a text, 1–100,000.</param>
/// <param name="MonthlyCalls">1–1,000,000, in a calendar month.</param>
/// <param name="Notice">What visitors read at the step before they write.</param>
public sealed record TextReaderSettings(bool IsOn, string Endpoint, string Model, int DailyCalls, int MonthlyCalls, string Notice)
{
    private const string Path = "/chat/completions";

    public const int MostDaily = 100_000;
    public const int MostMonthly = 1_000_000;
    public const int LongestEndpoint = 300;
    public const int LongestModel = 120;
    public const int LongestNotice = 400;
    public const int ShortestNotice = 40;

    public static readonly TextReaderSettings Default = new(
        false,
        "",
        "",
        200,
        3_000,
        "A language model reads what you write here, to hear which patterns speak in it. Names, email addresses and phone numbers are taken out first. "
            + "Your coach reads it too. Leave it empty to go on without."
    );

    /// <summary>Names the words that a visitor was shown: a form that brings another mark was made with other words.</summary>
    public string NoticeMark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Notice)))[..12];

    /// <summary>Where calls go; null while the address is none.</summary>
    public Uri? Target =>
        Uri.TryCreate(Endpoint, UriKind.Absolute, out var address)
        && Uri.TryCreate(
            address.AbsolutePath.EndsWith(Path, StringComparison.Ordinal) ? address.AbsoluteUri : address.AbsoluteUri.TrimEnd('/') + Path,
            UriKind.Absolute,
            out var target
        )
            ? target
            : null;

    public TextReaderSettings Tidied() => this with { Endpoint = Endpoint.Trim(), Model = Model.Trim(), Notice = FreeNotice(Notice) };

    /// <summary>All faults by field, of settings that are tidied. While it is off, address and model may be blank.</summary>
    /// <param name="inside">Hosts with port inside the operator's own network that may be used, http included.</param>
    public IReadOnlyList<SettingFault> Faults(IReadOnlyCollection<string> inside)
    {
        var faults = new List<SettingFault>();
        Must(Endpoint.Length > 0 || !IsOn, nameof(Endpoint), "Give the address of the model before you switch it on.");
        if (Endpoint.Length > 0 && EndpointFault(inside) is { } fault)
        {
            faults.Add(new SettingFault(nameof(Endpoint), fault));
        }

        Must(Model.Length > 0 || !IsOn, nameof(Model), "Give the model’s name as its provider writes it.");
        Must(Model.Length <= LongestModel && !Model.Any(char.IsControl), nameof(Model), $"Use at most {LongestModel} characters, on one line.");
        Must(DailyCalls is >= 1 and <= MostDaily, nameof(DailyCalls), $"Choose 1 to {MostDaily:N0} texts a day.");
        Must(MonthlyCalls is >= 1 and <= MostMonthly, nameof(MonthlyCalls), $"Choose 1 to {MostMonthly:N0} texts a month.");
        Must(
            Notice.Length is >= ShortestNotice and <= LongestNotice,
            nameof(Notice),
            $"Say in {ShortestNotice} to {LongestNotice} characters that a tool reads what is written here; now there are {Notice.Length}."
        );
        return faults;

        void Must(bool holds, string field, string message)
        {
            if (!holds)
            {
                faults.Add(new SettingFault(field, message));
            }
        }
    }

    /// <summary>Whether another address is another server: then a key that was given for the one must not go to the other.</summary>
    public bool SameServer(TextReaderSettings other) =>
        Target is { } here && other.Target is { } there && here.GetLeftPart(UriPartial.Authority) == there.GetLeftPart(UriPartial.Authority);

    private string? EndpointFault(IReadOnlyCollection<string> inside)
    {
        if (Endpoint.Length > LongestEndpoint || Target is not { } target || target.Scheme is not ("https" or "http") || target.Host.Length == 0)
        {
            return "Give a whole address, such as https://api.example.com/v1.";
        }

        if (target.UserInfo.Length > 0 || target.Query.Length > 0 || target.Fragment.Length > 0)
        {
            return "Give the address alone: no user name, no “?” and no “#” in it. The key has a field of its own.";
        }

        if (inside.Contains($"{target.IdnHost}:{target.Port}", StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        return target.Scheme != "https" ? "Use an address that begins with https://."
            : IPAddress.TryParse(target.IdnHost.Trim('[', ']'), out var literal) && ReservedAddresses.Has(literal)
                ? "This address leads into a private network. Only the operator of this platform can allow that."
            : null;
    }

    private static string FreeNotice(string notice) => string.Join(' ', notice.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
