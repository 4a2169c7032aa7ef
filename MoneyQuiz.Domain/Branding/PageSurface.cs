namespace MoneyQuiz.Domain.Branding;

/// <summary>
/// Which colour the page has, and whether that makes it dark. A colour is fit for a page if black or white has at least 7:1 on
/// it: cards, wells and tinted grounds cost up to 1.2 of that, and text must still find 4.5.
/// </summary>
public static class PageSurface
{
    /// <summary>The WCAG ratio that black or white must have on a page.</summary>
    public const double Needed = 7;

    private static readonly Ground White = new(IsDark: false, Luminance: 1);
    private static readonly Ground Black = new(IsDark: true, Luminance: 0);

    /// <summary>The better of the ratios of black and white on it, 4.58–21.</summary>
    public static double Headroom(Colour colour) => Math.Max(White.Ratio(colour), Black.Ratio(colour));

    /// <summary>Whether white reads better on it than black.</summary>
    public static bool IsDark(Colour colour) => White.Ratio(colour) > Black.Ratio(colour);

    /// <summary>The picked colour where it is fit for a page, else the nearest lighter or darker one of its hue that is.</summary>
    public static Colour For(Colour picked)
    {
        if (Headroom(picked) >= Needed)
            return picked;
        var tint = new Tint(picked);
        Colour darker = tint.On(White, Needed),
            lighter = tint.On(Black, Needed);
        var down = tint.Lightness - Oklch.From(darker).Lightness;
        var up = Oklch.From(lighter).Lightness - tint.Lightness;
        return down < up ? darker : lighter;
    }

    /// <summary>The night version of a light page: nearly black with a breath of the page's hue, or of the primary's on a grey page.</summary>
    internal static Colour Night(Tint surface, Tint primary) =>
        surface.Chroma >= 0.004 ? surface.Line.At(0.21, surface.ChromaUpTo(0.015)) : primary.Line.At(0.21, primary.ChromaUpTo(0.012));
}
