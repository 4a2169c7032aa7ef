namespace MoneyQuiz.Domain.Branding;

/// <summary>What an editor's form does to a brand, undone.</summary>
public static class BrandTidying
{
    /// <summary>
    /// The same brand with spaces trimmed and blanks made absent, so that "is there a booking URL" has one answer. Nothing that was
    /// wrong becomes right: validate afterwards.
    /// </summary>
    public static Brand Tidy(this Brand brand) =>
        brand with
        {
            BusinessName = brand.BusinessName?.Trim() ?? "",
            Tagline = Blankless(brand.Tagline),
            CoachName = Blankless(brand.CoachName),
            CoachTitle = Blankless(brand.CoachTitle),
            CoachPhoto = Blankless(brand.CoachPhoto),
            LogoLight = Blankless(brand.LogoLight),
            LogoDark = Blankless(brand.LogoDark),
            Favicon = Blankless(brand.Favicon),
            ShareImage = Blankless(brand.ShareImage),
            BookingUrl = Blankless(brand.BookingUrl),
            BookingLabel = Blankless(brand.BookingLabel),
            WebsiteUrl = Blankless(brand.WebsiteUrl),
            CoachNotificationEmail = Blankless(brand.CoachNotificationEmail),
            ScoresWebhookUrl = Blankless(brand.ScoresWebhookUrl),
            FooterText = Blankless(brand.FooterText),
            PrivacyUrl = Blankless(brand.PrivacyUrl),
            ImprintUrl = Blankless(brand.ImprintUrl),
            Ga4MeasurementId = Blankless(brand.Ga4MeasurementId),
            SocialLinks =
            [
                .. brand
                    .SocialLinks.Where(link => link is not null)
                    .Select(link => new SocialLink(Blankless(link.Label) ?? "", Blankless(link.Url) ?? "")),
            ],
            EmbedOrigins = [.. brand.EmbedOrigins.Select(Blankless).OfType<string>()],
        };

    private static string? Blankless(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
