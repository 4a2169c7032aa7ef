namespace MoneyQuiz.Domain.Branding;

/// <summary>
/// The hardest of several backgrounds: of light ones the darkest, of dark ones the lightest. Who reads on it reads on all.
/// </summary>
/// <param name="IsDark">What stands on it is lighter (true) or darker (false) than it.</param>
/// <param name="Luminance">WCAG relative luminance, 0–1.</param>
internal readonly record struct Ground(bool IsDark, double Luminance)
{
    private const int LightnessSteps = 12; // 1 / 2^12 in OKLCH lightness, an eighth of an 8-bit step

    public static Ground Of(bool isDark, IEnumerable<Colour> backgrounds)
    {
        var luminances = backgrounds.Select(Contrast.Luminance);
        return new Ground(isDark, isDark ? luminances.Max() : luminances.Min());
    }

    /// <summary>The ratio, below 1 where the colour is on the wrong side of the ground.</summary>
    public double Ratio(Colour colour)
    {
        var own = Contrast.Luminance(colour);
        return IsDark ? Contrast.Signed(own, Luminance) : Contrast.Signed(Luminance, own);
    }

    /// <summary>
    /// The colour on the line, nearest in lightness to <paramref name="from"/> and away from the ground, that has the ratio;
    /// black or white where even they fall short.
    /// </summary>
    /// <remarks>
    /// The 8-bit colour is what is measured, so that rounding cannot undo the ratio: the answer is a colour that was seen to pass.
    /// </remarks>
    public Colour Reach(HueLine line, double chroma, double from, double ratio)
    {
        var (passes, fails) = (IsDark ? 1.0 : 0.0, from);
        var best = IsDark ? Colour.White : Colour.Black;
        for (var i = 0; i < LightnessSteps; i++)
        {
            var middle = (passes + fails) / 2;
            var colour = line.At(middle, chroma);
            if (Ratio(colour) >= ratio)
                (passes, best) = (middle, colour);
            else
                fails = middle;
        }
        return best;
    }
}
