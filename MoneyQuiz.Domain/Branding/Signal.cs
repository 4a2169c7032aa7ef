namespace MoneyQuiz.Domain.Branding;

/// <summary>
/// Error, success and warning have hues that people know and that no tenant picks. A signal never speaks by hue alone: it always
/// has an icon and a word.
/// </summary>
/// <param name="Line">Its OKLCH hue.</param>
/// <param name="Chroma">Wanted chroma; less where sRGB ends.</param>
internal sealed record Signal(HueLine Line, double Chroma)
{
    private const double LightnessByDay = 0.53,
        LightnessByNight = 0.72;

    public static readonly Signal Danger = new(new HueLine(27), 0.19);
    public static readonly Signal Success = new(new HueLine(150), 0.13);
    public static readonly Signal Warning = new(new HueLine(70), 0.13);

    /// <summary>The signal as readable text on the ground, and the ink for words on it as a fill.</summary>
    public (Colour Fill, Colour Ink) On(Ground ground)
    {
        var tint = new Tint(Line.At(ground.IsDark ? LightnessByNight : LightnessByDay, Chroma));
        var fill = tint.On(ground, Contrast.Text);
        return (fill, Branding.Ink.On(fill, tint));
    }
}
