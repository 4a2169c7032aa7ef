namespace MoneyQuiz.Domain.Branding;

/// <summary>The sizes that the check enforces and the editor's fields announce. Lengths are UTF-16 characters, as in HTML's maxlength.</summary>
public static class BrandLimits
{
    public const int Name = 120;
    public const int Line = 160;
    public const int Label = 60;
    public const int Footer = 1000;
    public const int Url = 2048;

    /// <summary>RFC 5321: 256 for the path with its angle brackets.</summary>
    public const int Email = 254;
    public const int AssetId = 64;
    public const int SocialLinks = 10;
    public const int EmbedOrigins = 20;
    public const int MaxCornerRadius = 32;
}
