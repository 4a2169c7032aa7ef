using Microsoft.AspNetCore.Identity;
using MoneyQuiz.Data;

namespace MoneyQuiz.Web.Account;

/// <summary>Signing in.</summary>
public static class AccountServices
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddIdentityCore<Data.Access.Account>().AddEntityFrameworkStores<MoneyQuizDb>().AddSignInManager().AddDefaultTokenProviders();
        services.AddAuthorization(o =>
        {
            o.AddPolicy(Policies.Account, p => p.RequireAuthenticatedUser());
            o.AddPolicy(Policies.Member, p => p.RequireAuthenticatedUser());
            o.AddPolicy(Policies.Platform, p => p.RequireAuthenticatedUser());
        });
        services.AddCascadingAuthenticationState();
    }

    public static void MapAccounts(this WebApplication app) { }
}
