using System.Security.Cryptography;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Sessions.Sharing;

/// <summary>Makes a link by which others see a result. Asked for twice, it is the same link.</summary>
public sealed class ShareResult(TenantDb tenants, TimeProvider clock)
{
    /// <returns>Whether there is such a session, complete and with something to show. A preview has nothing to share.</returns>
    public async Task<bool> Run(Tenant tenant, string token, CancellationToken cancellation = default)
    {
        var hash = SessionToken.Hash(token);
        var salt = RandomNumberGenerator.GetBytes(SharedResult.SaltLength);
        var shared = SharedResult.HashOf(SharedResult.TokenOf(token, salt));
        return !PreviewToken.Is(token)
            && await tenants.In(
                tenant.Id,
                async db =>
                {
                    var now = clock.GetUtcNow();
                    await db.Database.ExecuteSqlAsync(
                        $"""
                        insert into shared_results (tenant_id, session_id, token_hash, salt, shared_at)
                        select tenant_id, id, {shared}, {salt}, {now} from assess_sessions
                        where tenant_id = {tenant.Id.Value} and token_hash = {hash} and completed_at is not null and primary_archetype is not null
                        on conflict do nothing
                        """,
                        cancellation
                    );
                    return await db.SharedResults.AnyAsync(s => db.AssessSessions.Any(a => a.Id == s.SessionId && a.TokenHash == hash), cancellation);
                },
                cancellation
            );
    }
}
