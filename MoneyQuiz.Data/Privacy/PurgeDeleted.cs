using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Data.Privacy;

/// <summary>Takes notes and tasks away, over all tenants, that were deleted 30 days ago and not put back.</summary>
public sealed class PurgeDeleted(PlatformScope platform, TimeProvider clock)
{
    /// <returns>How many rows went.</returns>
    public Task<int> Run(CancellationToken cancellation = default) =>
        platform.Run<int>(
            async db =>
            {
                var until = clock.GetUtcNow() - Domain.Privacy.Erasure.Window;
                var count = await db.Notes.Where(n => n.DeletedAt <= until).ExecuteDeleteAsync(cancellation);
                count += await db.FollowUps.Where(t => t.DeletedAt <= until).ExecuteDeleteAsync(cancellation);
                return (
                    count,
                    count == 0 ? null : new AuditFact(TenantId.Platform, "system", "deleted.purged", "platform") { Note = $"{count} rows" }
                );
            },
            cancellation
        );
}
