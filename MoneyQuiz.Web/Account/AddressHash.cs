using System.Security.Cryptography;
using System.Text;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Web.Account;

/// <summary>
/// Turns the address that a request came from into 16 bytes of a keyed hash: the same address can be told again, but
/// nobody reads it, and without the key file nobody can try all addresses.
/// </summary>
public sealed class AddressHash(KeyFile file)
{
    private readonly byte[] _key = HKDF.DeriveKey(HashAlgorithmName.SHA256, file.Key, 32, info: "moneyquiz addresses"u8.ToArray());

    public string Of(HttpContext context) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(RateLimits.Address(context))).AsSpan(0, 16));

    /// <summary>Who knocks: address and browser.</summary>
    public Visitor Visitor(HttpContext context) => new(Of(context), context.Request.Headers.UserAgent.ToString());
}
