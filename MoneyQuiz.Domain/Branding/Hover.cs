namespace MoneyQuiz.Domain.Branding;

/// <summary>
/// The fill under the pointer: a step darker or lighter, as far as its words stay readable and it still stands out from the page.
/// Where a fill has almost no room (its words just reach 4.5), the step is small; components also underline or lift on hover.
/// </summary>
internal static class Hover
{
    private const double Step = 0.06; // of OKLCH lightness: clearly seen side by side
    private const int Halvings = 5; // down to a step of 0.002, below one 8-bit step

    /// <param name="picked">What the fill comes from: its hue is not rounded twice.</param>
    public static Colour Of(Colour fill, Tint picked, Colour ink, Ground panels)
    {
        var lightness = Oklch.From(fill).Lightness;
        // Away from the ink makes words clearer, unless black or white is so near that no step is left.
        var away = Contrast.Luminance(ink) > Contrast.Luminance(fill) ? -Step : Step;
        var first = lightness + away is > 0.15 and < 0.97 ? away : -away;
        return Try(first) ?? Try(-first) ?? Larger(Longest(first), Longest(-first));

        Colour? Try(double step)
        {
            var colour = picked.Line.At(lightness + step, picked.Chroma);
            return panels.Ratio(colour) >= Contrast.Control && Contrast.Ratio(ink, colour) >= Contrast.Text ? colour : null;
        }

        Colour Longest(double tooFar)
        {
            var (best, fits) = (fill, 0.0);
            for (var i = 0; i < Halvings; i++)
            {
                var middle = (fits + tooFar) / 2;
                if (Try(middle) is { } colour)
                    (best, fits) = (colour, middle);
                else
                    tooFar = middle;
            }
            return best;
        }

        Colour Larger(Colour one, Colour other) => Contrast.Ratio(one, fill) >= Contrast.Ratio(other, fill) ? one : other;
    }
}
