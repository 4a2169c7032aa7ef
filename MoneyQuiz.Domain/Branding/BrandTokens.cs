namespace MoneyQuiz.Domain.Branding;

/// <summary>Everything that a brand's five colours become: both themes, and where a picked colour had to give way.</summary>
/// <param name="Light">The tenant's own look: its page and text colours where they pass.</param>
/// <param name="Dark">For visitors who ask for dark.</param>
/// <param name="Adjustments">By theme, then as in <see cref="PickedRole.All"/>; empty where every pick passes.</param>
/// <param name="HasOneLook">A dark brand: both themes are the same, so a theme switch would do nothing and is not shown.</param>
public sealed record BrandTokens(Theme Light, Theme Dark, ImmutableArray<Adjustment> Adjustments, bool HasOneLook)
{
    /// <summary>Total: every brand gets two themes in which <see cref="TokenPairs.Missed"/> is empty. Takes well under a millisecond.</summary>
    public static BrandTokens From(Brand brand)
    {
        var page = PageSurface.For(brand.Surface);
        var own = new ThemeBuilder(brand, ThemeKind.Light, page, ownLook: true);
        List<Adjustment> adjustments = [];
        if (page != brand.Surface)
            adjustments.Add(Adjustment.OfSurface(brand.Surface, page));
        adjustments.AddRange(own.Adjustments);

        // A coach who picks a dark page means it: nobody is shown a light page that the brand has never seen.
        // One look is reported once.
        if (own.Theme.IsDark)
            return new BrandTokens(own.Theme, own.Theme with { Kind = ThemeKind.Dark }, [.. adjustments], HasOneLook: true);

        var nightPage = PageSurface.Night(new Tint(page), new Tint(brand.Primary));
        var night = new ThemeBuilder(brand, ThemeKind.Dark, nightPage, ownLook: false);
        return new BrandTokens(own.Theme, night.Theme, [.. adjustments, .. night.Adjustments], HasOneLook: false);
    }
}
