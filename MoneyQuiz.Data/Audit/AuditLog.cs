using System.Security.Cryptography;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Audit;

namespace MoneyQuiz.Data.Audit;

/// <summary>Writes audit chains.</summary>
public sealed class AuditLog(TenantDb tenants, PlatformScope platform, TimeProvider clock)
{
    /// <summary>Adds a fact to its chain within the caller's transaction: it is on record exactly if the change is.</summary>
    public static async Task Append(MoneyQuizDb db, AuditFact fact, DateTimeOffset now, CancellationToken cancellation = default)
    {
        // One writer per chain at a time, until the transaction ends; two chains never wait for each other.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({"audit:" + fact.TenantId}, 0))", cancellation);
        var previous =
            db.Appended.LastOrDefault(e => e.TenantId == fact.TenantId)
            ?? await db
                .AuditEntries.AsNoTracking()
                .Where(e => e.TenantId == fact.TenantId)
                .OrderByDescending(e => e.Sequence)
                .FirstOrDefaultAsync(cancellation);
        var (entry, detail) = AuditChain.Next(previous, fact, Guid.CreateVersion7(now), now, RandomNumberGenerator.GetBytes(32));
        db.AuditEntries.Add(entry);
        db.AuditDetails.Add(detail);
        db.Appended.Add(entry);
    }

    /// <summary>
    /// Writes a refused or failed attempt on a connection of its own, so that it is on record although nothing else is.
    /// Facts without a tenant go to the platform's chain.
    /// </summary>
    public Task OnItsOwn(AuditFact fact, CancellationToken cancellation = default) =>
        fact.TenantId == TenantId.Platform
            ? platform.Run(fact, _ => Task.FromResult(true), cancellation)
            : tenants.In(
                fact.TenantId,
                async db =>
                {
                    await Append(db, fact, clock.GetUtcNow(), cancellation);
                    return await db.SaveChangesAsync(cancellation);
                },
                cancellation
            );
}
