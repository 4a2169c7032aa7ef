using System.Globalization;

namespace MoneyQuiz.Domain.Branding;

/// <summary>One place where the tenant's own colour could not do the job and another of its hue took over.</summary>
/// <param name="PickedRatio">WCAG ratio (1–21) of the picked colour on the background where it is hardest to see.</param>
/// <param name="UsedRatio">The same for the colour that is used instead; at least <paramref name="Minimum"/>.</param>
/// <param name="Minimum">What the role needs.</param>
/// <param name="Why">A sentence for somebody who is no designer.</param>
public sealed record Adjustment(
    TokenRole Role,
    ThemeKind Theme,
    Colour Picked,
    Colour Used,
    double PickedRatio,
    double UsedRatio,
    double Minimum,
    string Why
)
{
    internal static Adjustment Of(PickedRole role, ThemeKind theme, Colour picked, Colour used, IReadOnlyCollection<Colour> grounds)
    {
        double before = Lowest(picked, grounds),
            after = Lowest(used, grounds);
        var why =
            $"{(theme == ThemeKind.Dark ? "In dark mode, your" : "Your")} {role.PickName} {picked} {role.Problem} "
            + $"(contrast {Short(before)}:1, it needs {Short(role.Minimum)}:1), so {role.Users} a {Moved(picked, used)} version of it, {used}.";
        return new Adjustment(role.Role, theme, picked, used, before, after, role.Minimum, why);
    }

    internal static Adjustment OfSurface(Colour picked, Colour used)
    {
        double before = PageSurface.Headroom(picked),
            after = PageSurface.Headroom(used);
        var why =
            $"Your background colour {picked} is neither clearly light nor clearly dark, so neither black nor white words "
            + $"would read well all over the page; the page uses a {Moved(picked, used)} version of it, {used}.";
        return new Adjustment(TokenRole.Surface, ThemeKind.Light, picked, used, before, after, PageSurface.Needed, why);
    }

    private static double Lowest(Colour colour, IEnumerable<Colour> grounds) => grounds.Min(ground => Contrast.Ratio(colour, ground));

    private static string Moved(Colour from, Colour to) => Contrast.Luminance(to) < Contrast.Luminance(from) ? "darker" : "lighter";

    // Rounded down: 4.49 that needs 4.5 must not read "4.5, it needs 4.5".
    private static string Short(double ratio) => (Math.Floor(ratio * 10) / 10).ToString("0.#", CultureInfo.InvariantCulture);
}
