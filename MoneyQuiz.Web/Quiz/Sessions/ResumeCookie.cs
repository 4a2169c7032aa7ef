using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Web.Quiz.Sessions;

/// <summary>Remembers the visitor's last session, only to offer the way back to it. A browser that refuses it misses nothing else.</summary>
public sealed class ResumeCookie(IDataProtectionProvider protection, OpenSession sessions, TimeProvider clock)
{
    private const string Name = "__Host-mq-quiz";

    private readonly IDataProtector _seal = protection.CreateProtector("resume cookie");

    public void Set(HttpContext context, Tenant tenant, string token) =>
        context.Response.Cookies.Append(
            Name,
            _seal.Protect($"{tenant.Slug}:{token}"),
            new CookieOptions
            {
                HttpOnly = true,
                Secure = true,
                SameSite = SameSiteMode.Lax,
                Path = "/",
                MaxAge = TimeSpan.FromDays(30),
                IsEssential = true,
            }
        );

    /// <summary>The unfinished session that this browser began here, or null.</summary>
    public async Task<Unfinished?> Find(HttpContext context, Tenant tenant)
    {
        if (Read(context) is not [var slug, var token] || slug != tenant.Slug.Value)
        {
            return null;
        }

        return
            await sessions.ByToken(tenant, token, context.RequestAborted) is { } session
            && session.Row.IsResumable(clock.GetUtcNow())
            && FormatCatalogue.Find(ModeKey.Parse(session.Row.ModeKey)) is { } format
            ? new Unfinished(format, token, session)
            : null;
    }

    private string[]? Read(HttpContext context)
    {
        try
        {
            return context.Request.Cookies[Name] is { Length: > 0 } value ? _seal.Unprotect(value).Split(':', 2) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

public sealed record Unfinished(Format Format, string Token, OpenedSession Session);
