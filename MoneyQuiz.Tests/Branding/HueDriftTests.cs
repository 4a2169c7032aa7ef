using MoneyQuiz.Domain.Branding;
using Xunit;
using static MoneyQuiz.Domain.Branding.TokenRole;

namespace MoneyQuiz.Tests.Branding;

public sealed class HueDriftTests
{
    // Eight bits a channel hold the hue of a near-grey or a near-black badly. Measured over 1.5 million random brands, 31 million
    // tokens within these limits: 3.9° at most. Outside: 5° at chroma 0.02–0.03, 11° in #000008.
    private const double NearGrey = 0.04,
        NearBlack = 0.15;

    [Fact]
    public void ADerivedColourKeepsThePickedHueWithinFourDegrees() =>
        Any.Brand.Holds(
            brand =>
            {
                var tokens = BrandTokens.From(brand);
                return new[] { tokens.Light, tokens.Dark }.All(theme =>
                    Near(brand.Primary, theme, Primary, PrimaryHover, PrimarySoft, OnPrimarySoft, Link, Focus)
                    && Near(brand.Secondary, theme, Secondary)
                    && Near(brand.Accent, theme, Accent, AccentSoft, OnAccentSoft)
                    && Near(brand.Text, theme, TokenRole.Text, TextMuted, Border, Edge)
                    && (theme.Kind == ThemeKind.Dark || Near(brand.Surface, theme, Surface, SurfaceRaised, SurfaceSunken))
                );
            },
            times: 3000
        );

    private static bool Near(Colour picked, Theme theme, params TokenRole[] roles)
    {
        var from = Oklch.From(picked);
        return roles.Select(role => Oklch.From(theme[role])).All(to => HoldsNoHue(from) || HoldsNoHue(to) || Degrees(from.Hue, to.Hue) <= 4);
    }

    private static bool HoldsNoHue(Oklch colour) => colour.Chroma < NearGrey || colour.Lightness < NearBlack;

    private static double Degrees(double one, double other) => 180 - Math.Abs(180 - Math.Abs(one - other));
}
