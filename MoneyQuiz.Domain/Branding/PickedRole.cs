using static MoneyQuiz.Domain.Branding.TokenRole;

namespace MoneyQuiz.Domain.Branding;

/// <summary>A role that shows the tenant's own colour unchanged wherever that has the ratio on every ground listed.</summary>
/// <param name="PickName">What the editor calls the picked colour.</param>
/// <param name="Problem">What is wrong where it has not: "Your {PickName} #… {Problem}".</param>
/// <param name="Users">Who uses the moved colour: "so {Users} a darker version".</param>
/// <param name="Minimum">WCAG ratio, 1–21.</param>
public sealed record PickedRole(
    TokenRole Role,
    Func<Brand, Colour> Pick,
    string PickName,
    string Problem,
    string Users,
    double Minimum,
    ImmutableArray<TokenRole> Grounds
)
{
    /// <summary>All but <see cref="Surface"/>, which everything else is measured against (see <see cref="PageSurface"/>).</summary>
    /// <remarks><see cref="OnPrimarySoft"/> is the link's colour again, so it is not a second finding for the editor.</remarks>
    public static readonly ImmutableArray<PickedRole> All =
    [
        new(TokenRole.Text, b => b.Text, "text colour", "is too close to the background to be read", "text uses", Contrast.Text, TokenPairs.Grounds),
        new(
            Primary,
            b => b.Primary,
            "primary colour",
            "would not stand out from the page as a button",
            "buttons use",
            Contrast.Control,
            TokenPairs.Panels
        ),
        new(Link, b => b.Primary, "primary colour", "is too faint for words", "links use", Contrast.Text, TokenPairs.Grounds),
        new(
            Focus,
            b => b.Primary,
            "primary colour",
            "is too faint for the frame around the selected control",
            "that frame uses",
            Contrast.Control,
            TokenPairs.Grounds
        ),
        new(
            Secondary,
            b => b.Secondary,
            "secondary colour",
            "would not stand out from the page",
            "secondary buttons use",
            Contrast.Control,
            TokenPairs.Panels
        ),
        new(Accent, b => b.Accent, "accent colour", "would not stand out from the page", "highlights use", Contrast.Control, TokenPairs.Panels),
        new(OnAccentSoft, b => b.Accent, "accent colour", "is too faint for words", "words in it use", Contrast.Text, TokenPairs.Grounds),
    ];

    public static PickedRole Of(TokenRole role) => All.First(picked => picked.Role == role);
}
