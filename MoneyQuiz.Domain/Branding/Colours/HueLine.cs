namespace MoneyQuiz.Domain.Branding;

/// <summary>
/// All colours of one OKLCH hue. Sine and cosine are taken once, so that a solver can try many lightnesses on the
/// line for the price of three multiplications and a cube each.
/// </summary>
internal readonly struct HueLine
{
    private const int ChromaSteps = 12; // 0.32 / 2^12 = 0.00008, finer than an 8-bit channel
    private readonly double _l,
        _m,
        _s; // how fast each cone's root response grows with chroma

    public HueLine(double hue)
    {
        var (b, a) = Math.SinCos(hue * Math.PI / 180);
        _l = 0.3963377774 * a + 0.2158037573 * b;
        _m = -0.1055613458 * a - 0.0638541728 * b;
        _s = -0.0894841775 * a - 1.2914855480 * b;
    }

    /// <summary>The sRGB colour at this lightness, with this chroma or the most that sRGB has there.</summary>
    public Colour At(double lightness, double chroma)
    {
        if (lightness <= 0)
            return Colour.Black;
        if (lightness >= 1)
            return Colour.White;
        var light = Light(lightness, chroma);
        if (!InGamut(light))
            light = Light(lightness, MostChroma(lightness, chroma));
        return new Colour(LinearLight.ToChannel(light.R), LinearLight.ToChannel(light.G), LinearLight.ToChannel(light.B));
    }

    private double MostChroma(double lightness, double tooMuch)
    {
        double fits = 0;
        for (var i = 0; i < ChromaSteps; i++)
        {
            var middle = (fits + tooMuch) / 2;
            if (InGamut(Light(lightness, middle)))
                fits = middle;
            else
                tooMuch = middle;
        }
        return fits;
    }

    private (double R, double G, double B) Light(double lightness, double chroma)
    {
        var l = Cube(lightness + chroma * _l);
        var m = Cube(lightness + chroma * _m);
        var s = Cube(lightness + chroma * _s);
        return (
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        );
    }

    // The matrices are rounded to ten digits: pure sRGB red comes back as 1.0000001. A thousandth of an 8-bit step is no step.
    private static bool InGamut((double R, double G, double B) light) =>
        light is { R: > -1e-6 and < 1 + 1e-6, G: > -1e-6 and < 1 + 1e-6, B: > -1e-6 and < 1 + 1e-6 };

    private static double Cube(double x) => x * x * x;
}
