using MoneyQuiz.Data.Access;
using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Web.Coach.Access.Keys;

/// <summary>API keys in words.</summary>
public static class KeyWords
{
    /// <summary>Offered first, in days.</summary>
    public const int Usual = 365;

    /// <summary>How long before its end a key is marked.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromDays(14);

    /// <summary>In days.</summary>
    public static readonly IReadOnlyList<(int Days, string Words)> Lifetimes =
    [
        (30, "30 days"),
        (90, "90 days"),
        (180, "180 days"),
        (365, "one year"),
        (730, "two years"),
    ];

    /// <summary>In hours from now.</summary>
    public static readonly IReadOnlyList<(int Hours, string Words)> Overlaps =
    [
        (0, "at once"),
        (1, "in an hour"),
        (24, "in a day"),
        (7 * 24, "in seven days"),
        (30 * 24, "in 30 days"),
    ];

    /// <summary><c>mqk_7Gq2mXbR_…</c>: enough to tell it from others.</summary>
    public static string Shown(ListedKey key) => $"{ApiKeyToken.Mark}{key.Prefix}_…";

    public static string? Meaning(string scope) => ApiScopes.Find(scope)?.Meaning;

    public static bool EndsSoon(ListedKey key, DateTimeOffset now) => key.ExpiresAt - now < Soon;
}
