using MoneyQuiz.Data.Likelihood;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Visits;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Domain.Visits;

namespace MoneyQuiz.Data.Sessions;

/// <summary>Keeps that a visitor went from their result to the booking page; the first time counts.</summary>
public sealed class RecordBookingClick(TenantDb tenants, RenewLikelihood likelihood, VisitTally visits, TimeProvider clock)
{
    /// <returns>Whether there is such a session, complete.</returns>
    public async Task<bool> Run(Tenant tenant, string token, CancellationToken cancellation = default)
    {
        var hash = SessionToken.Hash(token);
        return PreviewToken.Is(token)
            || await tenants.In(
                tenant.Id,
                async db =>
                {
                    var found = await db
                        .AssessSessions.Where(s => s.TokenHash == hash && s.CompletedAt != null)
                        .Select(s => new
                        {
                            s.Id,
                            s.LeadId,
                            s.BookingClickedAt,
                            s.ModeKey,
                            s.Persona,
                            s.MqVariant,
                        })
                        .FirstOrDefaultAsync(cancellation);
                    if (found is { BookingClickedAt: null })
                    {
                        var now = clock.GetUtcNow();
                        var first = await db
                            .AssessSessions.Where(s => s.Id == found.Id && s.BookingClickedAt == null)
                            .ExecuteUpdateAsync(s => s.SetProperty(x => x.BookingClickedAt, now), cancellation);
                        if (first == 1)
                        {
                            visits.Add(tenant, VisitEvent.Booking, found.ModeKey, found.Persona, found.MqVariant);
                        }

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
