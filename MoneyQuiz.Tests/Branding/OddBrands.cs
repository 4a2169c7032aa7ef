using MoneyQuiz.Domain.Branding;

namespace MoneyQuiz.Tests.Branding;

/// <summary>Six brands that real coaches pick and that break themes.</summary>
internal static class OddBrands
{
    public static readonly Brand Dark = Of("Black & Gold", "#d4af37", "#8a8a8a", "#e0c068", "#101014", "#f2eede");
    public static readonly Brand Neon = Of("Neon", "#39ff14", "#ff00ff", "#00ffff", "#ffffff", "#0d0221");
    public static readonly Brand Pastel = Of("Pastel", "#f8c8dc", "#c1e1c1", "#c3b1e1", "#fffaf5", "#5b5b6b");
    public static readonly Brand Monochrome = Of("Mono", "#000000", "#555555", "#888888", "#ffffff", "#000000");
    public static readonly Brand Yellow = Of("Unreadable", "#ffee00", "#fff59d", "#ffff66", "#ffffff", "#fffde0");
    public static readonly Brand LongName = Brand.Default(string.Concat(Enumerable.Repeat("Geldbeziehungsberatung ", 6)).Trim()[..BrandLimits.Name]);

    public static readonly Brand[] All = [Dark, Neon, Pastel, Monochrome, Yellow, LongName];

    private static Brand Of(string name, string primary, string secondary, string accent, string surface, string text) =>
        Brand.Default(name) with
        {
            Primary = Colour.Parse(primary),
            Secondary = Colour.Parse(secondary),
            Accent = Colour.Parse(accent),
            Surface = Colour.Parse(surface),
            Text = Colour.Parse(text),
        };
}
