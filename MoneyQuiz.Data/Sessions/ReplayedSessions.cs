using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Scoring.Effect;

namespace MoneyQuiz.Data.Sessions;

/// <param name="Stored">As it was scored when it was completed.</param>
/// <param name="Now">As it would be today; null where its format or length is not on offer any more.</param>
/// <param name="Same">It ran on exactly what is published today.</param>
public sealed record ReplayedSession(ResolvedFramework Own, ScoreCard Stored, ResolvedFramework Today, ScoreCard? Now, bool Same);

/// <summary>Scores one session on what is published today, beside what is stored. Saves nothing. Every member may ask.</summary>
public sealed class ReplayedSessions(TenantDb tenants, OpenSession sessions, PublishedFrameworks frameworks)
{
    /// <summary>Null where the actor is no member, or there is no such session, or it is not complete.</summary>
    public async Task<ReplayedSession?> Read(Actor actor, Tenant tenant, Guid id, CancellationToken cancellation = default)
    {
        var role = await tenants.In(tenant.Id, db => Doorkeeper.RoleOf(db, actor, cancellation), cancellation);
        if (role is null || await sessions.ById(tenant, id, cancellation) is not { Card: { } stored } session)
        {
            return null;
        }

        var today = await frameworks.Current(tenant.Id, cancellation);
        return new ReplayedSession(
            session.Resolved,
            stored,
            today,
            Replay.On(today, session.Resolved, session.State),
            today.Hash == session.Resolved.Hash
        );
    }
}
