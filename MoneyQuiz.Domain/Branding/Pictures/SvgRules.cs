using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace MoneyQuiz.Domain.Branding;

/// <summary>What a rebuilt SVG may consist of. Whatever is not named here is left out: scripts, frames, links, filters, pictures within.</summary>
internal static partial class SvgRules
{
    /// <summary>Shapes, their grouping and their paint.</summary>
    public static readonly FrozenSet<string> Elements = Words(
        "svg g defs symbol use path rect circle ellipse line polyline polygon text tspan title desc linearGradient radialGradient stop clipPath mask pattern"
    );

    /// <summary>Not kept themselves, but what stands in them is.</summary>
    public static readonly FrozenSet<string> Unwrapped = Words("a switch");

    /// <summary>Those that draw something by themselves.</summary>
    public static readonly FrozenSet<string> Shapes = Words("path rect circle ellipse line polyline polygon text use");

    /// <summary>What CSS may say of a shape, and attributes too.</summary>
    public static readonly FrozenSet<string> Paint = Words(
        "fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset "
            + "opacity color display visibility stop-color stop-opacity clip-path clip-rule mask paint-order vector-effect "
            + "font-family font-size font-weight font-style letter-spacing text-anchor dominant-baseline"
    );

    private static readonly FrozenSet<string> Geometry = Words(
        "id d x y x1 y1 x2 y2 cx cy r rx ry fx fy width height points dx dy rotate transform viewBox preserveAspectRatio offset "
            + "gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits patternUnits patternContentUnits patternTransform textLength"
    );

    public static bool Keeps(string attribute, string value) => (Geometry.Contains(attribute) || Paint.Contains(attribute)) && IsHarmless(value);

    /// <summary>Points nowhere but into the picture itself, and can't end an attribute or begin an escape.</summary>
    public static bool IsHarmless(string value) =>
        Plain().IsMatch(value) && !Functions().Replace(value, "").Contains("url", StringComparison.OrdinalIgnoreCase);

    /// <summary>The id that <c>#id</c> names, or null for a reference that leads out.</summary>
    public static string? Inside(string reference) => Fragment().Match(reference) is { Success: true } found ? found.Groups["id"].Value : null;

    [GeneratedRegex(@"^[^<>\\&@\p{Cc}]*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Plain();

    // url(#gradient), the one form of url() that is kept
    [GeneratedRegex(@"url\(\s*['""]?#[A-Za-z_][\w.-]*['""]?\s*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Functions();

    [GeneratedRegex(@"^\s*#(?<id>[A-Za-z_][\w.-]*)\s*\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Fragment();

    private static FrozenSet<string> Words(string text) => text.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
