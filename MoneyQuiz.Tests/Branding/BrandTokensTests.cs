using MoneyQuiz.Domain.Branding;
using Xunit;

namespace MoneyQuiz.Tests.Branding;

public sealed class BrandTokensTests
{
    [Fact]
    public void OddBrandsMissNothing() =>
        Assert.All(
            OddBrands.All,
            brand =>
            {
                var tokens = BrandTokens.From(brand);
                Assert.Empty(TokenPairs.Missed(tokens.Light));
                Assert.Empty(TokenPairs.Missed(tokens.Dark));
                Assert.Empty(brand.Validate());
            }
        );

    [Fact]
    public void OurOwnBrandIsUsedAsItIsByDay()
    {
        var brand = Brand.Default("Ours");
        var tokens = BrandTokens.From(brand);
        Assert.DoesNotContain(tokens.Adjustments, one => one.Theme == ThemeKind.Light);
        Assert.Equal(
            (brand.Surface, brand.Text, brand.Primary, brand.Primary),
            (tokens.Light[TokenRole.Surface], tokens.Light[TokenRole.Text], tokens.Light[TokenRole.Primary], tokens.Light[TokenRole.Link])
        );
        Assert.False(tokens.Light.IsDark);
        Assert.True(tokens.Dark.IsDark);
    }

    [Fact]
    public void ADarkBrandIsDarkForEverybody()
    {
        var tokens = BrandTokens.From(OddBrands.Dark);
        Assert.True(tokens.HasOneLook);
        Assert.Empty(tokens.Adjustments);
        Assert.True(tokens.Light.IsDark);
        Assert.Equal(OddBrands.Dark.Surface, tokens.Light[TokenRole.Surface]);
        Assert.Equal(tokens.Light.Colours, tokens.Dark.Colours);
        Assert.Equal(ThemeKind.Dark, tokens.Dark.Kind);
    }

    [Fact]
    public void AnUnreadableYellowIsMovedByDayOnlyAndExplained()
    {
        var tokens = BrandTokens.From(OddBrands.Yellow);
        var button = Assert.Single(tokens.Adjustments, one => one.Role == TokenRole.Primary);
        Assert.Equal(ThemeKind.Light, button.Theme);
        Assert.Equal(OddBrands.Yellow.Primary, tokens.Dark[TokenRole.Primary]);
        Assert.Equal(tokens.Light[TokenRole.Primary], button.Used);
        // Hardest ground is the sunken one, #f8f8f8 (luminance 0.9387): (0.9387 + 0.05) / (0.8241 + 0.05) = 1.131
        Assert.Equal(1.131, button.PickedRatio, 0.001);
        Assert.InRange(button.UsedRatio, 3, 3.1); // not further than it must
        Assert.Equal(
            $"Your primary colour #ffee00 would not stand out from the page as a button (contrast 1.1:1, it needs 3:1), "
                + $"so buttons use a darker version of it, {button.Used}.",
            button.Why
        );
    }

    [Fact]
    public void AMiddlingPageIsMovedToTheNearerSide()
    {
        // Luminances 0.184 and 0.127; a page needs 7:1 with black (0.30 up) or with white (0.10 down).
        Assert.False(Moved("#777777").Light.IsDark);
        Assert.True(Moved("#646464").Light.IsDark);

        static BrandTokens Moved(string surface)
        {
            var tokens = BrandTokens.From(Brand.Default("Middling") with { Surface = Colour.Parse(surface) });
            var page = Assert.Single(tokens.Adjustments, one => one.Role == TokenRole.Surface);
            Assert.True(page.UsedRatio >= PageSurface.Needed && page.PickedRatio < PageSurface.Needed);
            Assert.Contains("neither clearly light nor clearly dark", page.Why);
            return tokens;
        }
    }

    [Fact]
    public void AdjustmentsAreSentencesInTheOrderOfTheCatalogue() =>
        Any.Brand.Holds(brand =>
        {
            var adjustments = BrandTokens.From(brand).Adjustments;
            return adjustments.All(one => one.Why.EndsWith('.') && one.UsedRatio >= one.Minimum && one.PickedRatio < one.Minimum)
                && adjustments.Select(one => (one.Theme, one.Role)).Distinct().Count() == adjustments.Length
                && adjustments.Select(one => one.Theme).SequenceEqual(adjustments.Select(one => one.Theme).Order());
        });

    [Fact]
    public void TheHoverCanBeSeenOnOrdinaryBrands() =>
        Assert.All(
            OddBrands.All,
            brand =>
            {
                var tokens = BrandTokens.From(brand);
                Assert.NotEqual(tokens.Light[TokenRole.Primary], tokens.Light[TokenRole.PrimaryHover]);
                Assert.NotEqual(tokens.Dark[TokenRole.Primary], tokens.Dark[TokenRole.PrimaryHover]);
            }
        );

    [Fact]
    public void EveryRoleButTheDecorativeLineHasAPair() =>
        Assert.Equal([TokenRole.Border], TokenRoles.All.Except(TokenPairs.All.SelectMany(pair => new[] { pair.Foreground, pair.Background })));

    [Fact]
    public void AMissIsSeen()
    {
        var theme = BrandTokens.From(Brand.Default("Ours")).Light;
        var faded = theme with { Colours = theme.Colours.SetItem((int)TokenRole.TextMuted, Colour.Parse("#aaaaaa")) };
        Assert.Equal(TokenPairs.Grounds, TokenPairs.Missed(faded).Select(pair => pair.Background));
    }
}
