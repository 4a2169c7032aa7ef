using System.Buffers;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace MoneyQuiz.Domain.Access;

/// <summary>
/// An API key as its holder has it: <c>mqk_7Gq2mXbR_{32 characters}{6 characters}</c>. The mark makes it easy to find where
/// it was left by mistake, the prefix finds its row, 190 random bits make it unguessable, and the last six characters are
/// a checksum: a mistyped key, or one that never was, is refused without a query.
/// </summary>
public static class ApiKeyToken
{
    public const string Mark = "mqk_";
    public const int PrefixLength = 8;
    private const int SecretLength = 32;
    private const int ChecksumLength = 6;
    private const int Length = 4 + PrefixLength + 1 + SecretLength + ChecksumLength;
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static readonly SearchValues<char> Allowed = SearchValues.Create(Digits);

    /// <returns>The whole key, to be shown once, and the prefix, which is no secret.</returns>
    public static (string Token, string Prefix) Create()
    {
        var prefix = RandomNumberGenerator.GetString(Digits, PrefixLength);
        var body = $"{Mark}{prefix}_{RandomNumberGenerator.GetString(Digits, SecretLength)}";
        return (body + Checksum(body), prefix);
    }

    /// <summary>The prefix of something that can be a key; null where it cannot.</summary>
    public static string? PrefixOf(string text) =>
        text.Length == Length
        && text.StartsWith(Mark, StringComparison.Ordinal)
        && text[Mark.Length + PrefixLength] == '_'
        && text.AsSpan(Mark.Length, PrefixLength).IndexOfAnyExcept(Allowed) < 0
        && string.Equals(Checksum(text[..^ChecksumLength]), text[^ChecksumLength..], StringComparison.Ordinal)
            ? text.Substring(Mark.Length, PrefixLength)
            : null;

    // CRC-32C over the ASCII bytes, in base 62, most significant digit first.
    private static string Checksum(string body)
    {
        var crc = ~0u;
        foreach (var b in Encoding.UTF8.GetBytes(body))
        {
            crc = BitOperations.Crc32C(crc, b);
        }

        crc = ~crc;
        var digits = new char[ChecksumLength];
        for (var i = ChecksumLength - 1; i >= 0; i--)
        {
            digits[i] = Digits[(int)(crc % 62)];
            crc /= 62;
        }

        return new string(digits);
    }
}
