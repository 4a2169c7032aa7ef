using System.Collections.Concurrent;
using System.Security.Cryptography;
using MoneyQuiz.Data.Branding;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Domain.Frameworks.Config;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Web.Coach;

namespace MoneyQuiz.Web.Api.Frameworks;

/// <summary>
/// Each tenant's public view, ready to be sent. It is made of three values that are in memory already and change by
/// reference, so a copy is good exactly as long as all three are the same.
/// </summary>
public sealed class ResolvedViews(PublishedFrameworks frameworks, PublishedBrands brands, IConfiguration configuration)
{
    private readonly ConcurrentDictionary<TenantId, Copy> _copies = new();

    // Set in production; without it the request's own origin, which the host gate has let in.
    private readonly string? _publicUrl = configuration["Platform:PublicUrl"]?.TrimEnd('/');

    public async ValueTask<(PublishedFramework Published, ResolvedView View)> Of(Tenant tenant, string origin, CancellationToken cancellation)
    {
        var framework = await frameworks.Of(tenant.Id, cancellation);
        var brand = brands.In(tenant, framework);
        origin = _publicUrl ?? origin;
        if (
            _copies.TryGetValue(tenant.Id, out var copy)
            && ReferenceEquals(copy.Framework, framework)
            && ReferenceEquals(copy.Brand, brand)
            && ReferenceEquals(copy.Tenant, tenant)
            && copy.Origin == origin
        )
        {
            return (framework, copy.View);
        }

        var view = Make(tenant, framework, brand.Brand, origin);
        _copies[tenant.Id] = new Copy(framework, brand, tenant, origin, view);
        return (framework, view);
    }

    /// <summary>Of a draft; kept by nobody.</summary>
    public async Task<ResolvedView> OfDraft(
        Tenant tenant,
        PublishedFramework draft,
        PublishedBrand? brand,
        string origin,
        CancellationToken cancellation
    ) => Make(tenant, draft, (brand ?? await brands.Of(tenant, cancellation)).Brand, _publicUrl ?? origin);

    private static ResolvedView Make(Tenant tenant, PublishedFramework framework, Brand brand, string origin)
    {
        var urls = new TenantUrls(QuizLink.Of(tenant, origin + "/"), brand.BookingUrl, brand.WebsiteUrl, brand.PrivacyUrl);
        var bytes = PublicView.Of(framework.Resolved, framework.Version, urls, tenant.Hosts.Count > 0 ? "" : $"/q/{tenant.Slug}");
        return new ResolvedView(bytes, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"");
    }

    private sealed record Copy(PublishedFramework Framework, PublishedBrand Brand, Tenant Tenant, string Origin, ResolvedView View);
}
