using System.Buffers.Binary;
using System.Text;

namespace MoneyQuiz.E2E.Circuits;

/// <summary>The part of MessagePack that Blazor's hub speaks: nil, booleans, whole numbers, texts, bytes, arrays and maps.</summary>
internal static class HubPack
{
    /// <summary>One message with its length in front, as the hub's protocol frames it.</summary>
    public static byte[] Frame(object?[] message)
    {
        var body = new List<byte>();
        Write(body, message);
        var frame = new List<byte>();
        for (var length = (uint)body.Count; ; length >>= 7)
        {
            frame.Add((byte)(length > 0x7F ? length | 0x80 : length));
            if (length <= 0x7F)
            {
                break;
            }
        }

        frame.AddRange(body);
        return [.. frame];
    }

    /// <summary>Takes the whole messages off the front; what is left waits for more bytes.</summary>
    public static IEnumerable<object?[]> Unframe(List<byte> bytes)
    {
        while (true)
        {
            var (length, at, shift) = (0, 0, 0);
            do
            {
                if (at == bytes.Count)
                {
                    yield break;
                }

                length |= (bytes[at] & 0x7F) << shift;
                shift += 7;
            } while ((bytes[at++] & 0x80) != 0);

            if (bytes.Count < at + length)
            {
                yield break;
            }

            var body = bytes.GetRange(at, length).ToArray();
            bytes.RemoveRange(0, at + length);
            var place = 0;
            yield return (object?[])Read(body, ref place)!;
        }
    }

    private static void Write(List<byte> to, object? value)
    {
        switch (value)
        {
            case null:
                to.Add(0xC0);
                break;
            case bool yes:
                to.Add(yes ? (byte)0xC3 : (byte)0xC2);
                break;
            case long number:
                Span<byte> eight = stackalloc byte[8];
                BinaryPrimitives.WriteInt64BigEndian(eight, number);
                to.Add(0xD3);
                to.AddRange(eight);
                break;
            case string text:
                var utf8 = Encoding.UTF8.GetBytes(text);
                Span<byte> four = stackalloc byte[4];
                BinaryPrimitives.WriteUInt32BigEndian(four, (uint)utf8.Length);
                to.Add(0xDB);
                to.AddRange(four);
                to.AddRange(utf8);
                break;
            // No map of ours holds anything.
            case Dictionary<string, object?>:
                to.Add(0x80);
                break;
            case object?[] items:
                to.Add((byte)(0x90 | items.Length));
                foreach (var item in items)
                {
                    Write(to, item);
                }

                break;
            default:
                throw new ArgumentException($"{value.GetType()} is not packed here.", nameof(value));
        }
    }

    private static object? Read(byte[] from, ref int at)
    {
        var head = from[at++];
        return head switch
        {
            <= 0x7F => (long)head,
            <= 0x8F => Map(from, ref at, head & 0x0F),
            <= 0x9F => Items(from, ref at, head & 0x0F),
            <= 0xBF => Text(from, ref at, head & 0x1F),
            0xC0 => null,
            0xC2 => false,
            0xC3 => true,
            0xC4 => Bytes(from, ref at, (int)Number(from, ref at, 1)),
            0xC5 => Bytes(from, ref at, (int)Number(from, ref at, 2)),
            0xC6 => Bytes(from, ref at, (int)Number(from, ref at, 4)),
            >= 0xCC and <= 0xCF => Number(from, ref at, 1 << (head - 0xCC)),
            0xD0 => (long)(sbyte)Number(from, ref at, 1),
            0xD1 => (long)(short)Number(from, ref at, 2),
            0xD2 => (long)(int)Number(from, ref at, 4),
            0xD3 => Number(from, ref at, 8),
            0xD9 => Text(from, ref at, (int)Number(from, ref at, 1)),
            0xDA => Text(from, ref at, (int)Number(from, ref at, 2)),
            0xDB => Text(from, ref at, (int)Number(from, ref at, 4)),
            0xDC => Items(from, ref at, (int)Number(from, ref at, 2)),
            0xDE => Map(from, ref at, (int)Number(from, ref at, 2)),
            >= 0xE0 => (long)(sbyte)head,
            _ => throw new InvalidDataException($"{head:X2} is not read here."),
        };
    }

    private static long Number(byte[] from, ref int at, int bytes)
    {
        long number = 0;
        for (var i = 0; i < bytes; i++)
        {
            number = (number << 8) | from[at++];
        }

        return number;
    }

    private static byte[] Bytes(byte[] from, ref int at, int length) => from[at..(at += length)];

    private static string Text(byte[] from, ref int at, int length) => Encoding.UTF8.GetString(Bytes(from, ref at, length));

    private static object?[] Items(byte[] from, ref int at, int count)
    {
        var items = new object?[count];
        for (var i = 0; i < count; i++)
        {
            items[i] = Read(from, ref at);
        }

        return items;
    }

    private static Dictionary<string, object?> Map(byte[] from, ref int at, int count)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var key = $"{Read(from, ref at)}";
            map[key] = Read(from, ref at);
        }

        return map;
    }
}
