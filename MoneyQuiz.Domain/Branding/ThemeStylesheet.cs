using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MoneyQuiz.Domain.Branding;

/// <summary>
/// A brand as CSS custom properties, the same bytes for the same brand. Colours, one number and names from
/// <see cref="FontCatalogue"/> go in, never a tenant's words: there is nothing to escape.
/// </summary>
/// <remarks>
/// Publishing keeps the bytes: a later version of the palette may derive others from the same brand, and a hash never serves other bytes.
/// </remarks>
/// <param name="Css">The whole text; UTF-8 (in fact ASCII), served without change.</param>
/// <param name="Hash">First 16 lower-case hex digits of the SHA-256 of the bytes: <c>/t/{tenant}/theme.{hash}.css</c>.</param>
public sealed record ThemeStylesheet(string Css, string Hash)
{
    /// <summary>Total, so that a preview of a brand with faults works: an unknown font becomes the default, the radius is clamped.</summary>
    public static ThemeStylesheet From(Brand brand) => From(brand, BrandTokens.From(brand));

    public static ThemeStylesheet From(Brand brand, BrandTokens tokens)
    {
        var (light, dark) = (Block(Declarations(tokens.Light)), Block(Declarations(tokens.Dark)));
        // The visitor's own choice ([data-theme]) beats the system's wish, either way.
        var css =
            $":root{{{light};{Block(Shape(brand))}}}\n"
            + $"@media screen and (prefers-color-scheme:dark){{:root:not([data-theme=light]){{{dark}}}}}\n"
            + $":root[data-theme=dark]{{{dark}}}\n";
        return new ThemeStylesheet(css, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(css)))[..16]);
    }

    /// <summary>The colours of one theme as CSS declarations; the editor's preview sets them one by one through CSSOM.</summary>
    public static IEnumerable<(string Property, string Value)> Declarations(Theme theme) =>
        TokenRoles
            .All.Select(role => (role.CssProperty(), theme[role].ToString()))
            // For what stands on one kind of ground only, such as a logo: a dark brand is dark in its light theme, too.
            .Prepend(("--mq-on-dark-ground", theme.IsDark ? "inline-flex" : "none"))
            .Prepend(("--mq-on-light-ground", theme.IsDark ? "none" : "inline-flex"))
            .Prepend(("color-scheme", theme.IsDark ? "dark" : "light"));

    /// <summary>What is the same in both themes: fonts and corner radius, as CSS declarations.</summary>
    public static IEnumerable<(string Property, string Value)> Shape(Brand brand) =>
        [
            ("--mq-font-heading", (FontCatalogue.Find(brand.HeadingFont) ?? FontCatalogue.DefaultHeading).CssFamily),
            ("--mq-font-body", (FontCatalogue.Find(brand.BodyFont) ?? FontCatalogue.DefaultBody).CssFamily),
            ("--mq-radius", Math.Clamp(brand.CornerRadius, 0, BrandLimits.MaxCornerRadius).ToString(CultureInfo.InvariantCulture) + "px"),
        ];

    private static string Block(IEnumerable<(string Property, string Value)> declarations) =>
        string.Join(';', declarations.Select(one => $"{one.Property}:{one.Value}"));
}
