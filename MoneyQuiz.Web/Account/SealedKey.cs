using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Web.Account;

/// <summary>An authenticator's key on its way through the page that shows it: sealed for this sign-in, for 30 minutes, and stored nowhere until it is confirmed.</summary>
public sealed class SealedKey(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    public string Close(string key, Actor actor) => Protector(actor).Protect(key, Lifetime);

    /// <returns>Null where it is not this sign-in's, or too old.</returns>
    public string? Open(string? closed, Actor actor)
    {
        try
        {
            return string.IsNullOrEmpty(closed) ? null : Protector(actor).Unprotect(closed);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector Protector(Actor actor) =>
        protection.CreateProtector("MoneyQuiz.AuthenticatorKey", actor.SignInId.ToString("D")).ToTimeLimitedDataProtector();
}
