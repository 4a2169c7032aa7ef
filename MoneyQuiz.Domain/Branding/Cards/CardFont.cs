using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace MoneyQuiz.Domain.Branding.Cards;

/// <summary>
/// A font for a picture: its bytes as programs read them, the name that it is asked for by, and how wide its letters are. Only fonts of our
/// own catalogue are read, as npm delivers them (WOFF 1: the tables of a TrueType font, each packed by zlib).
/// </summary>
public sealed class CardFont
{
    // Wider than any letter of ours: what the font hasn't is drawn in another, which nobody has measured.
    private const double Unknown = 1.3;
    private const int HeadLength = 44;
    private const int EntryLength = 20;

    private readonly Dictionary<int, double> _widths;

    private CardFont(byte[] trueType, string family, int weight, Dictionary<int, double> widths) =>
        (TrueType, Family, Weight, _widths) = (trueType, family, weight, widths);

    public byte[] TrueType { get; }

    /// <summary>As it calls itself: <c>Fraunces SemiBold</c>.</summary>
    public string Family { get; }

    /// <summary>As in CSS: two fonts of one family differ by it.</summary>
    public int Weight { get; }

    /// <summary>In em; letters that the font hasn't count as wide ones.</summary>
    public double Width(string text) => text.EnumerateRunes().Sum(r => _widths.GetValueOrDefault(r.Value, Unknown));

    /// <exception cref="FormatException">The file is no WOFF 1 font, or lacks a table that every font has.</exception>
    public static CardFont Read(byte[] woff)
    {
        if (woff.Length < HeadLength || BinaryPrimitives.ReadUInt32BigEndian(woff) != 0x774F4646) // wOFF
        {
            throw new FormatException("This is no WOFF font.");
        }

        var tables = new List<(string Tag, uint Sum, byte[] Bytes)>();
        var count = U16(woff, 12);
        for (var i = 0; i < count; i++)
        {
            // glyf, offset, packed length, length, checksum
            var at = HeadLength + (i * EntryLength);
            var packed = woff.AsSpan(checked((int)U32(woff, at + 4)), checked((int)U32(woff, at + 8)));
            tables.Add((Encoding.ASCII.GetString(woff, at, 4), U32(woff, at + 16), Unpacked(packed, checked((int)U32(woff, at + 12)))));
        }

        byte[] Table(string tag) => tables.Find(t => t.Tag == tag).Bytes ?? throw new FormatException($"The font has no table {tag}.");
        return new CardFont(
            Joined(U32(woff, 4), tables),
            FamilyIn(Table("name")),
            U16(Table("OS/2"), 4),
            WidthsIn(Table("cmap"), Table("hmtx"), U16(Table("hhea"), 34), U16(Table("head"), 18))
        );
    }

    private static byte[] Unpacked(ReadOnlySpan<byte> packed, int length)
    {
        if (packed.Length == length)
        {
            return packed.ToArray();
        }

        var bytes = new byte[length];
        using var zlib = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        zlib.ReadExactly(bytes);
        return bytes;
    }

    // The head of a TrueType file, its list of tables, and they themselves, each on a multiple of four.
    private static byte[] Joined(uint flavour, List<(string Tag, uint Sum, byte[] Bytes)> tables)
    {
        var power = (int)Math.Floor(Math.Log2(tables.Count));
        var range = 16 << power;
        using var file = new MemoryStream();
        Span<byte> four = stackalloc byte[4];
        Put(four, flavour);
        Put(four, ((uint)tables.Count << 16) | (uint)range);
        Put(four, ((uint)power << 16) | (uint)((tables.Count * 16) - range));
        var at = 12 + (16 * tables.Count);
        foreach (var (tag, sum, bytes) in tables)
        {
            file.Write(Encoding.ASCII.GetBytes(tag));
            Put(four, sum);
            Put(four, (uint)at);
            Put(four, (uint)bytes.Length);
            at += (bytes.Length + 3) & ~3;
        }

        foreach (var (_, _, bytes) in tables)
        {
            file.Write(bytes);
            file.Write(new byte[-bytes.Length & 3]);
        }

        return file.ToArray();

        void Put(Span<byte> room, uint value)
        {
            BinaryPrimitives.WriteUInt32BigEndian(room, value);
            file.Write(room);
        }
    }

    // Name 1 is the family; of platform 3 it stands in UTF-16.
    private static string FamilyIn(byte[] name)
    {
        for (var i = 0; i < U16(name, 2); i++)
        {
            var at = 6 + (12 * i);
            if (U16(name, at) == 3 && U16(name, at + 6) == 1)
            {
                return Encoding.BigEndianUnicode.GetString(name, U16(name, 4) + U16(name, at + 10), U16(name, at + 8));
            }
        }

        throw new FormatException("The font has no name.");
    }

    private static Dictionary<int, double> WidthsIn(byte[] cmap, byte[] hmtx, int metrics, int unitsPerEm)
    {
        var widths = new Dictionary<int, double>();
        for (var i = 0; i < U16(cmap, 2); i++)
        {
            var at = checked((int)U32(cmap, 4 + (8 * i) + 4));
            if (U16(cmap, at) == 4)
            {
                foreach (var (letter, glyph) in Segments(cmap, at))
                {
                    widths[letter] = (double)U16(hmtx, 4 * Math.Min(glyph, metrics - 1)) / unitsPerEm;
                }
            }
        }

        return widths.Count > 0 ? widths : throw new FormatException("The font has no letters.");
    }

    // Format 4: runs of letters, each with its last, its first, what to add, and where its glyphs are listed, if they are.
    private static IEnumerable<(int Letter, int Glyph)> Segments(byte[] cmap, int at)
    {
        var twice = U16(cmap, at + 6);
        for (var s = 0; s < twice; s += 2)
        {
            var (last, first) = (U16(cmap, at + 14 + s), U16(cmap, at + 16 + twice + s));
            var (delta, listed) = (U16(cmap, at + 16 + (2 * twice) + s), at + 16 + (3 * twice) + s);
            var offset = U16(cmap, listed);
            for (var letter = first; letter <= last && letter < 0xFFFF; letter++)
            {
                var glyph = offset == 0 ? letter + delta : U16(cmap, listed + offset + (2 * (letter - first)));
                glyph = offset != 0 && glyph != 0 ? glyph + delta : glyph;
                if ((glyph & 0xFFFF) != 0)
                {
                    yield return (letter, glyph & 0xFFFF);
                }
            }
        }
    }

    private static int U16(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));

    private static uint U32(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
}
