namespace MoneyQuiz.Domain.Branding;

/// <summary>A place of a brand that takes a picture.</summary>
/// <param name="Field">The brand's field, as in its JSON: <c>logo_light</c>.</param>
/// <param name="Label">As the editor calls it.</param>
/// <param name="MaxWidth">CSS pixels, twice what is shown, for screens of double density.</param>
/// <param name="IsPhoto">Stands on no ground that shines through: kept as JPEG where WebP is not understood, else as PNG.</param>
/// <param name="AlwaysPixels">Whether an SVG is drawn: other sites and mail programs show no SVG.</param>
public sealed record PictureUse(string Field, string Label, string Hint, int MaxWidth, int MaxHeight, bool IsPhoto, bool AlwaysPixels)
{
    public static readonly PictureUse LogoLight = new(
        "logo_light",
        "Logo",
        "On light pages. Wide and low works best; an SVG stays sharp.",
        640,
        200,
        IsPhoto: false,
        AlwaysPixels: false
    );

    public static readonly PictureUse LogoDark = new(
        "logo_dark",
        "Logo for dark pages",
        "Shown in dark mode. Without it, the name is written there.",
        640,
        200,
        IsPhoto: false,
        AlwaysPixels: false
    );

    public static readonly PictureUse CoachPhoto = new(
        "coach_photo",
        "Your photo",
        "Stands beside the invitation to a call.",
        480,
        480,
        IsPhoto: true,
        AlwaysPixels: true
    );

    public static readonly PictureUse Favicon = new(
        "favicon",
        "Browser icon",
        "The small picture in a browser's tab. Square.",
        180,
        180,
        IsPhoto: false,
        AlwaysPixels: false
    );

    public static readonly PictureUse ShareImage = new(
        "share_image",
        "Picture for shared links",
        "Shown by messengers and networks beside a link to your quiz. 1200 by 630 fits all of them.",
        1200,
        630,
        IsPhoto: true,
        AlwaysPixels: true
    );

    /// <summary>Of a landing page for one audience. Named by the config and not by the brand: no member of <see cref="All"/>.</summary>
    public static readonly PictureUse Persona = new(
        "persona",
        "Picture",
        "Beside the headline, above it on a phone. A quiet photo of 4 by 3 works best.",
        800,
        800,
        IsPhoto: true,
        AlwaysPixels: true
    );

    public static readonly ImmutableArray<PictureUse> All = [LogoLight, LogoDark, CoachPhoto, Favicon, ShareImage];

    /// <summary>The picture's id in a brand, or null.</summary>
    public string? Read(Brand brand) =>
        Field switch
        {
            "logo_light" => brand.LogoLight,
            "logo_dark" => brand.LogoDark,
            "coach_photo" => brand.CoachPhoto,
            "favicon" => brand.Favicon,
            _ => brand.ShareImage,
        };

    public Brand Write(Brand brand, string? id) =>
        Field switch
        {
            "logo_light" => brand with { LogoLight = id },
            "logo_dark" => brand with { LogoDark = id },
            "coach_photo" => brand with { CoachPhoto = id },
            "favicon" => brand with { Favicon = id },
            _ => brand with { ShareImage = id },
        };
}
