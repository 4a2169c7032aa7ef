using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Leads.Desk;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Sessions.Listing;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Leads;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Sessions;

/// <summary>Another session of the same person.</summary>
public sealed record SiblingSession(Guid Id, string ModeKey, DateTimeOffset StartedAt, DateTimeOffset? CompletedAt, string? PrimaryArchetype);

/// <summary>A session with all that the coach is shown of it.</summary>
/// <param name="Consents">Given by its person, with this or another session; the latest first.</param>
/// <param name="Siblings">The person's other sessions, the newest first, at most <see cref="SessionDetails.MostSiblings"/>.</param>
/// <param name="Newer">The one before it in the list that is walked, whichever page that is on.</param>
/// <param name="Older">The one after it.</param>
/// <param name="Place">Its own place in that list.</param>
/// <param name="Desk">What coaches keep about it.</param>
public sealed record SessionDetail(
    OpenedSession Session,
    IReadOnlyList<Consent> Consents,
    IReadOnlyList<SiblingSession> Siblings,
    Guid? Newer,
    Guid? Older,
    SessionCursor Place,
    SessionDesk Desk
);

/// <summary>Opens one session for a coach. Every member may read it.</summary>
public sealed class SessionDetails(TenantDb tenants, OpenSession sessions, SessionDesks desks, TimeProvider clock)
{
    public const int MostSiblings = 20;

    /// <summary>Null where the actor is no member, or the tenant has no such session: the same answer.</summary>
    /// <param name="along">The list that its neighbours are of; null: everybody, newest first.</param>
    public async Task<SessionDetail?> Read(Actor actor, Tenant tenant, Guid id, SessionQuery? along = null, CancellationToken cancellation = default)
    {
        var around = await tenants.In(tenant.Id, db => Around(db, actor, id, along ?? SessionQuery.Newest, cancellation), cancellation);
        // Between the two reads it may have been erased; then it is not there.
        return around is not null && await sessions.ById(tenant, id, cancellation) is { } session
            ? new SessionDetail(
                session,
                around.Consents,
                around.Siblings,
                around.Beside.Before,
                around.Beside.After,
                around.Beside.Place,
                around.Desk
            )
            : null;
    }

    private async Task<Found?> Around(MoneyQuizDb db, Actor actor, Guid id, SessionQuery along, CancellationToken cancellation)
    {
        if (await Doorkeeper.RoleOf(db, actor, cancellation) is null)
        {
            return null;
        }

        var all = db.AssessSessions.AsNoTracking();
        var at = await all.Where(s => s.Id == id).Select(s => new { s.LeadId }).FirstOrDefaultAsync(cancellation);
        if (at is null)
        {
            return null;
        }

        var siblings = at.LeadId is null
            ? []
            : await all.Where(s => s.LeadId == at.LeadId && s.Id != id)
                .OrderByDescending(s => s.StartedAt)
                .ThenByDescending(s => s.Id)
                .Take(MostSiblings)
                .Select(s => new SiblingSession(s.Id, s.ModeKey, s.StartedAt, s.CompletedAt, s.PrimaryArchetype))
                .ToListAsync(cancellation);
        var consents = at.LeadId is null
            ? []
            : await db.Consents.AsNoTracking().Where(c => c.LeadId == at.LeadId).OrderByDescending(c => c.At).ToListAsync(cancellation);
        return
            await SessionNeighbours.Read(db, id, along, clock.GetUtcNow(), cancellation) is { } beside
            && await desks.Within(db, id, cancellation) is { } desk
            ? new Found(consents, siblings, beside, desk)
            : null;
    }

    private sealed record Found(IReadOnlyList<Consent> Consents, IReadOnlyList<SiblingSession> Siblings, SessionNeighbours Beside, SessionDesk Desk);
}
