using Microsoft.AspNetCore.Authorization;
using MoneyQuiz.Web.Account;

namespace MoneyQuiz.Web.Docs;

/// <summary>The maintainers' door: the repository's docs, and pages drawn from the code itself.</summary>
public static class DocsServices
{
    public static void AddDocs(this IServiceCollection services)
    {
        services.AddSingleton<DocsLibrary>();
        services.AddSingleton<IAuthorizationHandler, DocsEntryHandler>();
        services.AddAuthorizationBuilder().AddPolicy(Policies.Docs, p => p.RequireAuthenticatedUser().AddRequirements(new DocsEntryRequirement()));
    }
}
