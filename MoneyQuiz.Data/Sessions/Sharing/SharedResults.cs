using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Sessions.Sharing;

/// <summary>Reads shared results, from either side of the link.</summary>
public sealed class SharedResults(TenantDb tenants, PublishedFrameworks frameworks)
{
    /// <summary>The token of a session's link; null while it isn't shared.</summary>
    public async Task<string?> TokenOf(Tenant tenant, Guid session, string sessionToken, CancellationToken cancellation = default) =>
        await tenants.In(
            tenant.Id,
            db => db.SharedResults.Where(s => s.SessionId == session).Select(s => s.Salt).FirstOrDefaultAsync(cancellation),
            cancellation
        )
            is { } salt
            ? SharedResult.TokenOf(sessionToken, salt)
            : null;

    /// <summary>What a link shows; null where this tenant has none such, or has no more.</summary>
    public async Task<SharedView?> ByToken(Tenant tenant, string token, CancellationToken cancellation = default)
    {
        var hash = SharedResult.HashOf(token);
        var row = await tenants.In(
            tenant.Id,
            db =>
                db.SharedResults.Where(s => s.TokenHash == hash)
                    .Join(db.AssessSessions, s => s.SessionId, a => a.Id, (_, a) => new { a.ResolvedHash, a.Card })
                    .FirstOrDefaultAsync(cancellation),
            cancellation
        );
        return
            row?.Card is { } bytes
            && ScoreCard.Parse(bytes) is { Ranking.Primary: { } primary } card
            && await frameworks.ByHash(tenant.Id, row.ResolvedHash, cancellation) is { } resolved
            ? new SharedView(resolved, card, primary)
            : null;
    }
}
