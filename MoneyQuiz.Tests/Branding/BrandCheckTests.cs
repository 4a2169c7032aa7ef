using MoneyQuiz.Domain.Branding;
using Xunit;

namespace MoneyQuiz.Tests.Branding;

public sealed class BrandCheckTests
{
    internal static readonly Brand Full = Brand.Default("Ana López Coaching") with
    {
        Tagline = "Money, gently 👋",
        CoachName = "Ana López",
        CoachTitle = "Money coach",
        CoachPhoto = "0198f0c2-7a4e-7c11-9d3a-5b1f0e2d4c6a",
        LogoLight = "logo-light",
        LogoDark = "logo_dark",
        Favicon = "fav",
        ShareImage = "share",
        BookingUrl = "https://cal.example.com/ana?utm_source=quiz#times",
        BookingLabel = "Book a call",
        WebsiteUrl = "https://www.ana.example",
        CoachNotificationEmail = "ana.lopez+quiz@coach.example",
        ScoresWebhookUrl = "https://hooks.example.com/a/b",
        ScoresWebhookSecretId = Guid.Parse("0198f0c2-7a4e-7c11-9d3a-5b1f0e2d4c6b"),
        FooterText = "© Ana López\nAll rights reserved.",
        PrivacyUrl = "https://ana.example/privacy",
        ImprintUrl = "https://ana.example/imprint",
        SocialLinks = [new("LinkedIn", "https://www.linkedin.com/in/ana")],
        Ga4MeasurementId = "G-AB12CD34EF",
        EmbedOrigins = ["https://www.ana.example", "https://shop.ana.example:8443"],
    };

    [Fact]
    public void AFullBrandAndAFreshOneHaveNoFault()
    {
        Assert.Empty(Full.Validate());
        Assert.Empty(Brand.Default("A").Validate());
    }

    [Fact]
    public void AllFaultsComeAtOnceInTheOrderOfTheFields()
    {
        var brand = Full with
        {
            BusinessName = " ",
            Tagline = "a\nb",
            LogoDark = "../x",
            HeadingFont = "comic",
            CornerRadius = 33,
            BookingUrl = "http://a.example",
            CoachNotificationEmail = "ana",
            SocialLinks = [new("", "x")],
            EmbedOrigins = ["https://*.example.com"],
            Ga4MeasurementId = "UA-1",
        };
        var faults = brand.Validate();
        Assert.Equal(
            [
                "/business_name",
                "/tagline",
                "/logo_dark",
                "/heading_font",
                "/corner_radius",
                "/booking_url",
                "/coach_notification_email",
                "/ga4_measurement_id",
                "/social_links/0/label",
                "/social_links/0/url",
                "/embed_origins/0",
            ],
            faults.Select(fault => fault.Pointer)
        );
        Assert.All(faults, fault => Assert.EndsWith(".", fault.Sentence));
    }

    [Fact]
    public void LengthsAreHeldToTheCharacter()
    {
        Assert.Empty((Full with { BusinessName = new string('n', BrandLimits.Name), FooterText = new string('f', BrandLimits.Footer) }).Validate());
        var fault = Assert.Single((Full with { BusinessName = new string('n', BrandLimits.Name + 1) }).Validate());
        Assert.Equal("This is too long; 120 characters are the most.", fault.Sentence);
        Assert.Single((Full with { FooterText = new string('f', BrandLimits.Footer + 1) }).Validate());
        Assert.Single((Full with { FooterText = "nul\0" }).Validate());
        Assert.Single((Full with { SocialLinks = [.. Enumerable.Repeat(Full.SocialLinks[0], 11)] }).Validate());
        Assert.Single((Full with { EmbedOrigins = [.. Enumerable.Range(0, 21).Select(i => $"https://a{i}.example")] }).Validate());
    }

    [Theory]
    [InlineData("")]
    [InlineData("/booking")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/%09/evil.example")]
    [InlineData("https:evil.example")]
    [InlineData("https:/evil.example")]
    [InlineData("https:///evil.example")]
    [InlineData("https://")]
    [InlineData("https://\\evil.example")]
    [InlineData("https://a.example\\@evil.example")]
    [InlineData("https://ana:secret@a.example")]
    [InlineData("https://a.example/\r\nSet-Cookie: a=b")]
    [InlineData("https://a.example/ b")]
    [InlineData(" https://a.example")]
    [InlineData("https://a.example\n")]
    [InlineData("https://a.example/\"onclick")]
    [InlineData("https://a.example:99999/")]
    [InlineData("http://a.example")]
    [InlineData("http://localhost")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("ftp://a.example")]
    public void OnlyWholeHttpsAddresses(string url)
    {
        var brand = Full with
        {
            BookingUrl = url,
            WebsiteUrl = url,
            ScoresWebhookUrl = url,
            PrivacyUrl = url,
            ImprintUrl = url,
            SocialLinks = [new("S", url)],
        };
        Assert.Equal(6, brand.Validate().Count);
    }

    [Theory]
    [InlineData("HTTPS://A.example/ü?x=1&y=[2]")]
    [InlineData("https://bücher.example/")]
    [InlineData("https://a.example:8443/x#y")]
    public void OrdinaryHttpsAddressesPass(string url) => Assert.Empty((Full with { BookingUrl = url }).Validate());

    [Theory]
    [InlineData("ana")]
    [InlineData("ana@example")]
    [InlineData("ana@@a.example")]
    [InlineData("Ana <ana@a.example>")]
    [InlineData("ana@a.example, bob@a.example")]
    [InlineData("ana@a.example\n")]
    [InlineData("ana@a.example\r\nBcc: all@a.example")]
    [InlineData("ana@-a.example")]
    [InlineData(".ana@a.example")]
    [InlineData("ana@a..example")]
    public void OnlyOneEmailAddress(string email) =>
        Assert.Equal("/coach_notification_email", Assert.Single((Full with { CoachNotificationEmail = email }).Validate()).Pointer);

    [Theory]
    [InlineData("https://a.example/")]
    [InlineData("https://a.example/path")]
    [InlineData("https://*.a.example")]
    [InlineData("https://*")]
    [InlineData("https://a.example:*")]
    [InlineData("https://a.example:70000")]
    [InlineData("http://a.example")]
    [InlineData("https://localhost")]
    [InlineData("https://a.example; script-src *")]
    [InlineData("https://a.example https://b.example")]
    [InlineData("https://a.example\n")]
    [InlineData("https://u@a.example")]
    [InlineData("https://bücher.example")]
    [InlineData("a.example")]
    [InlineData("'self'")]
    public void OnlyPlainOriginsMayEmbed(string origin) =>
        Assert.Equal("/embed_origins/0", Assert.Single((Full with { EmbedOrigins = [origin] }).Validate()).Pointer);

    [Fact]
    public void AnOriginIsListedOnce() =>
        Assert.Equal("/embed_origins/1", Assert.Single((Full with { EmbedOrigins = ["https://a.example", "https://A.example"] }).Validate()).Pointer);

    [Fact]
    public void TidyingMakesBlanksAbsent()
    {
        var tidy = (Full with { BusinessName = " Ana ", BookingUrl = "  ", Tagline = "", EmbedOrigins = [" https://a.example ", ""] }).Tidy();
        Assert.Equal(("Ana", null, null), (tidy.BusinessName, tidy.BookingUrl, tidy.Tagline));
        Assert.Equal(["https://a.example"], tidy.EmbedOrigins);
        Assert.Empty(tidy.Validate());
    }
}
