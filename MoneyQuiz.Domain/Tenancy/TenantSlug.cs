using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace MoneyQuiz.Domain.Tenancy;

/// <summary>A tenant's name in URLs: 3–40 characters, lower case, letters, digits and dashes, and not a reserved word.</summary>
public readonly partial record struct TenantSlug
{
    private TenantSlug(string value) => Value = value;

    public string Value { get; }

    /// <summary>Words that are, or may become, a path of the platform's own.</summary>
    public static readonly IReadOnlySet<string> Reserved = new HashSet<string>(StringComparer.Ordinal)
    {
        "about",
        "account",
        "accounts",
        "admin",
        "api",
        "app",
        "assets",
        "auth",
        "billing",
        "blog",
        "booked",
        "chooser",
        "coach",
        "config",
        "deal",
        "default",
        "docs",
        "embed",
        "error",
        "fault",
        "favicon",
        "game",
        "health",
        "help",
        "home",
        "internal",
        "lib",
        "likert",
        "login",
        "logout",
        "mail",
        "mirror",
        "not-found",
        "platform",
        "preview",
        "privacy",
        "public",
        "quiz",
        "realm",
        "result",
        "results",
        "root",
        "security",
        "settings",
        "setup",
        "shared",
        "sign-in",
        "sign-out",
        "static",
        "status",
        "support",
        "system",
        "tenant",
        "tenants",
        "terms",
        "www",
    };

    /// <summary>Reads a slug; on failure <paramref name="fault"/> says in one sentence what to change.</summary>
    public static bool TryParse(string? text, out TenantSlug slug, [NotNullWhen(false)] out string? fault)
    {
        slug = default;
        fault = text switch
        {
            null or "" => "Give the tenant a short name for its web address.",
            _ when !Shape().IsMatch(text) =>
                "Use 3 to 40 lower-case letters, digits and dashes, beginning with a letter and ending with a letter or a digit.",
            _ when Reserved.Contains(text) => $"“{text}” is reserved for the platform. Choose another name.",
            _ => null,
        };
        if (fault is not null)
        {
            return false;
        }

        slug = new TenantSlug(text!);
        return true;
    }

    /// <summary>Reads a slug that is known to be good, as from the database.</summary>
    /// <exception cref="FormatException">The text is not a slug, or is reserved.</exception>
    public static TenantSlug Parse(string text) => TryParse(text, out var slug, out var fault) ? slug : throw new FormatException(fault);

    public override string ToString() => Value;

    // willow, harbour-2, a1b
    [GeneratedRegex("^[a-z][a-z0-9-]{1,38}[a-z0-9]\\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
