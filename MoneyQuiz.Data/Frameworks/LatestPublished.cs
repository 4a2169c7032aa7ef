using Microsoft.Extensions.Logging;
using MoneyQuiz.Data.Branding;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;

namespace MoneyQuiz.Data.Frameworks;

/// <summary>Reads what a tenant has published from the rows: config and brand of one moment.</summary>
internal sealed class LatestPublished(TenantDb tenants, ILogger log)
{
    private static readonly FrameworkDefinition Definition = FrameworkDefinitions.MoneyArchetypes;

    private readonly Lazy<ResolvedFramework> _shipped = new(() => ResolvedFramework.Of(Definition));

    /// <summary>The definition as shipped, ready to run.</summary>
    public ResolvedFramework Shipped => _shipped.Value;

    /// <param name="known">What was read before: it comes back where nothing has changed, and so does each part of it that has not.</param>
    public async Task<PublishedFramework> Read(TenantId tenant, PublishedFramework? known)
    {
        while (true)
        {
            if (await tenants.In(tenant, db => AtOnce(db, known)) is var (state, brand, brandVersion))
            {
                var framework = state is null ? known! : new PublishedFramework(state.Version, Resolve(tenant, state));
                return framework.Brand == brand && framework.BrandVersion == brandVersion
                    ? framework
                    : framework with
                    {
                        Brand = brand,
                        BrandVersion = brandVersion,
                    };
            }
        }
    }

    // Null where a config was published between the reads: they are of no one moment. A state that is null is the known one.
    private static async Task<(ConfigState? State, PublishedBrand? Brand, int BrandVersion)?> AtOnce(MoneyQuizDb db, PublishedFramework? known)
    {
        var key = Definition.Framework;
        var version = db.FrameworkConfigs.Where(c => c.Framework == key).Select(c => c.Version);
        var before = await version.FirstOrDefaultAsync();
        var state = before == known?.Version ? null : await ConfigState.Read(db, key, CancellationToken.None);
        var row = await db.TenantBrands.AsNoTracking().FirstOrDefaultAsync();
        if (await version.FirstOrDefaultAsync() != (state?.Version ?? before))
        {
            return null;
        }

        // What is the same stays the same object: whoever made something of it need not make it again.
        var brand =
            row is null ? null
            : known?.Brand is { } old && old.ThemeHash == row.ThemeHash && BrandJson.AreEqual(old.Brand, row.State) ? old
            : new PublishedBrand(row.State, row.ThemeHash);
        return (state, brand, row?.Version ?? 0);
    }

    private ResolvedFramework Resolve(TenantId tenant, ConfigState state)
    {
        if (state.Config.IsEmpty)
        {
            return Shipped;
        }

        var content = ConfigCheck.Lenient(Definition, state.Config, out var dropped);
        foreach (var fault in dropped)
        {
            log.LogError("Tenant {Tenant}'s config doesn't fit this version: {Pointer} {Sentence}", tenant, fault.Pointer, fault.Sentence);
        }

        return ResolvedFramework.Of(content);
    }
}
