namespace MoneyQuiz.Domain.Branding;

/// <summary>
/// Between an 8-bit sRGB channel and linear light (0–1), by table: the palette solver does this millions of times in the
/// sweep and once per keystroke in the editor. Curve: IEC 61966-2-1.
/// </summary>
internal static class LinearLight
{
    private const int GuessSteps = 4096;
    private static readonly double[] Decoded = [.. Enumerable.Range(0, 256).Select(i => Decode(i / 255.0))];

    // Edges[i] is the light half-way (in the encoded scale) between channel values i and i + 1.
    private static readonly double[] Edges = [.. Enumerable.Range(0, 255).Select(i => Decode((i + 0.5) / 255.0))];
    private static readonly byte[] Guesses = [.. Enumerable.Range(0, GuessSteps + 1).Select(i => Search(i / (double)GuessSteps))];

    public static double Of(byte channel) => Decoded[channel];

    /// <summary>The nearest channel value; light outside 0–1 is clipped.</summary>
    public static byte ToChannel(double light)
    {
        if (!(light > 0))
            return 0;
        if (light >= 1)
            return 255;
        int channel = Guesses[(int)(light * GuessSteps)]; // rounded down, so only upwards from here
        while (channel < 255 && light >= Edges[channel])
            channel++;
        return (byte)channel;
    }

    private static double Decode(double v) => v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4);

    private static byte Search(double light) => (byte)Edges.TakeWhile(edge => light >= edge).Count();
}
