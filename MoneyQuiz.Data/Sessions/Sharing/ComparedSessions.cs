using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Data.Sessions.Sharing;

/// <summary>Reads two sessions of one person side by side. Every member may.</summary>
public sealed class ComparedSessions(TenantDb tenants, OpenSession sessions)
{
    /// <summary>Null where the actor is no member, either is not there or not complete, or they are not the same person's: the same answer.</summary>
    public async Task<ComparedPair?> Read(Actor actor, Tenant tenant, Guid first, Guid second, CancellationToken cancellation = default)
    {
        var member = await tenants.In(
            tenant.Id,
            async db =>
                await Doorkeeper.RoleOf(db, actor, cancellation) is not null
                && await db.AssessSessions.AnyAsync(
                    a => a.Id == first && a.LeadId != null && db.AssessSessions.Any(b => b.Id == second && b.Id != first && b.LeadId == a.LeadId),
                    cancellation
                ),
            cancellation
        );
        return
            member
            && await sessions.ById(tenant, first, cancellation) is { Card.Ranking.Primary: not null } one
            && await sessions.ById(tenant, second, cancellation) is { Card.Ranking.Primary: not null } two
            && one.Row.LeadId == two.Row.LeadId
            ? new ComparedPair(one, two)
            : null;
    }
}
