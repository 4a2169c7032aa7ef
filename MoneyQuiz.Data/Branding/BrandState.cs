using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Branding;

namespace MoneyQuiz.Data.Branding;

/// <summary>A tenant's published brand with its version, and who made it when.</summary>
/// <param name="Version">0 where none was published yet: a plain one under the tenant's name.</param>
public sealed record BrandState(int Version, Brand Brand, DateTimeOffset? At, string? By, string? ByName)
{
    internal static async Task<BrandState> Read(MoneyQuizDb db, CancellationToken cancellation)
    {
        var row = await db.TenantBrands.AsNoTracking().FirstOrDefaultAsync(cancellation);
        return row is null
            ? new BrandState(
                0,
                Brand.Default(await db.Tenants.Where(t => t.Id == db.Tenant).Select(t => t.Name).SingleAsync(cancellation)),
                null,
                null,
                null
            )
            : new BrandState(row.Version, row.State, row.PublishedAt, row.PublishedBy, await CallerNames.Of(db, row.PublishedBy, cancellation));
    }
}

/// <summary>Reads a tenant's published brand, for those who may.</summary>
public sealed class CurrentBrand(TenantDb tenants, TimeProvider clock)
{
    /// <summary>Null for who may not read it.</summary>
    public Task<BrandState?> Of(Actor actor, TenantId tenant, CancellationToken cancellation = default) =>
        tenants.In(
            tenant,
            async db =>
                await Doorkeeper.May(db, actor, ApiScopes.BrandRead, clock.GetUtcNow(), cancellation)
                    ? await BrandState.Read(db, cancellation)
                    : null,
            cancellation
        );
}
