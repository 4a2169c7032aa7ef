using System.Collections.Concurrent;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Branding;

namespace MoneyQuiz.Data.Branding;

/// <summary>Each tenant's published brand, kept with its framework in <see cref="PublishedFrameworks"/>, and the stylesheets.</summary>
public sealed class PublishedBrands(TenantDb tenants, Frameworks.Drafts.PreviewDrafts drafts, PublishedFrameworks frameworks)
{
    private readonly ConcurrentDictionary<(TenantId, string Name), PublishedBrand> _plain = new();
    private readonly ConcurrentDictionary<(TenantId, string), string> _themes = new();

    /// <summary>The tenant's brand; a plain one under the tenant's name where none was published yet.</summary>
    public async ValueTask<PublishedBrand> Of(Tenant tenant, CancellationToken cancellation = default) =>
        In(tenant, await frameworks.Of(tenant.Id, cancellation));

    /// <summary>The brand that was published together with a framework.</summary>
    public PublishedBrand In(Tenant tenant, PublishedFramework published) =>
        published.Brand ?? _plain.GetOrAdd((tenant.Id, tenant.Name), static key => Plain(key.Name));

    /// <summary>The text of a stylesheet of this tenant, current or earlier; null where there never was one with this hash.</summary>
    public async ValueTask<string?> Theme(Tenant tenant, string hash, CancellationToken cancellation = default)
    {
        if (_themes.TryGetValue((tenant.Id, hash), out var known))
        {
            return known;
        }

        var plain = ThemeStylesheet.From(Brand.Default(tenant.Name));
        var css =
            plain.Hash == hash
                ? plain.Css
                : await tenants.In(
                    tenant.Id,
                    db => db.TenantThemes.Where(t => t.Hash == hash).Select(t => t.Css).FirstOrDefaultAsync(cancellation),
                    cancellation
                );
        css ??= await drafts.Theme(tenant.Id, hash, cancellation);
        if (css is not null)
        {
            // A hash never serves other bytes: this copy is good for ever.
            _themes[(tenant.Id, hash)] = css;
        }

        return css;
    }

    private static PublishedBrand Plain(string name)
    {
        var brand = Brand.Default(name);
        return new PublishedBrand(brand, ThemeStylesheet.From(brand).Hash);
    }
}
