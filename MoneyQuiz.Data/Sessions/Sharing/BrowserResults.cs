using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Sessions.Sharing;

/// <summary>
/// Reads what one browser took beside a session. That the browser holds a token is the proof; an address that was typed is none. Where two
/// sessions bear the addresses of two people, the browser is shared, and neither is shown beside the other.
/// </summary>
public sealed class BrowserResults(TenantDb tenants)
{
    /// <param name="tokens">Of sessions that began in this browser, whatever became of them.</param>
    /// <returns>Of each other format the latest, in the order of the catalogue.</returns>
    public async Task<IReadOnlyList<OtherResult>> Beside(
        Tenant tenant,
        OpenedSession session,
        IReadOnlyCollection<string> tokens,
        CancellationToken cancellation = default
    )
    {
        var byHash = tokens.Where(t => !PreviewToken.Is(t)).Distinct(StringComparer.Ordinal).ToDictionary(SessionToken.Hash, StringComparer.Ordinal);
        // A browser that never held this session has only been sent its link.
        if (!byHash.Remove(session.Row.TokenHash) || byHash.Count == 0)
        {
            return [];
        }

        var (mode, lead, hashes) = (session.Row.ModeKey, session.Row.LeadId, byHash.Keys.ToArray());
        var rows = await tenants.In(
            tenant.Id,
            db =>
                db.AssessSessions.Where(s => hashes.Contains(s.TokenHash) && s.ModeKey != mode && s.PrimaryArchetype != null)
                    .Where(s => s.CompletedAt != null && (s.LeadId == null || lead == null || s.LeadId == lead))
                    .Select(s => new
                    {
                        s.TokenHash,
                        s.ModeKey,
                        s.CompletedAt,
                    })
                    .ToListAsync(cancellation),
            cancellation
        );
        return
        [
            .. from format in FormatCatalogue.All
            let latest = rows.Where(r => r.ModeKey == format.Key.Value).MaxBy(r => r.CompletedAt)
            where latest is not null
            select new OtherResult(byHash[latest.TokenHash], format, latest.CompletedAt!.Value),
        ];
    }
}
