using System.Text.Json;
using MoneyQuiz.Data.Audit;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Domain.Common;

namespace MoneyQuiz.Data.Access;

public abstract record Invited
{
    /// <summary>The link's token is told once, here; only its hash is kept.</summary>
    /// <param name="Replaced">An earlier open invitation to the same address was revoked by this one.</param>
    public sealed record Sent(Guid InvitationId, string Token, string Email, DateTimeOffset ExpiresAt, bool Replaced) : Invited;

    public sealed record Invalid(string Fault) : Invited;

    public sealed record AlreadyMember(string Email) : Invited;

    /// <summary>Not an admin, or the role is above the actor's own.</summary>
    public sealed record NotAllowed : Invited;
}

/// <summary>Makes a link that lets one person join the tenant. An address has one open invitation at most: a new one replaces it.</summary>
public sealed class InviteMember(TenantDb tenants, AuditLog audit, TimeProvider clock)
{
    public async Task<Invited> Run(Actor actor, TenantId tenant, string? address, Role role, CancellationToken cancellation = default)
    {
        if (!EmailAddress.TryParse(address, out var email, out var fault))
        {
            return new Invited.Invalid(fault);
        }

        var fact = new AuditFact(tenant, $"account:{actor.AccountId}", "member.invited", $"tenant:{tenant}")
        {
            Address = actor.Address,
            After = JsonSerializer.Serialize(new { email, role = role.ToString() }),
        };
        var outcome = await tenants.In(tenant, db => Within(db, actor, email, role, fact, cancellation), cancellation);
        if (outcome is Invited.NotAllowed)
        {
            await audit.OnItsOwn(fact with { Outcome = AuditOutcome.Refused }, cancellation);
        }

        return outcome;
    }

    private async Task<Invited> Within(MoneyQuizDb db, Actor actor, string email, Role role, AuditFact fact, CancellationToken cancellation)
    {
        await MemberLock.Take(db, cancellation);
        var own = await Doorkeeper.RoleOf(db, actor, cancellation);
        if (own is not Role.Admin || role > own || !Enum.IsDefined(role))
        {
            return new Invited.NotAllowed();
        }

        var normal = email.ToUpperInvariant();
        if (await db.Memberships.Join(db.Users, m => m.AccountId, a => a.Id, (_, a) => a).AnyAsync(a => a.NormalizedEmail == normal, cancellation))
        {
            return new Invited.AlreadyMember(email);
        }

        var now = clock.GetUtcNow();
        var open = await db.Invitations.Where(i => i.AcceptedAt == null && i.RevokedAt == null && i.ExpiresAt > now).ToListAsync(cancellation);
        var earlier = open.Where(i => string.Equals(i.Email, email, StringComparison.OrdinalIgnoreCase)).ToList();
        earlier.ForEach(i => i.RevokedAt = now);

        var token = SecretToken.Create();
        var invitation = new Invitation
        {
            Id = Guid.CreateVersion7(now),
            TenantId = fact.TenantId,
            Email = email,
            Role = role,
            TokenHash = SecretToken.Hash(token),
            InvitedBy = actor.AccountId,
            CreatedAt = now,
            ExpiresAt = now + Invitation.Lifetime,
        };
        db.Invitations.Add(invitation);
        await AuditLog.Append(db, fact with { Subject = $"invitation:{invitation.Id}" }, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        return new Invited.Sent(invitation.Id, token, email, invitation.ExpiresAt, earlier.Count > 0);
    }
}
