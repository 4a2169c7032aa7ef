using System.Buffers.Binary;
using System.Security.Cryptography;

namespace MoneyQuiz.E2E.Account;

/// <summary>A person's authenticator app: written from the standard and not from the product.</summary>
internal static class Authenticator
{
    /// <param name="key">In Base32, with spaces or without.</param>
    /// <param name="ahead">How many steps of 30 seconds ahead of now; the product allows one.</param>
    public static string Code(string key, int ahead = 0)
    {
        var bits = string.Concat(
            key.Where(char.IsLetterOrDigit)
                .Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0'))
        );
        var bytes = bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2)).ToArray();
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30 + ahead);
#pragma warning disable CA5350 // As the apps do it.
        var hash = HMACSHA1.HashData(bytes, counter);
#pragma warning restore CA5350
        var number = (BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[19] & 15)) & 0x7FFFFFFF) % 1_000_000;
        return number.ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }
}
