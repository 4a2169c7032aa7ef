using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Audit;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;

namespace MoneyQuiz.Data.Frameworks.Drafts;

/// <summary>Makes all preview links of a draft lead nowhere from now on. A draft that was made only for a preview is gone with them.</summary>
public sealed class RevokePreviews(TenantDb tenants, AuditLog audit, TimeProvider clock)
{
    /// <returns>False where the caller may not, or the tenant has no such draft.</returns>
    public async Task<bool> Run(Actor actor, TenantId tenant, Guid draft, CancellationToken cancellation = default)
    {
        var fact = new AuditFact(tenant, actor.AuditName, "preview.revoked", $"draft:{draft}") { Address = actor.Address };
        var done = await tenants.In(
            tenant,
            async db =>
            {
                var now = clock.GetUtcNow();
                if (
                    !await Doorkeeper.May(db, actor, ApiScopes.ConfigWrite, now, cancellation)
                    || await db
                        .Drafts.Where(d => d.Id == draft)
                        .ExecuteUpdateAsync(d => d.SetProperty(x => x.LinkGeneration, x => x.LinkGeneration + 1), cancellation) == 0
                )
                {
                    return false;
                }

                await db.Drafts.Where(d => d.Id == draft && !d.IsEdited).ExecuteDeleteAsync(cancellation);
                await db.PreviewSessions.Where(s => s.DraftId == draft).ExecuteDeleteAsync(cancellation);
                await AuditLog.Append(db, fact, now, cancellation);
                await db.SaveChangesAsync(cancellation);
                return true;
            },
            cancellation
        );
        if (!done)
        {
            await audit.OnItsOwn(fact with { Outcome = AuditOutcome.Refused }, cancellation);
        }

        return done;
    }
}
