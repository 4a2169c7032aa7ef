using System.Text.Json;

namespace MoneyQuiz.Domain.Branding;

/// <summary>What a colour is for. Components name roles, never colours; <see cref="TokenPairs"/> says which may stand on which.</summary>
public enum TokenRole
{
    /// <summary>The page.</summary>
    Surface,

    /// <summary>Cards and dialogs, nearer to the eye than the page.</summary>
    SurfaceRaised,

    /// <summary>Wells and striped rows, set back from the page.</summary>
    SurfaceSunken,
    Text,

    /// <summary>Hints and captions: quieter than text, still readable.</summary>
    TextMuted,

    /// <summary>A decorative line; no contrast is promised.</summary>
    Border,

    /// <summary>The outline by which a control is recognised.</summary>
    Edge,

    /// <summary>
    /// The outer of the two focus rings. The inner ring, between it and the control, is <see cref="Surface"/>: so the outer ring
    /// is always seen against a surface, and on a primary-coloured ground the inner ring is what is seen (primary on surface ≥ 3).
    /// CSS: <c>outline: 2px solid var(--mq-focus); outline-offset: 2px; box-shadow: 0 0 0 2px var(--mq-surface)</c>.
    /// </summary>
    Focus,

    /// <summary>Filled buttons and progress.</summary>
    Primary,
    PrimaryHover,

    /// <summary>Text on <see cref="Primary"/> and on <see cref="PrimaryHover"/>.</summary>
    OnPrimary,

    /// <summary>A ground tinted with the primary hue; any text role may stand on it.</summary>
    PrimarySoft,
    OnPrimarySoft,

    /// <summary>The primary colour where it is text.</summary>
    Link,
    Secondary,
    OnSecondary,
    Accent,
    OnAccent,
    AccentSoft,

    /// <summary>The accent colour where it is text.</summary>
    OnAccentSoft,

    /// <summary>Errors, as text on any ground or as a fill under <see cref="OnDanger"/>.</summary>
    Danger,
    OnDanger,
    DangerSoft,
    Success,
    OnSuccess,
    SuccessSoft,
    Warning,
    OnWarning,
    WarningSoft,
}

public static class TokenRoles
{
    /// <summary>Every role, in the order of the stylesheet.</summary>
    public static readonly ImmutableArray<TokenRole> All = [.. Enum.GetValues<TokenRole>()];

    private static readonly string[] Properties = [.. All.Select(role => "--mq-" + JsonNamingPolicy.KebabCaseLower.ConvertName(role.ToString()))];

    /// <summary>The CSS custom property of a role: <c>SurfaceRaised</c> is <c>--mq-surface-raised</c>.</summary>
    public static string CssProperty(this TokenRole role) => Properties[(int)role];
}
