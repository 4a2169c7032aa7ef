using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace MoneyQuiz.Domain.Formats;

/// <summary>
/// Chance that is the same on every machine and in every version of the runtime (xoshiro256**, begun from SHA-256 of seed
/// and purpose). Two purposes of one seed know nothing of each other.
/// </summary>
public sealed class SeededShuffle
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    public SeededShuffle(ulong seed, string purpose)
    {
        var text = new byte[8 + Encoding.UTF8.GetByteCount(purpose)];
        BinaryPrimitives.WriteUInt64LittleEndian(text, seed);
        Encoding.UTF8.GetBytes(purpose, text.AsSpan(8));
        Span<byte> state = stackalloc byte[32];
        SHA256.HashData(text, state);
        _a = BinaryPrimitives.ReadUInt64LittleEndian(state);
        _b = BinaryPrimitives.ReadUInt64LittleEndian(state[8..]);
        _c = BinaryPrimitives.ReadUInt64LittleEndian(state[16..]);
        _d = BinaryPrimitives.ReadUInt64LittleEndian(state[24..]);
    }

    /// <summary>A number from 0 to <paramref name="count"/> − 1, each equally likely.</summary>
    public int Below(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        // Numbers under the threshold would make the first remainders a little more likely: drawn again.
        var threshold = (ulong.MaxValue - (ulong)count + 1) % (ulong)count;
        while (true)
        {
            var drawn = Next();
            if (drawn >= threshold)
            {
                return (int)(drawn % (ulong)count);
            }
        }
    }

    /// <summary>Fisher–Yates, in place.</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private ulong Next()
    {
        var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        var t = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= t;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }
}
