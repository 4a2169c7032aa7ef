namespace MoneyQuiz.Domain.Branding;

/// <summary>What a picture's bytes are, whatever its file was called.</summary>
public enum PictureFormat
{
    Png,
    Jpeg,
    WebP,
    Svg,
}
