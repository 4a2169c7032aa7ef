using System.Collections.Concurrent;
using MoneyQuiz.Data.Branding;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;

namespace MoneyQuiz.Data.Frameworks.Drafts;

/// <summary>A draft as a preview shows it.</summary>
/// <param name="Generation">Of the links that still lead here.</param>
/// <param name="Resolved">Null while the draft has faults that keep it from running.</param>
/// <param name="Brand">Null where the draft leaves the brand alone.</param>
/// <param name="BaseVersion">The config version that it began from.</param>
public sealed record PreviewedDraft(Guid Id, int Generation, ResolvedFramework? Resolved, PublishedBrand? Brand, int BaseVersion);

/// <summary>Reads drafts for their previews, and keeps what a preview began on for as long as its sessions.</summary>
public sealed class PreviewDrafts(TenantDb tenants, TimeProvider clock)
{
    private const int MostStates = 30;

    private readonly ConcurrentDictionary<(TenantId, string), ResolvedFramework> _states = new();

    /// <summary>The draft with this id; null where the tenant has none, or it was made for a preview that has ended.</summary>
    public async Task<PreviewedDraft?> Find(TenantId tenant, Guid id, CancellationToken cancellation = default)
    {
        var since = clock.GetUtcNow() - Draft.PreviewFor;
        var draft = await tenants.In(
            tenant,
            db => db.Drafts.AsNoTracking().FirstOrDefaultAsync(d => d.Id == id && (d.IsEdited || d.ChangedAt > since), cancellation),
            cancellation
        );
        if (draft is null || FrameworkDefinitions.Find(draft.Framework) is not { } definition)
        {
            return null;
        }

        var content = ConfigCheck.Of(definition, FrameworkConfig.Parse(draft.Config)).Content;
        // A brand with faults still has colours: the stylesheet is total.
        var brand = draft.Brand is null ? null : BrandJson.Parse(draft.Brand).Tidy();
        return new PreviewedDraft(
            draft.Id,
            draft.LinkGeneration,
            content is null ? null : ResolvedFramework.Of(content),
            brand is null ? null : new PublishedBrand(brand, ThemeStylesheet.From(brand).Hash),
            draft.BaseConfigVersion
        );
    }

    /// <summary>Keeps what a start page promises, so that its first answer finds it on every instance.</summary>
    public async Task Keep(TenantId tenant, ResolvedFramework resolved, CancellationToken cancellation = default)
    {
        Remember(tenant, resolved);
        var (bytes, now) = (resolved.Bytes.ToArray(), clock.GetUtcNow());
        await tenants.In(
            tenant,
            db =>
                db.Database.ExecuteSqlAsync(
                    $"""
                    insert into preview_states (tenant_id, hash, bytes, at) values ({tenant.Value}, {resolved.Hash}, {bytes}, {now})
                    on conflict (tenant_id, hash) do update set at = excluded.at
                    """,
                    cancellation
                ),
            cancellation
        );
    }

    /// <summary>A state that a preview began on.</summary>
    public async ValueTask<ResolvedFramework?> ByHash(TenantId tenant, string hash, CancellationToken cancellation = default)
    {
        if (_states.TryGetValue((tenant, hash), out var known))
        {
            return known;
        }

        var bytes = await tenants.In(
            tenant,
            db => db.PreviewStates.Where(s => s.Hash == hash).Select(s => s.Bytes).FirstOrDefaultAsync(cancellation),
            cancellation
        );
        return bytes is null ? null : Remember(tenant, ResolvedFramework.Parse(bytes));
    }

    /// <summary>The stylesheet of a draft's brand, or null where no draft has one with this hash.</summary>
    public async Task<string?> Theme(TenantId tenant, string hash, CancellationToken cancellation = default)
    {
        var brands = await tenants.In(
            tenant,
            db => db.Drafts.Where(d => d.Brand != null).Select(d => d.Brand!).ToListAsync(cancellation),
            cancellation
        );
        return brands.Select(b => ThemeStylesheet.From(BrandJson.Parse(b).Tidy())).FirstOrDefault(t => t.Hash == hash)?.Css;
    }

    private ResolvedFramework Remember(TenantId tenant, ResolvedFramework resolved)
    {
        if (_states.Count >= MostStates)
        {
            _states.Clear();
        }

        return _states[(tenant, resolved.Hash)] = resolved;
    }
}
