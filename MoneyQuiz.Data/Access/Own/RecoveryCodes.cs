using System.Security.Cryptography;

namespace MoneyQuiz.Data.Access;

/// <summary>Codes for the day the telephone is lost: ten, each good once, of 50 random bits.</summary>
internal static class RecoveryCodes
{
    public const int Count = 10;

    // Without 0, 1, I, O, L and U: read aloud and typed from paper.
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Ten new ones, as <c>ABCDE-FGHJK</c>.</summary>
    public static string[] Create() =>
        [.. Enumerable.Range(0, Count).Select(_ => $"{RandomNumberGenerator.GetString(Letters, 5)}-{RandomNumberGenerator.GetString(Letters, 5)}")];

    /// <summary>As typed: small letters, and without the dash or with spaces.</summary>
    public static string Normalise(string typed)
    {
        var plain = string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return plain.Length == 10 ? $"{plain[..5]}-{plain[5..]}" : plain;
    }
}
