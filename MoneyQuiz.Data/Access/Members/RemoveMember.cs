using System.Text.Json;
using MoneyQuiz.Data.Audit;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;

namespace MoneyQuiz.Data.Access;

public abstract record MemberRemoved
{
    public sealed record Done : MemberRemoved;

    /// <summary>They are the only admin: the tenant would be left without one.</summary>
    public sealed record LastAdmin : MemberRemoved;

    /// <summary>No such member in this tenant.</summary>
    public sealed record NotFound : MemberRemoved;

    public sealed record NotAllowed : MemberRemoved;
}

/// <summary>Ends a membership. An admin ends anybody's; everybody may end their own. The person's account stays.</summary>
public sealed class RemoveMember(TenantDb tenants, AuditLog audit, TimeProvider clock)
{
    public async Task<MemberRemoved> Run(Actor actor, TenantId tenant, Guid account, CancellationToken cancellation = default)
    {
        var action = account == actor.AccountId ? "member.left" : "member.removed";
        var fact = new AuditFact(tenant, $"account:{actor.AccountId}", action, $"account:{account}") { Address = actor.Address };
        var outcome = await tenants.In(tenant, db => Within(db, actor, account, fact, cancellation), cancellation);
        if (outcome is not MemberRemoved.Done)
        {
            var note = outcome is MemberRemoved.LastAdmin ? "The tenant would be left without an admin." : null;
            await audit.OnItsOwn(fact with { Outcome = AuditOutcome.Refused, Note = note }, cancellation);
        }

        return outcome;
    }

    private async Task<MemberRemoved> Within(MoneyQuizDb db, Actor actor, Guid account, AuditFact fact, CancellationToken cancellation)
    {
        await MemberLock.Take(db, cancellation);
        var own = await Doorkeeper.RoleOf(db, actor, cancellation);
        if (own is null || (own < Role.Admin && account != actor.AccountId))
        {
            return new MemberRemoved.NotAllowed();
        }

        var member = await db.Memberships.FirstOrDefaultAsync(m => m.TenantId == db.Tenant && m.AccountId == account, cancellation);
        if (member is null)
        {
            return new MemberRemoved.NotFound();
        }

        if (member.Role == Role.Admin && await db.Memberships.CountAsync(m => m.TenantId == db.Tenant && m.Role == Role.Admin, cancellation) == 1)
        {
            return new MemberRemoved.LastAdmin();
        }

        db.Memberships.Remove(member);
        var before = JsonSerializer.Serialize(new { role = member.Role.ToString(), since = member.Since });
        await AuditLog.Append(db, fact with { Before = before }, clock.GetUtcNow(), cancellation);
        await db.SaveChangesAsync(cancellation);
        await ChangeSignals.Send(db, new ChangeSignal("access", account), cancellation);
        return new MemberRemoved.Done();
    }
}
