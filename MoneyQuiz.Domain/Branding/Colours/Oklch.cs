namespace MoneyQuiz.Domain.Branding;

/// <summary>
/// A colour as people see it: lightness 0–1, chroma 0 (grey) to about 0.32 in sRGB, hue in degrees 0–360.
/// Björn Ottosson's OKLab in polar form, https://bottosson.github.io/posts/oklab/ (matrices of 2021-01-25).
/// A grey has chroma 0 and hue 0.
/// </summary>
public readonly record struct Oklch(double Lightness, double Chroma, double Hue)
{
    // Greys come out of the matrices with chroma ~1e-8 and a random hue; one 8-bit step off grey is ~4e-3.
    private const double Grey = 1e-4;

    public static Oklch From(Colour colour)
    {
        double r = LinearLight.Of(colour.Red),
            g = LinearLight.Of(colour.Green),
            b = LinearLight.Of(colour.Blue);
        var l = Math.Cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        var m = Math.Cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        var s = Math.Cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        var lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
        var greenRed = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        var blueYellow = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        var chroma = Math.Sqrt(greenRed * greenRed + blueYellow * blueYellow);
        if (chroma < Grey)
            return new Oklch(lightness, 0, 0);
        var hue = Math.Atan2(blueYellow, greenRed) * 180 / Math.PI;
        return new Oklch(lightness, chroma, hue < 0 ? hue + 360 : hue);
    }

    /// <summary>The nearest sRGB colour of this hue and lightness: chroma gives way where sRGB ends.</summary>
    public Colour ToColour() => new HueLine(Hue).At(Lightness, Chroma);
}
