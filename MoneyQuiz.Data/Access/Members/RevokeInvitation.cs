using System.Text.Json;
using MoneyQuiz.Data.Audit;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;

namespace MoneyQuiz.Data.Access;

public abstract record InvitationRevoked
{
    public sealed record Done(string Email) : InvitationRevoked;

    /// <summary>It was accepted, revoked or has run out before: there is nothing left to revoke.</summary>
    public sealed record NotOpen(string Email) : InvitationRevoked;

    /// <summary>No such invitation in this tenant.</summary>
    public sealed record NotFound : InvitationRevoked;

    public sealed record NotAllowed : InvitationRevoked;
}

/// <summary>Makes an invitation's link worthless.</summary>
public sealed class RevokeInvitation(TenantDb tenants, AuditLog audit, TimeProvider clock)
{
    public async Task<InvitationRevoked> Run(Actor actor, TenantId tenant, Guid invitation, CancellationToken cancellation = default)
    {
        var fact = new AuditFact(tenant, $"account:{actor.AccountId}", "invitation.revoked", $"invitation:{invitation}") { Address = actor.Address };
        var outcome = await tenants.In(tenant, db => Within(db, actor, invitation, fact, cancellation), cancellation);
        if (outcome is InvitationRevoked.NotAllowed or InvitationRevoked.NotFound)
        {
            await audit.OnItsOwn(fact with { Outcome = AuditOutcome.Refused }, cancellation);
        }

        return outcome;
    }

    private async Task<InvitationRevoked> Within(MoneyQuizDb db, Actor actor, Guid id, AuditFact fact, CancellationToken cancellation)
    {
        await MemberLock.Take(db, cancellation);
        if (await Doorkeeper.RoleOf(db, actor, cancellation) is not Role.Admin)
        {
            return new InvitationRevoked.NotAllowed();
        }

        if (await db.Invitations.FirstOrDefaultAsync(i => i.Id == id, cancellation) is not { } invitation)
        {
            return new InvitationRevoked.NotFound();
        }

        var now = clock.GetUtcNow();
        if (!invitation.IsOpen(now))
        {
            return new InvitationRevoked.NotOpen(invitation.Email);
        }

        invitation.RevokedAt = now;
        var before = JsonSerializer.Serialize(new { email = invitation.Email, role = invitation.Role.ToString() });
        await AuditLog.Append(db, fact with { Before = before }, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        return new InvitationRevoked.Done(invitation.Email);
    }
}
