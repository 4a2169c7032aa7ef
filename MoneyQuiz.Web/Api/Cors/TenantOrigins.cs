using System.Collections.Immutable;
using Microsoft.AspNetCore.Cors.Infrastructure;
using MoneyQuiz.Data.Branding;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Web.Api.Cors;

/// <summary>
/// Which pages' scripts may read public answers about a tenant: those of its own hosts, of its website, and of the sites that
/// it lets embed its quiz. Never with cookies.
/// </summary>
public sealed class TenantOrigins(PublishedBrands brands) : ICorsPolicyProvider
{
    /// <summary>Endpoints name it by <c>.RequireCors(TenantOrigins.Policy)</c>.</summary>
    public const string Policy = "tenant";

    private static readonly CorsPolicy Nobody = new();

    public async Task<CorsPolicy?> GetPolicyAsync(HttpContext context, string? policyName)
    {
        if (policyName != Policy || TenantResolution.Of(context).Tenant is not { } tenant)
        {
            return Nobody;
        }

        var brand = await brands.Of(tenant, context.RequestAborted);
        return new CorsPolicyBuilder([.. Of(tenant, brand.Brand)])
            .WithMethods(HttpMethods.Get, HttpMethods.Post)
            .WithHeaders("content-type")
            .WithExposedHeaders("retry-after")
            .SetPreflightMaxAge(TimeSpan.FromMinutes(10))
            .Build();
    }

    /// <summary>As a browser sends them: <c>https://willow.example</c>.</summary>
    public static ImmutableArray<string> Of(Tenant tenant, Brand brand) =>
        [.. tenant.Hosts.Select(h => $"https://{h.Host}").Concat(brand.Sites()).Distinct(StringComparer.OrdinalIgnoreCase)];
}
