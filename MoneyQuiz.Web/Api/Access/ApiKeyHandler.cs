using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using MoneyQuiz.Data.Access;

namespace MoneyQuiz.Web.Api.Access;

/// <summary><c>Authorization: Bearer mqk_…</c>: finds the key. Where it may be used, and for what, is the scope's question.</summary>
public sealed class ApiKeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, ApiKeyRing ring)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Key = "api-key";

    /// <summary>A key where the request brings one, else the browser's sign-in: never both.</summary>
    public const string Either = "api";

    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        var found = header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? await ring.Find(header[Bearer.Length..].Trim(), Context.RequestAborted)
            : new KeyFound.Unknown();
        Context.Features.Set(found);
        if (found is not KeyFound.Good good)
        {
            return AuthenticateResult.Fail("no good key");
        }

        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, good.Key.Name)], Key);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Key));
    }
}
