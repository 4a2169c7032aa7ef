using System.Buffers.Binary;

namespace MoneyQuiz.Domain.Branding;

/// <summary>
/// What a picture says of itself in its first bytes, read without decoding anything: a file of a few hundred bytes can claim
/// 60,000 by 60,000 pixels, and is refused before a decoder makes room for them.
/// </summary>
/// <param name="Width">Pixels; 0 for an SVG, which has none.</param>
public sealed record PictureHeader(PictureFormat Format, int Width, int Height)
{
    /// <summary>Pixels on either side of what may be uploaded.</summary>
    public const int MostPixels = 4096;

    /// <summary>Null for what is none of the four formats.</summary>
    public static PictureHeader? Read(ReadOnlySpan<byte> file) =>
        Png(file) ?? Jpeg(file) ?? WebP(file) ?? (IsSvg(file) ? new PictureHeader(PictureFormat.Svg, 0, 0) : null);

    // 89 "PNG" 0D 0A 1A 0A, length 13, "IHDR", width, height
    private static PictureHeader? Png(ReadOnlySpan<byte> file) =>
        file.Length >= 33 && file[..8].SequenceEqual<byte>([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) && file[12..16].SequenceEqual("IHDR"u8)
            ? new(PictureFormat.Png, Big(file[16..]), Big(file[20..]))
            : null;

    // FF D8, then segments FF xx length …; the frame's (C0–CF but C4, C8, CC) is: FF C0 length(2) precision(1) height(2) width(2)
    private static PictureHeader? Jpeg(ReadOnlySpan<byte> file)
    {
        if (file.Length < 4 || file[0] != 0xff || file[1] != 0xd8)
        {
            return null;
        }

        for (var at = 2; at + 9 < file.Length; )
        {
            if (file[at] != 0xff)
            {
                return null;
            }

            var marker = file[at + 1];
            // Fill bytes, and markers without a length.
            if (marker is 0xff or 0x01 or (>= 0xd0 and <= 0xd7))
            {
                at += marker == 0xff ? 1 : 2;
                continue;
            }

            if (marker is >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc))
            {
                return new(
                    PictureFormat.Jpeg,
                    BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..])
                );
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        }

        return null;
    }

    // "RIFF" size "WEBP", then VP8X (canvas − 1 in 24 bits each), VP8L (14 bits each, − 1) or VP8 (14 bits each)
    private static PictureHeader? WebP(ReadOnlySpan<byte> file)
    {
        if (file.Length < 30 || !file[..4].SequenceEqual("RIFF"u8) || !file[8..12].SequenceEqual("WEBP"u8))
        {
            return null;
        }

        var chunk = file[12..16];
        if (chunk.SequenceEqual("VP8X"u8))
        {
            return new(PictureFormat.WebP, 1 + Little24(file[24..]), 1 + Little24(file[27..]));
        }

        if (chunk.SequenceEqual("VP8L"u8) && file[20] == 0x2f)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(file[21..]);
            return new(PictureFormat.WebP, 1 + (int)(bits & 0x3fff), 1 + (int)((bits >> 14) & 0x3fff));
        }

        return chunk.SequenceEqual("VP8 "u8) && file[23..26].SequenceEqual<byte>([0x9d, 0x01, 0x2a])
            ? new(
                PictureFormat.WebP,
                BinaryPrimitives.ReadUInt16LittleEndian(file[26..]) & 0x3fff,
                BinaryPrimitives.ReadUInt16LittleEndian(file[28..]) & 0x3fff
            )
            : null;
    }

    // Whether it is one, and a good one, its reader says: here it only has to look like XML.
    private static bool IsSvg(ReadOnlySpan<byte> file)
    {
        var text = file.StartsWith<byte>([0xef, 0xbb, 0xbf]) ? file[3..] : file;
        return text.TrimStart(" \t\r\n"u8).StartsWith("<"u8) && file.IndexOf("<svg"u8) >= 0;
    }

    // A width of 2³¹ or more is beyond every limit anyway.
    private static int Big(ReadOnlySpan<byte> at) => (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(at), int.MaxValue);

    private static int Little24(ReadOnlySpan<byte> at) => at[0] | (at[1] << 8) | (at[2] << 16);
}
