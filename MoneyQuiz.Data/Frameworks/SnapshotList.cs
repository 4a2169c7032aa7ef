using System.Collections.Immutable;
using System.Text.Json;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;

namespace MoneyQuiz.Data.Frameworks;

/// <summary>A line of the timeline.</summary>
/// <param name="Words">What changed since the version before.</param>
public sealed record SnapshotLine(Guid Id, int Version, DateTimeOffset At, string By, string ByName, string? Reason, ImmutableArray<DiffLine> Words);

/// <summary>One snapshot in full.</summary>
public sealed record SnapshotView(SnapshotLine Line, FrameworkConfig State, JsonElement Diff, string ResolvedHash);

/// <summary>Two snapshots beside each other.</summary>
public sealed record SnapshotComparison(SnapshotLine From, SnapshotLine To, ConfigDiff Diff);

/// <summary>Reads a tenant's snapshots of one framework. Null stands for who may not, and for what is not there.</summary>
public sealed class SnapshotList(TenantDb tenants, TimeProvider clock)
{
    /// <summary>Newest first.</summary>
    public Task<IReadOnlyList<SnapshotLine>?> All(Actor actor, TenantId tenant, string framework, CancellationToken cancellation = default) =>
        tenants.In<IReadOnlyList<SnapshotLine>?>(
            tenant,
            async db =>
            {
                if (!await Doorkeeper.May(db, actor, ApiScopes.ConfigRead, clock.GetUtcNow(), cancellation))
                {
                    return null;
                }

                var rows = await db
                    .ConfigSnapshots.AsNoTracking()
                    .Where(s => s.Framework == framework)
                    .OrderByDescending(s => s.Version)
                    .Select(s => new Row(s.Id, s.Version, s.At, s.By, s.Reason, s.Words))
                    .ToListAsync(cancellation);
                var names = await CallerNames.Of(db, rows.Select(r => r.By), cancellation);
                return [.. rows.Select(r => Line(r, names[r.By]))];
            },
            cancellation
        );

    public Task<SnapshotView?> One(Actor actor, TenantId tenant, string framework, Guid id, CancellationToken cancellation = default) =>
        tenants.In(
            tenant,
            async db =>
                await Doorkeeper.May(db, actor, ApiScopes.ConfigRead, clock.GetUtcNow(), cancellation)
                    ? await Read(db, framework, id, cancellation)
                    : null,
            cancellation
        );

    /// <summary>What differs from one to the other, whichever is older.</summary>
    public Task<SnapshotComparison?> Compare(
        Actor actor,
        TenantId tenant,
        string framework,
        Guid from,
        Guid to,
        CancellationToken cancellation = default
    ) =>
        tenants.In(
            tenant,
            async db =>
                FrameworkDefinitions.Find(framework) is { } definition
                && await Doorkeeper.May(db, actor, ApiScopes.ConfigRead, clock.GetUtcNow(), cancellation)
                && await Read(db, framework, from, cancellation) is { } a
                && await Read(db, framework, to, cancellation) is { } b
                    ? new SnapshotComparison(a.Line, b.Line, ConfigDiff.Between(definition, a.State, b.State))
                    : null,
            cancellation
        );

    private static async Task<SnapshotView?> Read(MoneyQuizDb db, string framework, Guid id, CancellationToken cancellation)
    {
        var s = await db.ConfigSnapshots.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id && s.Framework == framework, cancellation);
        if (s is null)
        {
            return null;
        }

        var line = Line(new Row(s.Id, s.Version, s.At, s.By, s.Reason, s.Words), await CallerNames.Of(db, s.By, cancellation));
        return new SnapshotView(line, FrameworkConfig.Parse(s.State), JsonSerializer.Deserialize<JsonElement>(s.Diff), s.ResolvedHash);
    }

    private static SnapshotLine Line(Row row, string name) =>
        new(
            row.Id,
            row.Version,
            row.At,
            row.By,
            name,
            row.Reason,
            JsonSerializer.Deserialize<ImmutableArray<DiffLine>>(row.Words, FrameworkJson.Stored)
        );

    private sealed record Row(Guid Id, int Version, DateTimeOffset At, string By, string? Reason, string Words);
}
