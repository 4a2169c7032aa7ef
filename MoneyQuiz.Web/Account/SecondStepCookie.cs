using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using MoneyQuiz.Data.Access;

namespace MoneyQuiz.Web.Account;

/// <summary>Keeps a sign-in between its two steps, sealed, for ten minutes.</summary>
public sealed class SecondStepCookie(IDataProtectionProvider protection)
{
    private const string Name = "__Host-mq-step";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("MoneyQuiz.SecondStep").ToTimeLimitedDataProtector();

    public void Write(HttpContext context, PendingStep step) =>
        context.Response.Cookies.Append(Name, _protector.Protect(JsonSerializer.Serialize(step), Lifetime), Options(Lifetime));

    public PendingStep? Read(HttpContext context)
    {
        try
        {
            return context.Request.Cookies[Name] is { } value ? JsonSerializer.Deserialize<PendingStep>(_protector.Unprotect(value)) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static void Clear(HttpContext context) => context.Response.Cookies.Delete(Name, Options(TimeSpan.Zero));

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
