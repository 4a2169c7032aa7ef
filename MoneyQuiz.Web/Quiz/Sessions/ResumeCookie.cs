using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Web.Quiz.Sessions;

/// <summary>
/// Remembers the sessions that this browser began, the last one first: to offer the way back to it, and to show a result beside another of
/// the same browser. A browser that refuses it misses nothing else.
/// </summary>
public sealed class ResumeCookie(IDataProtectionProvider protection, OpenSession sessions, TimeProvider clock)
{
    private const string Name = "__Host-mq-quiz";

    // About a hundred letters each, once sealed: far below what a cookie may hold.
    private const int Most = 8;

    private readonly IDataProtector _seal = protection.CreateProtector("resume cookie");

    public void Set(HttpContext context, Tenant tenant, string token) =>
        context.Response.Cookies.Append(
            Name,
            _seal.Protect(
                string.Join(
                    ' ',
                    Read(context).Prepend((Slug: tenant.Slug.Value, Token: token)).Distinct().Take(Most).Select(e => $"{e.Slug}:{e.Token}")
                )
            ),
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
        return
            Tokens(context, tenant) is [var token, ..]
            && await sessions.ByToken(tenant, token, context.RequestAborted) is { } session
            && session.Row.IsResumable(clock.GetUtcNow())
            && FormatCatalogue.Find(ModeKey.Parse(session.Row.ModeKey)) is { } format
            ? new Unfinished(format, token, session)
            : null;
    }

    /// <summary>Of the sessions that this browser began here, the last one first.</summary>
    public IReadOnlyList<string> Tokens(HttpContext context, Tenant tenant) =>
        [.. Read(context).Where(e => e.Slug == tenant.Slug.Value).Select(e => e.Token)];

    // willow:8fJ… harbour:x2K…
    private IEnumerable<(string Slug, string Token)> Read(HttpContext context)
    {
        try
        {
            return context.Request.Cookies[Name] is { Length: > 0 } value
                ? [.. _seal.Unprotect(value).Split(' ').Select(e => e.Split(':', 2)).Where(e => e.Length == 2).Select(e => (e[0], e[1]))]
                : [];
        }
        catch (CryptographicException)
        {
            return [];
        }
    }
}

public sealed record Unfinished(Format Format, string Token, OpenedSession Session);
