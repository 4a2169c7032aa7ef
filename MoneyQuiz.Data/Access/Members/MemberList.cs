using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Data.Access;

/// <summary>One who belongs to the tenant.</summary>
/// <param name="SecondFactor">Has an authenticator app or a passkey.</param>
/// <param name="SwitchedOff">The platform has switched the account off.</param>
public sealed record Member(Guid AccountId, string Name, string Email, Role Role, DateTimeOffset Since, bool SecondFactor, bool SwitchedOff);

/// <summary>An invitation that can still be accepted.</summary>
public sealed record OpenInvitation(Guid Id, string Email, Role Role, string InvitedBy, DateTimeOffset ExpiresAt);

/// <param name="Own">The reader's own role.</param>
public sealed record MemberPage(Role Own, IReadOnlyList<Member> Members, IReadOnlyList<OpenInvitation> Invitations)
{
    public int Admins => Members.Count(m => m.Role == Role.Admin);
}

/// <summary>Who belongs to a tenant and who is invited. Every member may read it.</summary>
public sealed class MemberList(TenantDb tenants, TimeProvider clock)
{
    /// <summary>Null where the actor is no member (any more).</summary>
    public Task<MemberPage?> Read(Actor actor, TenantId tenant, CancellationToken cancellation = default) =>
        tenants.In(
            tenant,
            async db =>
            {
                if (await Doorkeeper.RoleOf(db, actor, cancellation) is not { } own)
                {
                    return null;
                }

                var members = await db
                    .Memberships.AsNoTracking()
                    .Where(m => m.TenantId == db.Tenant)
                    .Join(db.Users, m => m.AccountId, a => a.Id, (m, a) => new { m, a })
                    .Select(p => new Member(
                        p.a.Id,
                        p.a.Name,
                        p.a.Email ?? "",
                        p.m.Role,
                        p.m.Since,
                        p.a.TwoFactorEnabled || db.Set<Microsoft.AspNetCore.Identity.IdentityUserPasskey<Guid>>().Any(k => k.UserId == p.a.Id),
                        p.a.DisabledAt != null
                    ))
                    .ToListAsync(cancellation);
                var now = clock.GetUtcNow();
                var open = await db
                    .Invitations.AsNoTracking()
                    .Where(i => i.AcceptedAt == null && i.RevokedAt == null && i.ExpiresAt > now)
                    .OrderByDescending(i => i.CreatedAt)
                    .Select(i => new OpenInvitation(
                        i.Id,
                        i.Email,
                        i.Role,
                        db.Users.Where(a => a.Id == i.InvitedBy).Select(a => a.Name).FirstOrDefault() ?? "a former member",
                        i.ExpiresAt
                    ))
                    .ToListAsync(cancellation);
                // Admins first, then by name: the order in which one looks for help.
                var ordered = members.OrderByDescending(m => m.Role).ThenBy(m => m.Name, StringComparer.CurrentCultureIgnoreCase).ToList();
                return new MemberPage(own, ordered, open);
            },
            cancellation
        );
}
