using MoneyQuiz.Data.Likelihood;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Sessions;

/// <summary>
/// Keeps that a visitor came back from booking a call; the first time counts, whatever the coach says of it afterwards. Where the coach knows
/// of nothing better yet, the outcome is "booked", beside how likely it was.
/// </summary>
public sealed class RecordBooking(TenantDb tenants, RenewLikelihood likelihood, TimeProvider clock)
{
    /// <param name="token">Of the session that the visitor went to the booking page from.</param>
    /// <returns>Whether there is such a session.</returns>
    public async Task<bool> Run(Tenant tenant, string token, CancellationToken cancellation = default)
    {
        var hash = SessionToken.Hash(token);
        return !PreviewToken.Is(token)
            && await tenants.In(
                tenant.Id,
                async db =>
                {
                    var now = clock.GetUtcNow();
                    var first = await db.Database.ExecuteSqlAsync(
                        $"""
                        update assess_sessions set booked_at = {now}, booking_clicked_at = coalesce(booking_clicked_at, {now}),
                          outcome = case when outcome is null or outcome = 'not_now' then 'booked' else outcome end,
                          outcome_at = case when outcome is null or outcome = 'not_now' then {now} else outcome_at end,
                          outcome_likelihood = case when outcome is null or outcome = 'not_now' then likelihood else outcome_likelihood end
                        where tenant_id = {tenant.Id.Value} and token_hash = {hash} and completed_at is not null and booked_at is null
                        """,
                        cancellation
                    );
                    var found = await db
                        .AssessSessions.Where(s => s.TokenHash == hash && s.BookedAt != null)
                        .Select(s => new { s.Id, s.LeadId })
                        .FirstOrDefaultAsync(cancellation);
                    if (first == 1 && found is not null)
                    {
                        await (
                            found.LeadId is { } lead
                                ? likelihood.OfLead(db, tenant.Id, lead, now, cancellation)
                                : likelihood.Of(db, tenant.Id, [found.Id], now, cancellation)
                        );
                    }

                    return found is not null;
                },
                cancellation
            );
    }
}
