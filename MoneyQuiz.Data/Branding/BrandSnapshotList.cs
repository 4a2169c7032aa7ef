using System.Collections.Immutable;
using System.Text.Json;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;

namespace MoneyQuiz.Data.Branding;

/// <summary>One brand snapshot in full.</summary>
public sealed record BrandSnapshotView(SnapshotLine Line, Brand State, JsonElement Diff);

/// <summary>Two brand snapshots beside each other.</summary>
public sealed record BrandComparison(SnapshotLine From, SnapshotLine To, JsonElement Patch, ImmutableArray<DiffLine> Words);

/// <summary>Reads a tenant's brand snapshots. Null stands for who may not, and for what is not there.</summary>
public sealed class BrandSnapshotList(TenantDb tenants, TimeProvider clock)
{
    /// <summary>Newest first.</summary>
    public Task<IReadOnlyList<SnapshotLine>?> All(Actor actor, TenantId tenant, CancellationToken cancellation = default) =>
        tenants.In<IReadOnlyList<SnapshotLine>?>(
            tenant,
            async db =>
            {
                if (!await Doorkeeper.May(db, actor, ApiScopes.BrandRead, clock.GetUtcNow(), cancellation))
                {
                    return null;
                }

                var rows = await db.BrandSnapshots.AsNoTracking().OrderByDescending(s => s.Version).ToListAsync(cancellation);
                var names = await CallerNames.Of(db, rows.Select(r => r.By), cancellation);
                return [.. rows.Select(r => Line(r, names[r.By]))];
            },
            cancellation
        );

    public Task<BrandSnapshotView?> One(Actor actor, TenantId tenant, Guid id, CancellationToken cancellation = default) =>
        tenants.In(
            tenant,
            async db =>
                await Doorkeeper.May(db, actor, ApiScopes.BrandRead, clock.GetUtcNow(), cancellation) ? await Read(db, id, cancellation) : null,
            cancellation
        );

    public Task<BrandComparison?> Compare(Actor actor, TenantId tenant, Guid from, Guid to, CancellationToken cancellation = default) =>
        tenants.In(
            tenant,
            async db =>
            {
                if (
                    !await Doorkeeper.May(db, actor, ApiScopes.BrandRead, clock.GetUtcNow(), cancellation)
                    || await Read(db, from, cancellation) is not { } a
                    || await Read(db, to, cancellation) is not { } b
                )
                {
                    return null;
                }

                var (old, now) = (BrandJson.Of(a.State), BrandJson.Of(b.State));
                var patch = JsonSerializer.SerializeToElement(JsonDiff.Of(old, now));
                return new BrandComparison(a.Line, b.Line, patch, [.. DiffWords.Of("brand", "Brand", old, now)]);
            },
            cancellation
        );

    private static async Task<BrandSnapshotView?> Read(MoneyQuizDb db, Guid id, CancellationToken cancellation) =>
        await db.BrandSnapshots.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, cancellation) is { } s
            ? new BrandSnapshotView(Line(s, await CallerNames.Of(db, s.By, cancellation)), s.State, JsonSerializer.Deserialize<JsonElement>(s.Diff))
            : null;

    private static SnapshotLine Line(BrandSnapshot s, string name) =>
        new(s.Id, s.Version, s.At, s.By, name, s.Reason, JsonSerializer.Deserialize<ImmutableArray<DiffLine>>(s.Words, FrameworkJson.Stored));
}
