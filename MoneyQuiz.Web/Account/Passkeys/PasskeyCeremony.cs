using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace MoneyQuiz.Web.Account.Passkeys;

/// <summary>
/// Making and showing passkeys. The challenge of a ceremony is kept sealed in a cookie of its own for five minutes, and
/// is gone once it was answered. (The framework's sign-in manager would keep it in the cookie of the second step.)
/// </summary>
public sealed class PasskeyCeremony(IPasskeyHandler<Data.Access.Account> handler, IDataProtectionProvider protection)
{
    private const string Cookie = "__Host-mq-passkey";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <summary>What the browser needs to make a passkey, as JSON.</summary>
    public async Task<string> Create(HttpContext context, Guid account, string email, string name)
    {
        var entity = new PasskeyUserEntity
        {
            Id = account.ToString("D"),
            Name = email,
            DisplayName = name,
        };
        var options = await handler.MakeCreationOptionsAsync(entity, context);
        Keep(context, "create", options.AttestationState);
        return options.CreationOptionsJson;
    }

    /// <summary>What the browser needs to show a passkey, as JSON.</summary>
    /// <param name="owner">Whose; null where the passkey itself is to say who it is.</param>
    public async Task<string> Show(HttpContext context, Data.Access.Account? owner)
    {
        var options = await handler.MakeRequestOptionsAsync(owner, context);
        Keep(context, "show", options.AssertionState);
        return options.RequestOptionsJson;
    }

    /// <returns>The new passkey and whom it was made for; null where the browser's answer does not hold.</returns>
    public async Task<(Guid Account, UserPasskeyInfo Passkey)?> Created(HttpContext context, string? answer)
    {
        if (string.IsNullOrEmpty(answer) || Take(context, "create") is not { } state)
        {
            return null;
        }

        var result = await handler.PerformAttestationAsync(
            new PasskeyAttestationContext
            {
                HttpContext = context,
                CredentialJson = answer,
                AttestationState = state,
            }
        );
        return result is { Succeeded: true, Passkey.IsUserVerified: true } && Guid.TryParse(result.UserEntity.Id, out var account)
            ? (account, result.Passkey)
            : null;
    }

    /// <returns>The passkey that was shown and its owner; null where the browser's answer does not hold.</returns>
    public async Task<(Guid Account, UserPasskeyInfo Passkey)?> Shown(HttpContext context, string? answer)
    {
        if (string.IsNullOrEmpty(answer) || Take(context, "show") is not { } state)
        {
            return null;
        }

        var result = await handler.PerformAssertionAsync(
            new PasskeyAssertionContext
            {
                HttpContext = context,
                CredentialJson = answer,
                AssertionState = state,
            }
        );
        return result.Succeeded ? (result.User.Id, result.Passkey) : null;
    }

    private void Keep(HttpContext context, string kind, string? state) =>
        context.Response.Cookies.Append(Cookie, Protector(kind).Protect(state ?? "", Lifetime), Options(Lifetime));

    private string? Take(HttpContext context, string kind)
    {
        context.Response.Cookies.Delete(Cookie, Options(TimeSpan.Zero));
        try
        {
            return context.Request.Cookies[Cookie] is { } value ? Protector(kind).Unprotect(value) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector Protector(string kind) => protection.CreateProtector("MoneyQuiz.Passkeys", kind).ToTimeLimitedDataProtector();

    private static CookieOptions Options(TimeSpan lifetime) =>
        new()
        {
            Path = "/",
            HttpOnly = true,
            Secure = true,
            SameSite = SameSiteMode.Strict,
            MaxAge = lifetime,
            IsEssential = true,
        };
}
