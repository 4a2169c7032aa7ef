using System.Globalization;
using System.Security;
using System.Text;
using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Branding.Cards;

/// <summary>
/// The picture that goes with a shared result, as SVG of 1200 × 630: the pattern that leads, in the tenant's colours and fonts. Nobody's name is in it.
/// The same brand and archetype give the same text, so its hash names the picture.
/// </summary>
public static class ShareCard
{
    public const int Width = 1200;
    public const int Height = 630;

    private const int Left = 72;

    // What is written ends here; the drawing's disc begins at 792.
    private const int Room = 680;

    public static string Svg(Brand brand, Archetype archetype, CardFonts fonts)
    {
        var theme = BrandTokens.From(brand).Light;
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{Height}" viewBox="0 0 {Width} {Height}">
            <clipPath id="words"><rect x="{Left}" y="0" width="{Room}" height="{Height}"/></clipPath>
            <rect width="{Width}" height="{Height}" fill="{theme[TokenRole.Primary]}"/>
            <g fill="none" stroke="{theme[
                TokenRole.OnPrimary
            ]}" stroke-opacity="0.16" stroke-width="2"><circle cx="1012" cy="315" r="270"/><circle cx="1012" cy="315" r="330"/><circle cx="1012" cy="315" r="400"/></g>
            <circle cx="1012" cy="315" r="216" fill="{theme[TokenRole.PrimarySoft]}"/>
            {Art(archetype, theme)}
            <g clip-path="url(#words)" fill="{theme[TokenRole.OnPrimary]}">

            """
        );
        Words(svg, brand, archetype, fonts);
        return svg.Append("</g>\n</svg>\n").ToString();
    }

    // 48 units drawn on 264, in the middle of the disc.
    private static string Art(Archetype archetype, Theme theme)
    {
        var drawing = ArchetypeDrawing.Of(archetype.Icon);
        return $"""
            <g transform="translate(880 183) scale(5.5)">
            <path d="{drawing.Fill}" transform="translate(2 2)" fill="{archetype.Colour}" fill-opacity="0.35"/>
            <path d="{drawing.Line}" fill="none" stroke="{theme[
                TokenRole.OnPrimarySoft
            ]}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>
            </g>
            """;
    }

    private static void Words(StringBuilder svg, Brand brand, Archetype archetype, CardFonts fonts)
    {
        var (heading, body) = (fonts.Heading, fonts.Body);
        var business = FittedText.Of(brand.BusinessName, heading.Width, Room, (34, 1), (30, 1), (26, 1));
        // All lines together stay between those at top and bottom.
        var name = FittedText.Of(archetype.Name, heading.Width, Room, (116, 1), (104, 1), (92, 1), (80, 2), (68, 2), (56, 2), (44, 2));
        var essence = FittedText.Of(archetype.Essence, body.Width, Room - 20, (36, 2), (33, 2), (30, 3));
        Line(svg, heading, business.Size, 96, business.Lines[0]);

        // The middle part stands in the middle of what the two lines at top and bottom leave.
        var (nameLine, essenceLine) = (name.Size * 1.06, essence.Size * 1.36);
        var tall = 30 + 22 + (nameLine * name.Lines.Length) + 18 + (essenceLine * essence.Lines.Length);
        var y = 318 - (tall / 2) + 24;
        Line(svg, body, 28, y, "My strongest money pattern", 0.86);
        y += 22 + (name.Size * 0.9);
        foreach (var line in name.Lines)
        {
            Line(svg, heading, name.Size, y, line);
            y += nameLine;
        }

        y += 18 + essence.Size - (name.Size * 0.9);
        foreach (var line in essence.Lines)
        {
            Line(svg, body, essence.Size, y, line, 0.94);
            y += essenceLine;
        }

        Line(svg, heading, 30, 560, "Which one leads you?");
    }

    private static void Line(StringBuilder svg, CardFont font, int size, double y, string text, double opacity = 1) =>
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<text x=\"{Left}\" y=\"{y:0.#}\" font-family=\"{font.Family}\" font-weight=\"{font.Weight}\" font-size=\"{size}\" fill-opacity=\"{opacity:0.##}\">{Escaped(text)}</text>\n"
        );

    // What XML has no letter for is left out.
    private static string Escaped(string text) =>
        SecurityElement.Escape(
            string.Concat(text.EnumerateRunes().Where(r => !Rune.IsControl(r) && r.Value is not (0xFFFE or 0xFFFF)).Select(r => r.ToString()))
        )!;
}
