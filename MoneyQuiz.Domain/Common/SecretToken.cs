using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace MoneyQuiz.Domain.Common;

/// <summary>An unguessable token for a link: 256 random bits as 43 URL-safe characters. Only its hash is stored.</summary>
public static class SecretToken
{
    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256 of the token: 32 bytes. A slow hash would add nothing to 256 bits.</summary>
    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    /// <summary>Compares without telling by its time how much was right.</summary>
    public static bool Matches(string token, ReadOnlySpan<byte> hash) => CryptographicOperations.FixedTimeEquals(Hash(token), hash);
}
