using System.Buffers;
using System.Text;

namespace MoneyQuiz.Domain.Sessions;

/// <summary>Writes the product's compact values: numbers as LEB128 (seven bits a byte, least first), texts with their length before them.</summary>
public sealed class CompactWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new();

    public CompactWriter Number(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        var rest = (ulong)value;
        var span = _buffer.GetSpan(10);
        var length = 0;
        for (; rest >= 0x80; rest >>= 7)
        {
            span[length++] = (byte)(rest | 0x80);
        }

        span[length++] = (byte)rest;
        _buffer.Advance(length);
        return this;
    }

    /// <summary>A number that may be negative: 0, −1, 1, −2 … become 0, 1, 2, 3 …</summary>
    public CompactWriter Signed(int value) => Number((uint)((value << 1) ^ (value >> 31)));

    public CompactWriter Bytes(ReadOnlySpan<byte> bytes)
    {
        _buffer.Write(bytes);
        return this;
    }

    /// <summary>0 for null, else its length in bytes + 1, then UTF-8.</summary>
    public CompactWriter Text(string? text)
    {
        if (text is null)
        {
            return Number(0);
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        return Number(bytes.Length + 1L).Bytes(bytes);
    }

    public byte[] ToArray() => _buffer.WrittenSpan.ToArray();
}
