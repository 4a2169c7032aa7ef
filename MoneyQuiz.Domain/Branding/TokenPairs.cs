using static MoneyQuiz.Domain.Branding.TokenRole;

namespace MoneyQuiz.Domain.Branding;

/// <summary>That <paramref name="Foreground"/> may stand on <paramref name="Background"/>, with at least this WCAG ratio (1–21).</summary>
public sealed record TokenPair(TokenRole Foreground, TokenRole Background, double Minimum);

/// <summary>
/// The one catalogue of who may stand on whom. The palette is solved for it, the editor shows it, the tests measure it,
/// and a component that needs another pair adds it here first.
/// </summary>
public static class TokenPairs
{
    /// <summary>The grounds a filled button may stand on.</summary>
    public static readonly ImmutableArray<TokenRole> Panels = [Surface, SurfaceRaised, SurfaceSunken];

    /// <summary>The grounds that text, control edges and focus rings may stand on.</summary>
    public static readonly ImmutableArray<TokenRole> Grounds = [.. Panels, PrimarySoft, AccentSoft, DangerSoft, SuccessSoft, WarningSoft];

    public static readonly ImmutableArray<TokenPair> All =
    [
        .. Every([Text, TextMuted, Link, OnPrimarySoft, OnAccentSoft, Danger, Success, Warning], Grounds, Contrast.Text),
        .. Every([OnPrimary], [Primary, PrimaryHover], Contrast.Text),
        new(OnSecondary, Secondary, Contrast.Text),
        new(OnAccent, Accent, Contrast.Text),
        new(OnDanger, Danger, Contrast.Text),
        new(OnSuccess, Success, Contrast.Text),
        new(OnWarning, Warning, Contrast.Text),
        .. Every([Edge, Focus], Grounds, Contrast.Control),
        .. Every([Primary, PrimaryHover, Secondary, Accent], Panels, Contrast.Control),
    ];

    /// <summary>The pairs that a theme misses; the palette promises none, whatever the tenant picks.</summary>
    public static IEnumerable<TokenPair> Missed(Theme theme) =>
        All.Where(pair => Contrast.Ratio(theme[pair.Foreground], theme[pair.Background]) < pair.Minimum);

    private static IEnumerable<TokenPair> Every(TokenRole[] foregrounds, ImmutableArray<TokenRole> backgrounds, double minimum) =>
        from foreground in foregrounds
        from background in backgrounds
        select new TokenPair(foreground, background, minimum);
}
