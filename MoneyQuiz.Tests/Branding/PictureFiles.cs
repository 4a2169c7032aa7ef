using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Text;

namespace MoneyQuiz.Tests.Branding;

/// <summary>Pictures made for tests: good ones, and such as claim to be what they are not.</summary>
internal static class PictureFiles
{
    /// <summary>A real picture of two halves, 64 by 32 if not said otherwise.</summary>
    public static byte[] Png(int width = 64, int height = 32)
    {
        var rows = new byte[height * (1 + (width * 4))];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                ReadOnlySpan<byte> pixel = x < width / 2 ? [31, 95, 74, 255] : [176, 97, 46, 128];
                pixel.CopyTo(rows.AsSpan((y * (1 + (width * 4))) + 1 + (x * 4)));
            }
        }

        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(rows);
        }

        return [.. Start, .. Header(width, height), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>A few hundred bytes that claim any number of pixels.</summary>
    public static byte[] PngClaiming(int width, int height)
    {
        var small = Png();
        return [.. Start, .. Header(width, height), .. small[33..]];
    }

    /// <summary>The same picture in another format, by the program that the product uses, too.</summary>
    public static byte[] Convert(string to)
    {
        var folder = Directory.CreateTempSubdirectory("moneyquiz-files-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "in.png"), Png());
            using var process = Process.Start(
                new ProcessStartInfo("vips", ["copy", Path.Combine(folder, "in.png"), Path.Combine(folder, "out." + to)])
            )!;
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            return File.ReadAllBytes(Path.Combine(folder, "out." + to.Split('[')[0]));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static byte[] Svg(string inner, string attributes = "viewBox='0 0 120 40'") =>
        Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' {attributes}>{inner}</svg>");

    private static readonly byte[] Start = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

    private static byte[] Header(int width, int height)
    {
        var data = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(data, width);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(4), height);
        (data[8], data[9]) = (8, 6);
        return Chunk("IHDR", data);
    }

    private static byte[] Chunk(string name, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(name), .. data];
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return [.. length, .. body, .. Crc(body)];
    }

    private static byte[] Crc(byte[] body)
    {
        var crc = 0xffffffffu;
        foreach (var one in body)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xedb88320u : crc >> 1;
            }
        }

        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, ~crc);
        return bytes;
    }
}
