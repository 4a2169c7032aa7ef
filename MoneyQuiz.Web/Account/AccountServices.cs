using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;
using MoneyQuiz.Web.Account.Circuits;
using MoneyQuiz.Web.Account.Entering;
using MoneyQuiz.Web.Account.Passkeys;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Web.Account;

/// <summary>Signing in.</summary>
public static class AccountServices
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddAuthentication(SignInCookie.Scheme).AddCookie(SignInCookie.Scheme, SignInCookie.Configure);
        services.AddAntiforgery(ConfigureAntiforgery);
        services.AddAuthorization(policies =>
        {
            policies.AddPolicy(Policies.Account, p => p.RequireAuthenticatedUser());
            policies.AddPolicy(Policies.Member, p => p.RequireAuthenticatedUser().AddRequirements(new EntryRequirement(Platform: false)));
            policies.AddPolicy(Policies.Platform, p => p.RequireAuthenticatedUser().AddRequirements(new EntryRequirement(Platform: true)));
        });
        services.AddSingleton<AddressHash>();
        services.AddSingleton<SecondStepCookie>();
        services.AddSingleton<SealedKey>();
        services.AddSingleton<IAuthorizationHandler, EntryHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, EntryOutcomes>();
        services.AddScoped<IPasskeyHandler<Data.Access.Account>, PasskeyHandler<Data.Access.Account>>();
        services.AddScoped<PasskeyCeremony>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<IConfiguration>(ConfigurePasskeys);
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, SignInRevalidation>();
        services.AddScoped<CircuitPerson>();
        services.AddScoped<CircuitHandler>(s => s.GetRequiredService<CircuitPerson>());
    }

    public static void MapAccounts(this WebApplication app) => app.MapPasskeys();

    private static void ConfigureAntiforgery(AntiforgeryOptions antiforgery)
    {
        antiforgery.Cookie.Name = "__Host-mq-af";
        antiforgery.Cookie.Path = "/";
        // Made secure by the cookie policy, on http://localhost too.
        antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.None;
        antiforgery.Cookie.SameSite = SameSiteMode.Strict;
        // Who may frame a page stands in the one Content-Security-Policy.
        antiforgery.SuppressXFrameOptionsHeader = true;
    }

    // Named, not taken from the request: a passkey belongs to one domain, whatever Host a request claims.
    private static void ConfigurePasskeys(IdentityPasskeyOptions passkeys, IConfiguration configuration)
    {
        passkeys.ServerDomain = configuration["Platform:PasskeyDomain"] ?? HostGate.PlatformHosts(configuration).First();
        passkeys.UserVerificationRequirement = "required";
        passkeys.ResidentKeyRequirement = "required";
    }
}
