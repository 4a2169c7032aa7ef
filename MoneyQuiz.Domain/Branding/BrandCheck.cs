using System.Text.Json;

namespace MoneyQuiz.Domain.Branding;

/// <summary>Collects every fault of a brand, so that the editor and the API report once. Expects nothing: JSON may have put null anywhere.</summary>
internal sealed class BrandCheck
{
    private readonly List<BrandFault> _faults = [];

    public static IReadOnlyList<BrandFault> Run(Brand brand)
    {
        var check = new BrandCheck();
        check.Words(brand);
        check.Pictures(brand);
        check.Looks(brand);
        check.Ways(brand);
        check.Links(brand);
        check.Origins(brand);
        return check._faults;
    }

    private void Words(Brand brand)
    {
        if (string.IsNullOrWhiteSpace(brand.BusinessName))
            Add(nameof(brand.BusinessName), "Write the name of the business.");
        else
            Line(nameof(brand.BusinessName), brand.BusinessName, BrandLimits.Name);
        Line(nameof(brand.Tagline), brand.Tagline, BrandLimits.Line);
        Line(nameof(brand.CoachName), brand.CoachName, BrandLimits.Name);
        Line(nameof(brand.CoachTitle), brand.CoachTitle, BrandLimits.Name);
        Line(nameof(brand.BookingLabel), brand.BookingLabel, BrandLimits.Label);
        if (brand.FooterText is { } footer && Wording(footer, BrandLimits.Footer, "\n\r\t") is { } fault)
            Add(nameof(brand.FooterText), fault);
    }

    private void Pictures(Brand brand)
    {
        Shape(nameof(brand.CoachPhoto), brand.CoachPhoto, WebText.AssetId);
        Shape(nameof(brand.LogoLight), brand.LogoLight, WebText.AssetId);
        Shape(nameof(brand.LogoDark), brand.LogoDark, WebText.AssetId);
        Shape(nameof(brand.Favicon), brand.Favicon, WebText.AssetId);
        Shape(nameof(brand.ShareImage), brand.ShareImage, WebText.AssetId);
    }

    private void Looks(Brand brand)
    {
        const string unknownFont = "Choose a font from the list.";
        if (FontCatalogue.Find(brand.HeadingFont) is null)
            Add(nameof(brand.HeadingFont), unknownFont);
        if (FontCatalogue.Find(brand.BodyFont) is null)
            Add(nameof(brand.BodyFont), unknownFont);
        if (brand.CornerRadius is < 0 or > BrandLimits.MaxCornerRadius)
            Add(nameof(brand.CornerRadius), $"Choose a corner radius from 0 to {BrandLimits.MaxCornerRadius} pixels.");
    }

    private void Ways(Brand brand)
    {
        Shape(nameof(brand.BookingUrl), brand.BookingUrl, WebText.Https);
        Shape(nameof(brand.WebsiteUrl), brand.WebsiteUrl, WebText.Https);
        Shape(nameof(brand.CoachNotificationEmail), brand.CoachNotificationEmail, WebText.Email);
        Shape(nameof(brand.ScoresWebhookUrl), brand.ScoresWebhookUrl, WebText.Https);
        Shape(nameof(brand.PrivacyUrl), brand.PrivacyUrl, WebText.Https);
        Shape(nameof(brand.ImprintUrl), brand.ImprintUrl, WebText.Https);
        Shape(nameof(brand.Ga4MeasurementId), brand.Ga4MeasurementId, WebText.Ga4);
    }

    private void Links(Brand brand)
    {
        var links = brand.SocialLinks;
        if (links.Count > BrandLimits.SocialLinks)
            Add(nameof(brand.SocialLinks), $"At most {BrandLimits.SocialLinks} links fit.");
        for (var i = 0; i < links.Count; i++)
        {
            var (label, url) = links[i] is { } link ? (link.Label, link.Url) : (null, null);
            var at = $"{nameof(brand.SocialLinks)}/{i}";
            if (string.IsNullOrWhiteSpace(label))
                Add($"{at}/{nameof(SocialLink.Label)}", "Write what the link should say.");
            else
                Line($"{at}/{nameof(SocialLink.Label)}", label, BrandLimits.Label);
            Shape($"{at}/{nameof(SocialLink.Url)}", url ?? "", WebText.Https);
        }
    }

    private void Origins(Brand brand)
    {
        var origins = brand.EmbedOrigins;
        if (origins.Count > BrandLimits.EmbedOrigins)
            Add(nameof(brand.EmbedOrigins), $"At most {BrandLimits.EmbedOrigins} sites can be listed.");
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < origins.Count; i++)
        {
            var at = $"{nameof(brand.EmbedOrigins)}/{i}";
            Shape(at, origins[i] ?? "", WebText.EmbedOrigin);
            if (!seen.Add(origins[i] ?? ""))
                Add(at, "This site is listed twice.");
        }
    }

    private void Line(string field, string? text, int most)
    {
        if (text is not null && Wording(text, most, "") is { } fault)
            Add(field, fault);
    }

    // A control character in a name would end up in a mail header; PostgreSQL stores no U+0000 at all.
    private static string? Wording(string text, int most, string allowedControls) =>
        text.Length > most ? $"This is too long; {most} characters are the most."
        : text.Any(c => char.IsControl(c) && !allowedControls.Contains(c)) ? "Remove the line breaks and invisible control characters."
        : null;

    private void Shape(string field, string? text, Func<string, string?> faultOf)
    {
        if (text is not null && faultOf(text) is { } fault)
            Add(field, fault);
    }

    private void Add(string path, string sentence)
    {
        var names = path.Split('/').Select(JsonNamingPolicy.SnakeCaseLower.ConvertName);
        _faults.Add(new BrandFault("/" + string.Join('/', names), sentence));
    }
}
