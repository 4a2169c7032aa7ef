using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace MoneyQuiz.Domain.Branding;

/// <summary>
/// A kept picture's name, which says what a page must know before the picture arrives: what it is and how large it will be.
/// <c>png-320x96-3f9a…</c>: a page that shows it reads no table, and nothing moves when it comes.
/// </summary>
/// <param name="Format">Of its own bytes; all but an SVG stand beside a WebP of the same size.</param>
/// <param name="Hash">The first 32 hexadecimal digits of the SHA-256 of all its bytes: another picture, another name.</param>
public sealed partial record PictureId(PictureFormat Format, int Width, int Height, string Hash)
{
    /// <summary>The longest is <c>jpeg-4096x4096-</c> and 32 digits.</summary>
    public static PictureId Of(PictureFormat format, int width, int height, ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> webP)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(bytes);
        hash.AppendData(webP);
        return new PictureId(format, width, height, Convert.ToHexStringLower(hash.GetHashAndReset())[..32]);
    }

    public static bool TryParse(string? text, [NotNullWhen(true)] out PictureId? id)
    {
        id =
            Shape().Match(text ?? "") is { Success: true } found
            && int.TryParse(found.Groups["w"].ValueSpan, CultureInfo.InvariantCulture, out var width)
            && int.TryParse(found.Groups["h"].ValueSpan, CultureInfo.InvariantCulture, out var height)
                ? new PictureId(Enum.Parse<PictureFormat>(found.Groups["f"].Value, ignoreCase: true), width, height, found.Groups["hash"].Value)
                : null;
        return id is not null;
    }

    public string ContentType =>
        Format switch
        {
            PictureFormat.Png => "image/png",
            PictureFormat.Jpeg => "image/jpeg",
            PictureFormat.WebP => "image/webp",
            _ => "image/svg+xml",
        };

    /// <summary>Whether a WebP stands beside it.</summary>
    public bool HasWebP => Format is PictureFormat.Png or PictureFormat.Jpeg;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Format.ToString().ToLowerInvariant()}-{Width}x{Height}-{Hash}");

    [GeneratedRegex(
        @"^(?<f>png|jpeg|svg)-(?<w>[1-9]\d{0,3})x(?<h>[1-9]\d{0,3})-(?<hash>[0-9a-f]{32})\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Shape();
}
