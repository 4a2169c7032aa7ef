namespace MoneyQuiz.Domain.Branding;

/// <summary>Contrast by WCAG 2.x, the normative measure: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio</summary>
public static class Contrast
{
    /// <summary>What text needs (success criterion 1.4.3, normal size).</summary>
    public const double Text = 4.5;

    /// <summary>What an edge, a filled control and a focus ring need (success criterion 1.4.11).</summary>
    public const double Control = 3;

    /// <summary>Relative luminance, 0 (black) to 1 (white).</summary>
    /// <remarks>WCAG 2.0 printed the curve's threshold as 0.03928, sRGB says 0.04045: no 8-bit channel lies between the two.</remarks>
    public static double Luminance(Colour colour) =>
        0.2126 * LinearLight.Of(colour.Red) + 0.7152 * LinearLight.Of(colour.Green) + 0.0722 * LinearLight.Of(colour.Blue);

    /// <summary>Contrast ratio, 1 (same) to 21 (black on white); the order of the two does not matter.</summary>
    public static double Ratio(Colour one, Colour other) => Ratio(Luminance(one), Luminance(other));

    /// <summary>Contrast ratio of two relative luminances, 1 to 21.</summary>
    public static double Ratio(double one, double other) => one > other ? Signed(one, other) : Signed(other, one);

    // Below 1 where `lighter` is in fact the darker one.
    internal static double Signed(double lighter, double darker) => (lighter + 0.05) / (darker + 0.05);
}
