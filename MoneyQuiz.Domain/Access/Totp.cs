using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MoneyQuiz.Domain.Access;

/// <summary>One-time codes as authenticator apps make them: RFC 6238, six digits, 30 seconds, HMAC-SHA-1 (the only one all apps know).</summary>
public static class Totp
{
    private const int StepSeconds = 30;

    /// <summary>Clocks of telephones drift: one step before and one after are good too.</summary>
    private const int Drift = 1;

    /// <summary>A new key: 160 random bits in Base32.</summary>
    public static string NewKey() => Base32.Encode(RandomNumberGenerator.GetBytes(20));

    /// <summary>The step that a moment falls in.</summary>
    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step.</summary>
    public static string Code(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // The apps' algorithm; a MAC does not need collision resistance.
        HMACSHA1.HashData(Base32.Decode(key), counter, hash);
#pragma warning restore CA5350
        var offset = hash[19] & 15;
        var number = (BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & 0x7FFFFFFF) % 1_000_000;
        return number.ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code this is, around <paramref name="now"/>; null where it is none of them. Spaces are passed over.</summary>
    public static long? Match(string key, string? typed, DateTimeOffset now)
    {
        var code = Encoding.UTF8.GetBytes(new string([.. (typed ?? "").Where(c => !char.IsWhiteSpace(c))]));
        long? found = null;
        for (var step = StepAt(now) - Drift; step <= StepAt(now) + Drift; step++)
        {
            // All three are computed and compared whole: the time tells nothing.
            if (CryptographicOperations.FixedTimeEquals(code, Encoding.UTF8.GetBytes(Code(key, step))))
            {
                found = step;
            }
        }

        return found;
    }

    /// <summary>What the QR code holds: <c>otpauth://totp/MoneyQuiz:anna@example.org?secret=…</c></summary>
    public static string Uri(string key, string email) =>
        $"otpauth://totp/MoneyQuiz:{System.Uri.EscapeDataString(email)}?secret={key}&issuer=MoneyQuiz&algorithm=SHA1&digits=6&period={StepSeconds}";
}
