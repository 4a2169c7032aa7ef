using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Branding;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;

namespace MoneyQuiz.Data.Frameworks.Drafts;

/// <summary>A draft as its editor sees it.</summary>
/// <param name="Id">Null where nobody has changed anything yet: the published state, ready to be edited.</param>
/// <param name="Revision">What the next save must name; 0 where there is no draft.</param>
/// <param name="Brand">Null where the draft leaves the brand alone.</param>
/// <param name="Published">What is published now; its version may be newer than <paramref name="BaseConfigVersion"/>.</param>
public sealed record DraftState(
    Guid? Id,
    int Revision,
    FrameworkConfig Config,
    Brand? Brand,
    int BaseConfigVersion,
    int BaseBrandVersion,
    int LinkGeneration,
    DateTimeOffset? At,
    string? By,
    string? ByName,
    ConfigState Published,
    BrandState PublishedBrand
)
{
    /// <summary>Somebody published since this draft began: publishing it opens the conflict view.</summary>
    public bool IsBehind => BaseConfigVersion != Published.Version || (Brand is not null && BaseBrandVersion != PublishedBrand.Version);

    /// <summary>What would change if it were published now, brand included.</summary>
    public ConfigDiff Diff(FrameworkDefinition definition)
    {
        var config = ConfigDiff.Between(definition, Published.Config, Config);
        return Brand is null
            ? config
            : config with
            {
                Words = [.. config.Words, .. DiffWords.Of("brand", "Brand", BrandJson.Of(PublishedBrand.Brand), BrandJson.Of(Brand))],
            };
    }

    /// <summary>Everything that keeps it from being published; brand pointers begin with <c>/brand</c>.</summary>
    public IReadOnlyList<ContentFault> Faults(FrameworkDefinition definition) => FaultsOf(definition, Config, Brand);

    internal static IReadOnlyList<ContentFault> FaultsOf(FrameworkDefinition definition, FrameworkConfig config, Brand? brand) =>
        [.. ConfigCheck.Of(definition, config).Faults, .. brand?.Validate().Select(f => new ContentFault($"/brand{f.Pointer}", f.Sentence)) ?? []];

    internal static async Task<DraftState> Read(MoneyQuizDb db, string framework, CancellationToken cancellation)
    {
        var draft = await db.Drafts.AsNoTracking().FirstOrDefaultAsync(d => d.Framework == framework && d.IsEdited, cancellation);
        return await Of(db, framework, draft, cancellation);
    }

    internal static async Task<DraftState> Of(MoneyQuizDb db, string framework, Draft? draft, CancellationToken cancellation)
    {
        var (config, brand) = (await ConfigState.Read(db, framework, cancellation), await BrandState.Read(db, cancellation));
        return draft is null
            ? new DraftState(null, 0, config.Config, null, config.Version, brand.Version, 0, null, null, null, config, brand)
            : new DraftState(
                draft.Id,
                draft.Revision,
                FrameworkConfig.Parse(draft.Config),
                draft.Brand is null ? null : BrandJson.Parse(draft.Brand),
                draft.BaseConfigVersion,
                draft.BaseBrandVersion,
                draft.LinkGeneration,
                draft.ChangedAt,
                draft.ChangedBy,
                await CallerNames.Of(db, draft.ChangedBy, cancellation),
                config,
                brand
            );
    }
}

/// <summary>Reads the tenant's one draft.</summary>
public sealed class CurrentDraft(TenantDb tenants, TimeProvider clock)
{
    /// <summary>Null for who may not read it.</summary>
    public Task<DraftState?> Of(Actor actor, TenantId tenant, string framework, CancellationToken cancellation = default) =>
        tenants.In(
            tenant,
            async db =>
                await Doorkeeper.May(db, actor, ApiScopes.ConfigRead, clock.GetUtcNow(), cancellation)
                    ? await DraftState.Read(db, framework, cancellation)
                    : null,
            cancellation
        );
}
