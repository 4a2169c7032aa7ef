namespace MoneyQuiz.Domain.Branding;

/// <summary>
/// How one tenant looks and is reached. Colours and numbers are typed; whatever else is wrong, <see cref="Validate"/> says all at once.
/// Absent is null, not blank: <see cref="BrandTidying.Tidy"/> makes it so.
/// </summary>
/// <remarks>
/// The lists compare by reference, so two brands with equal content may be unequal: compare their JSON.
/// </remarks>
public sealed record Brand
{
    public required string BusinessName { get; init; }
    public string? Tagline { get; init; }
    public string? CoachName { get; init; }
    public string? CoachTitle { get; init; }

    /// <summary>Asset id, as given by the upload; so are the logos, the favicon and the share image.</summary>
    public string? CoachPhoto { get; init; }

    /// <summary>For light grounds.</summary>
    public string? LogoLight { get; init; }

    /// <summary>For dark grounds.</summary>
    public string? LogoDark { get; init; }
    public string? Favicon { get; init; }
    public string? ShareImage { get; init; }

    public Colour Primary { get; init; } = new(0x1f, 0x5f, 0x4a);
    public Colour Secondary { get; init; } = new(0x3d, 0x4f, 0x6b);
    public Colour Accent { get; init; } = new(0x96, 0x56, 0x0e);
    public Colour Surface { get; init; } = new(0xfb, 0xfa, 0xf7);
    public Colour Text { get; init; } = new(0x1c, 0x23, 0x21);

    /// <summary>A key of <see cref="FontCatalogue"/>.</summary>
    public string HeadingFont { get; init; } = FontCatalogue.DefaultHeading.Key;

    /// <summary>A key of <see cref="FontCatalogue"/>.</summary>
    public string BodyFont { get; init; } = FontCatalogue.DefaultBody.Key;

    /// <summary>CSS pixels, 0–32.</summary>
    public int CornerRadius { get; init; } = 12;

    public string? BookingUrl { get; init; }
    public string? BookingLabel { get; init; }
    public string? WebsiteUrl { get; init; }
    public string? CoachNotificationEmail { get; init; }
    public string? ScoresWebhookUrl { get; init; }

    /// <summary>The id of the webhook's secret; the secret itself is never part of a brand or its snapshots.</summary>
    public Guid? ScoresWebhookSecretId { get; init; }

    /// <summary>Plain text; the one field that may have line breaks.</summary>
    public string? FooterText { get; init; }
    public string? PrivacyUrl { get; init; }
    public string? ImprintUrl { get; init; }
    public IReadOnlyList<SocialLink> SocialLinks
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>As Google writes it, <c>G-</c> and letters or digits; loaded only after consent.</summary>
    public string? Ga4MeasurementId { get; init; }

    /// <summary>Who may frame the quiz: <c>https://host[:port]</c>, no wildcard, no path.</summary>
    public IReadOnlyList<string> EmbedOrigins
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>The origins of its website and of the sites that may frame its quiz, as browsers send them: <c>https://xn--bcher-kva.example</c>.</summary>
    public IEnumerable<string> Sites()
    {
        if (Uri.TryCreate(WebsiteUrl, UriKind.Absolute, out var url) && url is { Scheme: "https", HostNameType: UriHostNameType.Dns })
        {
            yield return $"https://{url.IdnHost}{(url.IsDefaultPort ? "" : $":{url.Port}")}";
        }

        foreach (var origin in EmbedOrigins)
        {
            yield return origin;
        }
    }

    /// <summary>A complete brand with our own colours, in which no colour needs an adjustment in the light theme.</summary>
    public static Brand Default(string businessName) => new() { BusinessName = businessName };

    /// <summary>Every fault, in the order of the fields; empty for a brand that may be saved.</summary>
    public IReadOnlyList<BrandFault> Validate() => BrandCheck.Run(this);
}

/// <summary>A profile elsewhere.</summary>
/// <param name="Label">What the link says, such as <c>LinkedIn</c>.</param>
/// <param name="Url">Absolute, https.</param>
public sealed record SocialLink(string Label, string Url);
