using System.Text.RegularExpressions;

namespace MoneyQuiz.Domain.Branding;

/// <summary>Shapes of what leads out of the quiz. Each method gives the fault as a sentence, or null where there is none.</summary>
internal static partial class WebText
{
    // Beside what a URL may not hold at all: a backslash and a tab or line break, which browsers read as a slash and as nothing.
    [GeneratedRegex(@"[\s\\""<>^`{|}\p{C}]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotInUrl();

    // https://quiz.example.com:8443 — only ASCII (xn--… for others), for it goes into a header.
    [GeneratedRegex(
        @"^https://(?=.{1,253}(:|\z))[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+(:[0-9]{1,5})?\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Origin();

    // ana.lopez+quiz@coach.example
    [GeneratedRegex(
        @"^(?!\.)[^\s@<>()\[\],;:\\""\p{C}]{1,64}(?<!\.)@[\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?(\.[\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?)+\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex EmailShape();

    [GeneratedRegex(@"^G-[A-Z0-9]{4,16}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ga4Shape();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9_-]*\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AssetShape();

    public static string? Https(string url)
    {
        if (url.Length > BrandLimits.Url)
            return $"This address is too long; {BrandLimits.Url} characters are the most.";
        // "https:e" and "https:/e" are relative to a browser, absolute to System.Uri: hence the prefix, read literally.
        var fits =
            url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            && url.Length > 8
            && url[8] is not '/'
            && !NotInUrl().IsMatch(url)
            && Uri.TryCreate(url, UriKind.Absolute, out var uri)
            && uri.Host.Length > 0
            && uri.UserInfo.Length == 0;
        return fits ? null : "Write the whole address, beginning with https://, without spaces and without a user name.";
    }

    public static string? EmbedOrigin(string origin) =>
        Origin().IsMatch(origin) && Uri.TryCreate(origin, UriKind.Absolute, out _)
            ? null
            : "Write https:// and the full name of the site, such as https://www.example.com, with nothing after it and no *.";

    public static string? Email(string email) =>
        email.Length <= BrandLimits.Email && EmailShape().IsMatch(email) ? null : "Write one email address, such as ana@example.com.";

    public static string? Ga4(string id) => Ga4Shape().IsMatch(id) ? null : "Write the measurement id as Google shows it, such as G-AB12CD34EF.";

    public static string? AssetId(string id) =>
        id.Length <= BrandLimits.AssetId && AssetShape().IsMatch(id) ? null : "This picture isn't known here; upload it again.";
}
