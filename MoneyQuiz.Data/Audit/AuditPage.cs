using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;

namespace MoneyQuiz.Data.Audit;

/// <param name="Before">Entries older than this sequence.</param>
/// <param name="After">Entries newer than this sequence, the ones next to it; not together with <paramref name="Before"/>.</param>
public sealed record AuditQuery(string? Action = null, AuditOutcome? Outcome = null, long? Before = null, long? After = null);

/// <summary>An audit entry with its readable part.</summary>
/// <param name="Actor">A person's name, or what stands in the entry where there is none.</param>
/// <param name="Blanked">The readable part was erased with the person that it was about.</param>
public sealed record AuditRow(
    long Sequence,
    DateTimeOffset At,
    string Actor,
    string Action,
    string Subject,
    AuditOutcome Outcome,
    string? Before,
    string? After,
    string? Note,
    bool Blanked
);

/// <param name="Rows">Newest first.</param>
/// <param name="Actions">What to offer as a filter: the actions of the chain's last entries.</param>
public sealed record AuditRows(IReadOnlyList<AuditRow> Rows, bool Older, bool Newer, IReadOnlyList<string> Actions);

/// <summary>Reads a page of an audit chain, newest first, by sequence and never by offset: page 1,000 costs what page 1 costs.</summary>
public sealed class AuditPage(TenantDb tenants, PlatformScope platform)
{
    public const int Size = 25;

    /// <summary>A tenant's chain, for its admins; null for anybody else.</summary>
    public Task<AuditRows?> Read(Actor actor, TenantId tenant, AuditQuery query, CancellationToken cancellation = default) =>
        tenants.In(
            tenant,
            async db => await Doorkeeper.RoleOf(db, actor, cancellation) is Role.Admin ? await Of(db, tenant, query, cancellation) : null,
            cancellation
        );

    /// <summary>The platform's chain, for those who run it; null for anybody else.</summary>
    public Task<AuditRows?> ReadPlatform(Actor actor, AuditQuery query, CancellationToken cancellation = default) =>
        platform.Run<AuditRows?>(
            async db =>
            {
                var fact = new AuditFact(TenantId.Platform, $"account:{actor.AccountId}", "audit.read", "platform") { Address = actor.Address };
                return await PlatformRights.Has(db, actor, cancellation)
                    ? (await Of(db, TenantId.Platform, query, cancellation), fact)
                    : (null, fact with { Outcome = AuditOutcome.Refused });
            },
            cancellation
        );

    private static async Task<AuditRows> Of(MoneyQuizDb db, TenantId chain, AuditQuery query, CancellationToken cancellation)
    {
        var all = db.AuditEntries.AsNoTracking().Where(e => e.TenantId == chain);
        var wanted = all;
        if (query.Action is { Length: > 0 } action)
        {
            wanted = wanted.Where(e => e.Action == action);
        }

        if (query.Outcome is { } outcome)
        {
            wanted = wanted.Where(e => e.Outcome == outcome);
        }

        var forward = query is { After: not null, Before: null };
        var side = forward
            ? wanted.Where(e => e.Sequence > query.After).OrderBy(e => e.Sequence)
            : wanted.Where(e => query.Before == null || e.Sequence < query.Before).OrderByDescending(e => e.Sequence);
        // One more than is shown tells whether there is another page.
        var entries = await side.Take(Size + 1).ToListAsync(cancellation);
        var more = entries.Count > Size;
        entries = entries.Take(Size).OrderByDescending(e => e.Sequence).ToList();
        return new AuditRows(
            await AuditReading.WithDetails(db, entries, cancellation),
            Older: forward || more,
            Newer: forward ? more : query.Before is not null,
            await all.OrderByDescending(e => e.Sequence).Take(2000).Select(e => e.Action).Distinct().OrderBy(a => a).ToListAsync(cancellation)
        );
    }
}
