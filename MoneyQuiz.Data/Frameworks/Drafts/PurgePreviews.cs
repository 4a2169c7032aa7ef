using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Domain.Frameworks.Config;

namespace MoneyQuiz.Data.Frameworks.Drafts;

/// <summary>Takes away, over all tenants, what previews left a day ago. Nothing shows it any more by then.</summary>
public sealed class PurgePreviews(PlatformScope platform, TimeProvider clock)
{
    /// <returns>How many rows went.</returns>
    public Task<int> Run(CancellationToken cancellation = default) =>
        platform.Run<int>(
            async db =>
            {
                var until = clock.GetUtcNow() - Draft.PreviewFor;
                var count = await db.PreviewSessions.Where(s => s.StartedAt <= until).ExecuteDeleteAsync(cancellation);
                count += await db
                    .PreviewStates.Where(s => s.At <= until && !db.PreviewSessions.Any(p => p.TenantId == s.TenantId && p.ResolvedHash == s.Hash))
                    .ExecuteDeleteAsync(cancellation);
                count += await db.Drafts.Where(d => !d.IsEdited && d.ChangedAt <= until).ExecuteDeleteAsync(cancellation);
                return (
                    count,
                    count == 0 ? null : new AuditFact(TenantId.Platform, "system", "preview.purged", "platform") { Note = $"{count} rows" }
                );
            },
            cancellation
        );
}
