using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Likelihood;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Privacy;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Likelihood;

namespace MoneyQuiz.Data.Leads.Desk;

/// <summary>Reads what coaches keep about a session. Every member may read it.</summary>
public sealed class SessionDesks(TenantDb tenants, LikelihoodRules rules)
{
    /// <summary>Null where the actor is no member, or the tenant has no such session.</summary>
    public Task<SessionDesk?> Read(Actor actor, TenantId tenant, Guid session, CancellationToken cancellation = default) =>
        tenants.In(
            tenant,
            async db => await Doorkeeper.RoleOf(db, actor, cancellation) is null ? null : await Within(db, session, cancellation),
            cancellation
        );

    internal async Task<SessionDesk?> Within(MoneyQuizDb db, Guid session, CancellationToken cancellation)
    {
        var row = await db
            .AssessSessions.Where(s => s.Id == session)
            .Select(s => new
            {
                s.LeadId,
                s.Likelihood,
                s.LikelihoodReasons,
                s.LikelihoodSetBy,
                s.LikelihoodSetAt,
                s.Outcome,
                s.OutcomeAt,
            })
            .FirstOrDefaultAsync(cancellation);
        if (row is null)
        {
            return null;
        }

        var notes = await DeskLines.Notes(db, [session], cancellation);
        var tasks = await DeskLines.Tasks(db, [session], cancellation);
        var setBy = row.LikelihoodSetBy is { } by
            ? await db.Users.Where(a => a.Id == by).Select(a => a.Name).FirstOrDefaultAsync(cancellation)
            : null;
        var settings = await rules.Within(db, db.Tenant!.Value, cancellation);
        var reasons = LikelihoodScore.ParseReasons(row.LikelihoodReasons);
        var likelihood = new LikelihoodLine(
            row.Likelihood,
            row.Likelihood is { } score ? settings.BandOf(score) : null,
            row.LikelihoodReasons is null ? null : Math.Clamp(reasons.Sum(r => r.Points), 0, 100),
            reasons,
            row.LikelihoodSetAt is null ? null : setBy ?? "somebody whose account is gone",
            row.LikelihoodSetAt
        );
        var tags = row.LeadId is { } lead
            ? await db.LeadTags.Where(t => t.LeadId == lead).OrderBy(t => t.Tag).Select(t => t.Tag).ToListAsync(cancellation)
            : [];
        var offered = row.LeadId is null ? [] : await TagsInUse.Within(db, cancellation);
        return new SessionDesk(
            session,
            row.LeadId,
            likelihood,
            [.. notes.Select(n => n.Line)],
            [.. tasks.Select(t => t.Line)],
            row.Outcome,
            row.OutcomeAt,
            tags,
            offered,
            row.LeadId is { } person ? await PrivacyState.Suppressed(db, person, cancellation) : null,
            await PrivacyState.Open(db, row.LeadId, session, cancellation)
        );
    }
}
