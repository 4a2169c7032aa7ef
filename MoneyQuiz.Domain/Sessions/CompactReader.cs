using System.Text;

namespace MoneyQuiz.Domain.Sessions;

/// <summary>Reads what <see cref="CompactWriter"/> wrote; anything else is a <see cref="FormatException"/>.</summary>
public ref struct CompactReader(ReadOnlySpan<byte> bytes)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private ReadOnlySpan<byte> _rest = bytes;

    public readonly bool AtEnd => _rest.IsEmpty;

    public long Number()
    {
        ulong value = 0;
        for (var i = 0; i < _rest.Length && i < 9; i++)
        {
            value |= (ulong)(_rest[i] & 0x7F) << (7 * i);
            if (_rest[i] < 0x80)
            {
                _rest = _rest[(i + 1)..];
                return (long)value;
            }
        }

        throw new FormatException("The value ends in the middle of a number.");
    }

    /// <summary>A number that must not be larger than <paramref name="most"/>.</summary>
    public int Small(int most)
    {
        var value = Number();
        return value <= most ? (int)value : throw new FormatException($"{value} is more than {most}.");
    }

    public int Signed()
    {
        var value = (uint)Small(int.MaxValue);
        return (int)(value >> 1) ^ -(int)(value & 1);
    }

    public ReadOnlySpan<byte> Bytes(int count)
    {
        if (count > _rest.Length)
        {
            throw new FormatException("The value is too short.");
        }

        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }

    public string? Text()
    {
        var length = Small(100_000);
        try
        {
            return length == 0 ? null : Utf8.GetString(Bytes(length - 1));
        }
        catch (DecoderFallbackException e)
        {
            throw new FormatException("The value holds a text that isn't UTF-8.", e);
        }
    }
}
