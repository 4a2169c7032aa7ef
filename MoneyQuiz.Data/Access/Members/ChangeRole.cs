using System.Text.Json;
using MoneyQuiz.Data.Audit;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;

namespace MoneyQuiz.Data.Access;

public abstract record RoleChanged
{
    public sealed record Done(Role From, Role To) : RoleChanged;

    /// <summary>They have that role already.</summary>
    public sealed record Same : RoleChanged;

    /// <summary>They are the only admin: the tenant would be left without one.</summary>
    public sealed record LastAdmin : RoleChanged;

    /// <summary>No such member in this tenant.</summary>
    public sealed record NotFound : RoleChanged;

    /// <summary>Not an admin, or the role is above the actor's own.</summary>
    public sealed record NotAllowed : RoleChanged;
}

/// <summary>Gives a member another role. It holds on their open pages at once.</summary>
public sealed class ChangeRole(TenantDb tenants, AuditLog audit, TimeProvider clock)
{
    public async Task<RoleChanged> Run(Actor actor, TenantId tenant, Guid account, Role role, CancellationToken cancellation = default)
    {
        var fact = new AuditFact(tenant, $"account:{actor.AccountId}", "member.role-changed", $"account:{account}")
        {
            Address = actor.Address,
            After = JsonSerializer.Serialize(new { role = role.ToString() }),
        };
        var outcome = await tenants.In(tenant, db => Within(db, actor, account, role, fact, cancellation), cancellation);
        if (outcome is RoleChanged.NotAllowed or RoleChanged.NotFound or RoleChanged.LastAdmin)
        {
            var note = outcome is RoleChanged.LastAdmin ? "The tenant would be left without an admin." : null;
            await audit.OnItsOwn(fact with { Outcome = AuditOutcome.Refused, Note = note }, cancellation);
        }

        return outcome;
    }

    private async Task<RoleChanged> Within(MoneyQuizDb db, Actor actor, Guid account, Role role, AuditFact fact, CancellationToken cancellation)
    {
        await MemberLock.Take(db, cancellation);
        var own = await Doorkeeper.RoleOf(db, actor, cancellation);
        if (own is not Role.Admin || role > own || !Enum.IsDefined(role))
        {
            return new RoleChanged.NotAllowed();
        }

        var member = await db.Memberships.FirstOrDefaultAsync(m => m.TenantId == db.Tenant && m.AccountId == account, cancellation);
        if (member is null)
        {
            return new RoleChanged.NotFound();
        }

        if (member.Role == role)
        {
            return new RoleChanged.Same();
        }

        if (member.Role == Role.Admin && await db.Memberships.CountAsync(m => m.TenantId == db.Tenant && m.Role == Role.Admin, cancellation) == 1)
        {
            return new RoleChanged.LastAdmin();
        }

        var from = member.Role;
        member.Role = role;
        await AuditLog.Append(db, fact with { Before = JsonSerializer.Serialize(new { role = from.ToString() }) }, clock.GetUtcNow(), cancellation);
        await db.SaveChangesAsync(cancellation);
        await ChangeSignals.Send(db, new ChangeSignal("access", account), cancellation);
        return new RoleChanged.Done(from, role);
    }
}
