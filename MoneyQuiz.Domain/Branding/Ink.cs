namespace MoneyQuiz.Domain.Branding;

/// <summary>The colour of words on a filled control.</summary>
internal static class Ink
{
    /// <summary>White where it reads, else nearly black in the fill's hue, else black.</summary>
    /// <remarks>One of them always reads: white fails 4.5 only above luminance 0.183, and there black has 4.67.</remarks>
    public static Colour On(Colour fill, Tint hue)
    {
        if (Contrast.Ratio(Colour.White, fill) >= Contrast.Text)
            return Colour.White;
        var nearBlack = hue.Line.At(0.2, hue.ChromaUpTo(0.03));
        return Contrast.Ratio(nearBlack, fill) >= Contrast.Text ? nearBlack : Colour.Black;
    }
}
