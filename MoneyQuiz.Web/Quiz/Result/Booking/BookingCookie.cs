using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Web.Quiz.Result.Booking;

/// <summary>
/// Remembers from which result this browser went to book a call, so that it is known when it comes back. Sealed and per tenant: nobody can make
/// one, and a browser that never went to book has none.
/// </summary>
public sealed class BookingCookie(IDataProtectionProvider protection)
{
    private const string Name = "__Host-mq-booking";

    private readonly IDataProtector _seal = protection.CreateProtector("booking cookie");

    public void Set(HttpContext context, Tenant tenant, string token) =>
        context.Response.Cookies.Append(
            Name,
            _seal.Protect($"{tenant.Slug}:{token}"),
            new CookieOptions
            {
                HttpOnly = true,
                Secure = true,
                // Sent when a page elsewhere leads here, and not with what such a page loads.
                SameSite = SameSiteMode.Lax,
                Path = "/",
                MaxAge = TimeSpan.FromDays(30),
                IsEssential = true,
            }
        );

    /// <summary>The session's token; null where this browser has not gone to book with this tenant.</summary>
    public string? Token(HttpContext context, Tenant tenant)
    {
        try
        {
            return
                context.Request.Cookies[Name] is { Length: > 0 } value
                && _seal.Unprotect(value).Split(':', 2) is [var slug, var token]
                && slug == tenant.Slug.Value
                ? token
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
