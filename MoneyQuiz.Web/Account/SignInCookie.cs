using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;
using MoneyQuiz.Data.Access;

namespace MoneyQuiz.Web.Account;

/// <summary>The cookie that names a sign-in. What it says is checked against the sign-in's row on every request.</summary>
internal static class SignInCookie
{
    public const string Name = "__Host-mq";
    public const string Scheme = "Identity.Application";

    /// <summary>Set on a request whose cookie named a sign-in that has ended: the sign-in page says so.</summary>
    private static readonly object Ended = new();

    /// <summary>Whether this request came with a sign-in that has ended.</summary>
    public static bool HasEnded(HttpContext context) => context.Items.ContainsKey(Ended);

    public static Task Issue(HttpContext context, SignedIn by) =>
        context.SignInAsync(Scheme, PrincipalOf(by), new AuthenticationProperties { IsPersistent = true });

    public static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = Name;
        cookie.Cookie.Path = "/";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        // Made secure by the cookie policy, on http://localhost too.
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.None;
        cookie.ExpireTimeSpan = Data.Access.SignIn.Idle;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/account/sign-in";
        cookie.AccessDeniedPath = "/account/no-permission";
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.Events.OnValidatePrincipal = Validate;
        cookie.Events.OnRedirectToLogin = redirect =>
        {
            redirect.Response.Redirect(redirect.RedirectUri + (HasEnded(redirect.HttpContext) ? "&reason=ended" : ""));
            return Task.CompletedTask;
        };
    }

    public static ClaimsPrincipal PrincipalOf(SignedIn by) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.NameIdentifier, by.AccountId.ToString("D")),
                    new Claim(ClaimTypes.Name, by.Name),
                    new Claim(AccountClaims.SignIn, by.SignInId.ToString("D")),
                    new Claim(AccountClaims.SecondFactor, by.SecondFactor ? "true" : "false"),
                ],
                Scheme
            )
        );

    private static async Task Validate(CookieValidatePrincipalContext validation)
    {
        var context = validation.HttpContext;
        if (context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            // A stylesheet is the same for everybody: not worth a query.
            return;
        }

        var claimed = validation.Principal?.ToActor();
        var check = context.RequestServices.GetRequiredService<CheckSignIn>();
        var now = claimed is null ? null : await check.Run(claimed.AccountId, claimed.SignInId, context.RequestAborted);
        if (now is null)
        {
            context.Items[Ended] = true;
            validation.RejectPrincipal();
            await context.SignOutAsync(Scheme);
        }
        else if (
            now.SecondFactor != claimed!.SecondFactor
            || !string.Equals(now.Name, validation.Principal!.Identity!.Name, StringComparison.Ordinal)
        )
        {
            validation.ReplacePrincipal(PrincipalOf(now));
            validation.ShouldRenew = true;
        }
    }
}
