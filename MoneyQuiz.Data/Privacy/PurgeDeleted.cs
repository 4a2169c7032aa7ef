using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Domain.Leads;

namespace MoneyQuiz.Data.Privacy;

/// <summary>Takes away, over all tenants, notes and tasks that were deleted 30 days ago and not put back, and what undoing an old bulk change would need.</summary>
public sealed class PurgeDeleted(PlatformScope platform, TimeProvider clock)
{
    /// <returns>How many rows went.</returns>
    public Task<int> Run(CancellationToken cancellation = default) =>
        platform.Run<int>(
            async db =>
            {
                var now = clock.GetUtcNow();
                var until = now - Domain.Privacy.Erasure.Window;
                var old = now - BulkChange.KeptFor;
                var count = await db.Notes.Where(n => n.DeletedAt <= until).ExecuteDeleteAsync(cancellation);
                count += await db.FollowUps.Where(t => t.DeletedAt <= until).ExecuteDeleteAsync(cancellation);
                count += await db.BulkChanges.Where(c => c.AskedAt <= old).ExecuteDeleteAsync(cancellation);
                return (
                    count,
                    count == 0 ? null : new AuditFact(TenantId.Platform, "system", "deleted.purged", "platform") { Note = $"{count} rows" }
                );
            },
            cancellation
        );
}
