using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;

namespace MoneyQuiz.Data.Audit;

public abstract record AuditVerified
{
    /// <param name="Entries">How many were checked.</param>
    /// <param name="LastHash">The last entry's hash in hex: whoever writes it down can tell later whether the end was cut off.</param>
    public sealed record Holds(long Entries, string LastHash) : AuditVerified;

    public sealed record Broken(long Sequence, string Why) : AuditVerified;

    public sealed record NotAllowed : AuditVerified;
}

/// <summary>Walks a whole chain and says whether it holds. That it was asked is on record too.</summary>
public sealed class VerifyAudit(TenantDb tenants, PlatformScope platform, AuditLog audit, TimeProvider clock)
{
    public async Task<AuditVerified> Run(Actor actor, TenantId tenant, CancellationToken cancellation = default)
    {
        var fact = new AuditFact(tenant, $"account:{actor.AccountId}", "audit.verified", $"tenant:{tenant}") { Address = actor.Address };
        var outcome = await tenants.In(
            tenant,
            async db =>
            {
                if (await Doorkeeper.RoleOf(db, actor, cancellation) is not Role.Admin)
                {
                    return new AuditVerified.NotAllowed();
                }

                var found = await Walk(db, tenant, cancellation);
                await AuditLog.Append(db, Told(fact, found), clock.GetUtcNow(), cancellation);
                await db.SaveChangesAsync(cancellation);
                return found;
            },
            cancellation
        );
        if (outcome is AuditVerified.NotAllowed)
        {
            await audit.OnItsOwn(fact with { Outcome = AuditOutcome.Refused }, cancellation);
        }

        return outcome;
    }

    public Task<AuditVerified> RunPlatform(Actor actor, CancellationToken cancellation = default)
    {
        var fact = new AuditFact(TenantId.Platform, $"account:{actor.AccountId}", "audit.verified", "platform") { Address = actor.Address };
        return platform.Run<AuditVerified>(
            async db =>
            {
                if (!await PlatformRights.Has(db, actor, cancellation))
                {
                    return (new AuditVerified.NotAllowed(), fact with { Outcome = AuditOutcome.Refused });
                }

                var found = await Walk(db, TenantId.Platform, cancellation);
                return (found, Told(fact, found));
            },
            cancellation
        );
    }

    private static AuditFact Told(AuditFact fact, AuditVerified found) =>
        found is AuditVerified.Broken broken ? fact with { Outcome = AuditOutcome.Failed, Note = $"Entry {broken.Sequence}: {broken.Why}." } : fact;

    private static async Task<AuditVerified> Walk(MoneyQuizDb db, TenantId chain, CancellationToken cancellation)
    {
        var entries = await db.AuditEntries.AsNoTracking().Where(e => e.TenantId == chain).OrderBy(e => e.Sequence).ToListAsync(cancellation);
        var details = await db.AuditDetails.AsNoTracking().Where(d => d.TenantId == chain).ToDictionaryAsync(d => d.EntryId, cancellation);
        return AuditChain.Verify(entries, details) is { } fault
            ? new AuditVerified.Broken(fault.Sequence, fault.Why)
            : new AuditVerified.Holds(entries.Count, entries.Count == 0 ? "" : Convert.ToHexStringLower(entries[^1].Hash));
    }
}
