namespace MoneyQuiz.Domain.Branding;

/// <summary>A colour taken apart once: the colour, its OKLCH coordinates and its hue line.</summary>
internal readonly struct Tint
{
    public Tint(Colour colour)
    {
        var oklch = Oklch.From(colour);
        (Colour, Lightness, Chroma, Line) = (colour, oklch.Lightness, oklch.Chroma, new HueLine(oklch.Hue));
    }

    public Colour Colour { get; }
    public double Lightness { get; }
    public double Chroma { get; }
    public HueLine Line { get; }

    public double ChromaUpTo(double most) => Math.Min(Chroma, most);

    /// <summary>The colour itself where it has the ratio, else the nearest of its hue that has.</summary>
    public Colour On(Ground ground, double ratio) => ground.Ratio(Colour) >= ratio ? Colour : ground.Reach(Line, Chroma, Lightness, ratio);
}
