using MoneyQuiz.Domain.Access;
using MoneyQuiz.Web.Api.Access;
using MoneyQuiz.Web.Coach;

namespace MoneyQuiz.Web.Api.Tenancy;

/// <summary>A tenant as integrators see it.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Name">Its name as spoken.</param>
/// <param name="Status"><c>active</c>; a suspended tenant answers 503.</param>
/// <param name="Locale">A culture name such as <c>en-GB</c>.</param>
/// <param name="TimeZone">An IANA time zone such as <c>Europe/London</c>.</param>
/// <param name="FrontPage">What visitors see first: <c>chooser</c>, or the path of a format.</param>
/// <param name="QuizUrl">Where visitors find the quiz.</param>
/// <param name="Hosts">The tenant's own host names.</param>
public sealed record TenantView(
    string Slug,
    string Name,
    string Status,
    string Locale,
    string TimeZone,
    string FrontPage,
    string QuizUrl,
    IReadOnlyList<string> Hosts
);

/// <summary><c>/api/v1/assess/tenant/{slug}</c></summary>
public static class TenantApi
{
    public static void MapTenants(this RouteGroupBuilder v1) =>
        v1.MapGet("/tenant/{slug}", Read)
            .RequireScope(ApiScopes.TenantRead)
            .WithName("readTenant")
            .WithSummary("Read the tenant")
            .WithDescription("The tenant’s name, status and addresses.")
            .WithTags("Tenant")
            .Produces<TenantView>();

    private static IResult Read(string slug, HttpContext context, ApiCaller caller)
    {
        var tenant = caller.Tenant;
        return TypedResults.Ok(
            new TenantView(
                slug,
                tenant.Name,
                tenant.Status.ToString().ToLowerInvariant(),
                tenant.Locale,
                tenant.TimeZone,
                tenant.FrontPage,
                QuizLink.Of(tenant, $"{context.Request.Scheme}://{context.Request.Host}/"),
                [.. tenant.Hosts.Select(h => h.Host).Order(StringComparer.Ordinal)]
            )
        );
    }
}
