using System.Globalization;
using MoneyQuiz.Domain.Branding;

namespace MoneyQuiz.Web.Coach.Branding;

/// <summary>One field of the brand that is typed as text. The form, the list of what differs and the faults read this list.</summary>
/// <param name="Key">As in the brand's JSON: <c>business_name</c>.</param>
/// <param name="Most">Characters; announced by the field, and enforced by the brand's own check.</param>
/// <param name="Write">The brand with this text; null where the text can't be read as what the field holds.</param>
public sealed record BrandField(string Key, string Label, string? Hint, int Most, Func<Brand, string?> Read, Func<Brand, string, Brand?> Write)
{
    /// <summary>What an HTML control is told of it: <c>text</c>, <c>url</c>, <c>email</c>, <c>lines</c>.</summary>
    public string Kind { get; init; } = "text";

    public string? AutoComplete { get; init; }

    /// <summary>The id of its control.</summary>
    public string Id => IdOf(Key);

    public static string IdOf(string key) => "brand-" + key.Replace('_', '-').Replace('/', '-');
}

/// <summary>The five colours that a tenant picks.</summary>
/// <param name="Roles">What is derived from it and worth showing, with the ground on which its contrast counts.</param>
public sealed record ColourField(string Key, string Label, string Hint, Func<Brand, Colour> Read, Func<Brand, Colour, Brand> Write)
{
    public IReadOnlyList<(TokenRole Role, TokenRole On, string Words)> Roles { get; init; } = [];

    public string Id => BrandField.IdOf(Key);
}

public static class BrandFields
{
    public static readonly IReadOnlyList<BrandField> Who =
    [
        new("business_name", "Business name", null, BrandLimits.Name, b => b.BusinessName, (b, t) => b with { BusinessName = t })
        {
            AutoComplete = "organization",
        },
        new("tagline", "Tagline", "One line about what you do.", BrandLimits.Line, b => b.Tagline, (b, t) => b with { Tagline = t }),
        new("coach_name", "Coach’s name", null, BrandLimits.Name, b => b.CoachName, (b, t) => b with { CoachName = t }) { AutoComplete = "name" },
        new(
            "coach_title",
            "Coach’s title",
            "Such as “Money coach in Wenbridge”.",
            BrandLimits.Name,
            b => b.CoachTitle,
            (b, t) => b with { CoachTitle = t }
        ),
    ];

    public static readonly IReadOnlyList<BrandField> Ways =
    [
        new(
            "booking_url",
            "Where visitors book a call",
            "Without it, the invitation to a call leads to your website, and without that it isn’t shown at all.",
            BrandLimits.Url,
            b => b.BookingUrl,
            (b, t) => b with { BookingUrl = t }
        )
        {
            Kind = "url",
        },
        new(
            "booking_label",
            "Words on that button",
            "“Book a call” if left empty.",
            BrandLimits.Label,
            b => b.BookingLabel,
            (b, t) => b with { BookingLabel = t }
        ),
        new(
            "website_url",
            "Your website",
            "May show the quiz within its pages, too.",
            BrandLimits.Url,
            b => b.WebsiteUrl,
            (b, t) => b with { WebsiteUrl = t }
        )
        {
            Kind = "url",
        },
        new("privacy_url", "Privacy notice", null, BrandLimits.Url, b => b.PrivacyUrl, (b, t) => b with { PrivacyUrl = t }) { Kind = "url" },
        new("imprint_url", "Imprint", null, BrandLimits.Url, b => b.ImprintUrl, (b, t) => b with { ImprintUrl = t }) { Kind = "url" },
        new("footer_text", "Words at the foot of each page", null, BrandLimits.Footer, b => b.FooterText, (b, t) => b with { FooterText = t })
        {
            Kind = "lines",
        },
        new(
            "social_links",
            "Profiles elsewhere",
            $"One on each line, the name first: LinkedIn https://… Up to {BrandLimits.SocialLinks}.",
            BrandLimits.SocialLinks * (BrandLimits.Url + BrandLimits.Label),
            b => string.Join('\n', b.SocialLinks.Select(l => $"{l.Label} {l.Url}".Trim())),
            (b, t) => b with { SocialLinks = [.. Lines(t).Select(Link)] }
        )
        {
            Kind = "lines",
        },
    ];

    public static readonly IReadOnlyList<BrandField> Reports =
    [
        new(
            "coach_notification_email",
            "Where to tell you of new results",
            "Visitors never see it.",
            BrandLimits.Email,
            b => b.CoachNotificationEmail,
            (b, t) => b with { CoachNotificationEmail = t }
        )
        {
            Kind = "email",
            AutoComplete = "email",
        },
        new(
            "scores_webhook_url",
            "Where to send scores, for programs",
            "An https address of yours that takes each finished quiz.",
            BrandLimits.Url,
            b => b.ScoresWebhookUrl,
            (b, t) => b with { ScoresWebhookUrl = t }
        )
        {
            Kind = "url",
        },
        new(
            "ga4_measurement_id",
            "Google Analytics 4",
            "The measurement id, such as G-AB12CD34EF. Loaded only after a visitor has agreed.",
            20,
            b => b.Ga4MeasurementId,
            (b, t) => b with { Ga4MeasurementId = t }
        ),
    ];

    public static readonly BrandField EmbedOrigins = new(
        "embed_origins",
        "Other sites that may show your quiz",
        $"One on each line, like https://www.example.com. Your website may already. Up to {BrandLimits.EmbedOrigins}.",
        BrandLimits.EmbedOrigins * 270,
        b => string.Join('\n', b.EmbedOrigins),
        (b, t) => b with { EmbedOrigins = [.. Lines(t)] }
    )
    {
        Kind = "lines",
    };

    public static readonly BrandField CornerRadius = new(
        "corner_radius",
        "Roundness of corners",
        $"From 0 to {BrandLimits.MaxCornerRadius} pixels.",
        2,
        b => b.CornerRadius.ToString(CultureInfo.InvariantCulture),
        (b, t) => int.TryParse(t.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var radius) ? b with { CornerRadius = radius } : null
    )
    {
        Kind = "number",
    };

    public static readonly BrandField HeadingFont = new(
        "heading_font",
        "Headings",
        null,
        60,
        b => b.HeadingFont,
        (b, t) => b with { HeadingFont = t }
    );

    public static readonly BrandField BodyFont = new("body_font", "Text", null, 60, b => b.BodyFont, (b, t) => b with { BodyFont = t });

    public static readonly IReadOnlyList<ColourField> Colours =
    [
        new("primary", "Primary", "Buttons, links, progress.", b => b.Primary, (b, c) => b with { Primary = c })
        {
            Roles =
            [
                (TokenRole.Primary, TokenRole.Surface, "button on the page"),
                (TokenRole.OnPrimary, TokenRole.Primary, "words on the button"),
                (TokenRole.Link, TokenRole.Surface, "link on the page"),
            ],
        },
        new("secondary", "Secondary", "A second voice in drawings and charts.", b => b.Secondary, (b, c) => b with { Secondary = c })
        {
            Roles = [(TokenRole.Secondary, TokenRole.Surface, "on the page"), (TokenRole.OnSecondary, TokenRole.Secondary, "words on it")],
        },
        new("accent", "Accent", "Small marks that should be noticed.", b => b.Accent, (b, c) => b with { Accent = c })
        {
            Roles =
            [
                (TokenRole.Accent, TokenRole.Surface, "mark on the page"),
                (TokenRole.OnAccentSoft, TokenRole.AccentSoft, "words on a tinted ground"),
            ],
        },
        new("surface", "Background", "The page itself; clearly light or clearly dark.", b => b.Surface, (b, c) => b with { Surface = c })
        {
            Roles = [(TokenRole.Surface, TokenRole.Text, "page under its words"), (TokenRole.SurfaceRaised, TokenRole.Text, "card under its words")],
        },
        new("text", "Text", "What is read.", b => b.Text, (b, c) => b with { Text = c })
        {
            Roles = [(TokenRole.Text, TokenRole.Surface, "on the page"), (TokenRole.TextMuted, TokenRole.Surface, "quieter words on the page")],
        },
    ];

    /// <summary>Every field that is typed, in the order of the page.</summary>
    public static readonly IReadOnlyList<BrandField> Typed = [.. Who, HeadingFont, BodyFont, CornerRadius, .. Ways, EmbedOrigins, .. Reports];

    private static IEnumerable<string> Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // "My LinkedIn https://…" → the last word is the address.
    private static SocialLink Link(string line) =>
        line.LastIndexOf(' ') is var at and > 0 ? new SocialLink(line[..at].Trim(), line[(at + 1)..]) : new SocialLink("", line);
}
