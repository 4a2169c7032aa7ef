using MoneyQuiz.Data.Access;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Privacy;

namespace MoneyQuiz.Data.Privacy;

/// <summary>Asks that a person be erased in 30 days, or calls it off before.</summary>
public sealed class AskErasure(MemberAct act)
{
    public Task<Acted> OfLead(Actor actor, TenantId tenant, Guid lead, CancellationToken cancellation = default) =>
        act.Run(
            actor,
            tenant,
            Role.Coach,
            "erasure.asked",
            $"lead:{lead}",
            async (db, now) =>
                await db.Leads.AnyAsync(l => l.Id == lead && l.MergedInto == null, cancellation)
                    ? await Ask(db, actor, tenant, lead, null, now, cancellation)
                    : new Deed(new Acted.NotFound()),
            cancellation
        );

    /// <summary>The session's person; where nobody said who they are, that session.</summary>
    public Task<Acted> OfSession(Actor actor, TenantId tenant, Guid session, CancellationToken cancellation = default) =>
        act.Run(
            actor,
            tenant,
            Role.Coach,
            "erasure.asked",
            $"session:{session}",
            async (db, now) =>
                await db.AssessSessions.Where(s => s.Id == session).Select(s => new { s.LeadId }).FirstOrDefaultAsync(cancellation) is { } found
                    ? await Ask(db, actor, tenant, found.LeadId, found.LeadId is null ? session : null, now, cancellation)
                    : new Deed(new Acted.NotFound()),
            cancellation
        );

    public Task<Acted> Cancel(Actor actor, TenantId tenant, Guid erasure, CancellationToken cancellation = default) =>
        act.Run(
            actor,
            tenant,
            Role.Coach,
            "erasure.cancelled",
            $"erasure:{erasure}",
            async (db, now) =>
            {
                var row = await db.Erasures.AsNoTracking().FirstOrDefaultAsync(e => e.Id == erasure, cancellation);
                if (row is null)
                {
                    return new Deed(new Acted.NotFound());
                }

                // Whoever changes the row first has decided: the job, or this.
                var cancelled = await db
                    .Erasures.Where(e => e.Id == erasure && e.CancelledAt == null && e.DoneAt == null)
                    .ExecuteUpdateAsync(e => e.SetProperty(x => x.CancelledAt, now), cancellation);
                return cancelled == 1 ? new Deed(new Acted.Done(), Subject: SubjectOf(row))
                    : row.CancelledAt is not null ? new Deed(new Acted.Done(), Recorded: false)
                    : new Deed(new Acted.Conflict("It is too late: they are erased already."));
            },
            cancellation
        );

    private static async Task<Deed> Ask(
        MoneyQuizDb db,
        Actor actor,
        TenantId tenant,
        Guid? lead,
        Guid? session,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        // Asked twice is asked once: the second finds the first, whoever was quicker.
        var asked = await db.Database.ExecuteSqlAsync(
            $"""
            insert into erasures (id, tenant_id, lead_id, session_id, asked_by, asked_at, due_at)
            values ({Guid.CreateVersion7(now)}, {tenant.Value}, {lead}, {session}, {actor.AccountId}, {now}, {now + Erasure.Window})
            on conflict do nothing
            """,
            cancellation
        );
        var row = await db
            .Erasures.AsNoTracking()
            .SingleAsync(e => e.LeadId == lead && e.SessionId == session && e.CancelledAt == null && e.DoneAt == null, cancellation);
        return new Deed(new Acted.Done(row.Id), Recorded: asked == 1, Subject: SubjectOf(row));
    }

    private static string SubjectOf(Erasure row) => row.LeadId is { } lead ? $"lead:{lead}" : $"session:{row.SessionId}";
}
