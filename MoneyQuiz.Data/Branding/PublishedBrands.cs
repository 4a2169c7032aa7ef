using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Data.Branding;

/// <summary>A brand with the stylesheet that its pages link.</summary>
public sealed record PublishedBrand(Brand Brand, string ThemeHash);

/// <summary>Each tenant's published brand, in memory until a change signal says that it is stale.</summary>
public sealed class PublishedBrands
{
    private readonly TenantDb _tenants;
    private readonly Frameworks.Drafts.PreviewDrafts _drafts;
    private readonly ConcurrentDictionary<TenantId, PublishedBrand> _brands = new();
    private readonly ConcurrentDictionary<(TenantId, string), string> _themes = new();
    private long _changes;

    public PublishedBrands(TenantDb tenants, Frameworks.Drafts.PreviewDrafts drafts, ChangeSignals signals)
    {
        (_tenants, _drafts) = (tenants, drafts);
        signals.Reset += Forget;
        signals.Changed += signal =>
        {
            if (signal.Kind == "brand")
            {
                Forget();
            }
        };
    }

    /// <summary>The tenant's brand; a plain one under the tenant's name where none was published yet.</summary>
    public async ValueTask<PublishedBrand> Of(Tenant tenant, CancellationToken cancellation = default)
    {
        if (_brands.TryGetValue(tenant.Id, out var known))
        {
            return known;
        }

        var before = Interlocked.Read(ref _changes);
        var row = await _tenants.In(tenant.Id, db => db.TenantBrands.AsNoTracking().FirstOrDefaultAsync(cancellation), cancellation);
        var brand = row is null ? Plain(tenant) : new PublishedBrand(row.State, row.ThemeHash);
        // Read before a change that came meanwhile: good for this request, not to be kept.
        if (before == Interlocked.Read(ref _changes))
        {
            _brands[tenant.Id] = brand;
        }

        return brand;
    }

    /// <summary>The text of a stylesheet of this tenant, current or earlier; null where there never was one with this hash.</summary>
    public async ValueTask<string?> Theme(Tenant tenant, string hash, CancellationToken cancellation = default)
    {
        if (_themes.TryGetValue((tenant.Id, hash), out var known))
        {
            return known;
        }

        var plain = ThemeStylesheet.From(Domain.Branding.Brand.Default(tenant.Name));
        var css =
            plain.Hash == hash
                ? plain.Css
                : await _tenants.In(
                    tenant.Id,
                    db => db.TenantThemes.Where(t => t.Hash == hash).Select(t => t.Css).FirstOrDefaultAsync(cancellation),
                    cancellation
                );
        css ??= await _drafts.Theme(tenant.Id, hash, cancellation);
        if (css is not null)
        {
            // A hash never serves other bytes: this copy is good for ever.
            _themes[(tenant.Id, hash)] = css;
        }

        return css;
    }

    private static PublishedBrand Plain(Tenant tenant)
    {
        var brand = Brand.Default(tenant.Name);
        return new PublishedBrand(brand, ThemeStylesheet.From(brand).Hash);
    }

    /// <summary>Drops the copies; the next look-up reads the database.</summary>
    internal void Forget()
    {
        Interlocked.Increment(ref _changes);
        _brands.Clear();
    }
}
