using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Web.Account;
using MoneyQuiz.Web.Api.Problems;

namespace MoneyQuiz.Web.Api.Access;

/// <summary>Who may call: a policy for each scope, and how a refusal is said.</summary>
public static class ApiAccess
{
    public static void AddApiAccess(this IServiceCollection services)
    {
        services
            .AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.Key, configureOptions: null)
            .AddPolicyScheme(
                ApiKeyHandler.Either,
                displayName: null,
                either =>
                    either.ForwardDefaultSelector = http => http.Request.Headers.Authorization.Count > 0 ? ApiKeyHandler.Key : SignInCookie.Scheme
            );
        var policies = services.AddAuthorizationBuilder();
        foreach (var scope in ApiScopes.All)
        {
            policies.AddPolicy(scope.Name, p => p.AddAuthenticationSchemes(ApiKeyHandler.Either).AddRequirements(new ScopeRequirement(scope)));
        }

        services.AddSingleton<IAuthorizationHandler, ScopeHandler>();
    }

    /// <summary>Lets in who may do what the scope names: a key with it, or a signed-in member in its role.</summary>
    public static TBuilder RequireScope<TBuilder>(this TBuilder endpoint, ApiScope scope)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireAuthorization(scope.Name).WithMetadata(scope);

    /// <summary>Says to a caller who was not let in what is missing.</summary>
    public static Task Refuse(HttpContext context)
    {
        var refusal = context.Features.Get<ApiRefusal>() ?? new ApiRefusal(ProblemCatalogue.NoCredentials);
        if (refusal.Problem.Status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers.WWWAuthenticate =
                "Bearer realm=\"MoneyQuiz\"" + (refusal.Problem == ProblemCatalogue.BadKey ? ", error=\"invalid_token\"" : "");
        }
        else if (refusal.Problem == ProblemCatalogue.NoScope && context.GetEndpoint()?.Metadata.GetMetadata<ApiScope>() is { } scope)
        {
            context.Response.Headers.WWWAuthenticate = string.Create(
                CultureInfo.InvariantCulture,
                $"Bearer realm=\"MoneyQuiz\", error=\"insufficient_scope\", scope=\"{scope.Name}\""
            );
        }

        return ApiProblem.Write(context, refusal.Problem, refusal.Detail);
    }
}
