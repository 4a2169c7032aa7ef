using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace MoneyQuiz.Domain.Sessions;

/// <summary>What all chance in a session comes from. Derived from the token, so that the same ticket always gives the same session.</summary>
public readonly record struct SessionSeed(ulong Value)
{
    public static SessionSeed FromToken(string token) =>
        new(BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes("moneyquiz session seed:" + token))));

    /// <summary>For a bigint column.</summary>
    public long ToInt64() => unchecked((long)Value);

    public static SessionSeed FromInt64(long value) => new(unchecked((ulong)value));
}
