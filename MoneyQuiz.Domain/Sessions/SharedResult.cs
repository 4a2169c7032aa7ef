using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using MoneyQuiz.Domain.Common;
using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Domain.Sessions;

/// <summary>That a visitor shows their result to whoever has the link. It goes when they turn it off, and with the session.</summary>
public sealed class SharedResult : ITenantOwned
{
    public const int SaltLength = 16;

    public required TenantId TenantId { get; init; }

    public required Guid SessionId { get; init; }

    /// <summary>SHA-256 of the link's token, 64 hexadecimal digits.</summary>
    public required string TokenHash { get; init; }

    /// <summary>Random, new each time that a link is made: one that was turned off stays dead.</summary>
    public required byte[] Salt { get; init; }

    public required DateTimeOffset SharedAt { get; init; }

    /// <summary>
    /// The link's token, 43 URL-safe characters. It follows from the session's, so that the visitor can be shown their link again although
    /// only its hash is stored; nothing leads back from it to the session's (HMAC-SHA-256 under 256 random bits).
    /// </summary>
    public static string TokenOf(string sessionToken, byte[] salt) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(sessionToken), (byte[])[.. "share link "u8, .. salt]));

    public static string HashOf(string token) => Convert.ToHexStringLower(SecretToken.Hash(token));
}
