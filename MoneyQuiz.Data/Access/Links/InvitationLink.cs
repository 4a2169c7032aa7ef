using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Common;

namespace MoneyQuiz.Data.Access;

/// <summary>An open invitation as its link shows it.</summary>
/// <param name="HasAccount">Whether the invited address has an account already: then its owner signs in.</param>
public sealed record InvitationFound(Tenant Tenant, Guid Id, string Email, Role Role, DateTimeOffset ExpiresAt, bool HasAccount);

/// <summary>Reads the invitation behind a link.</summary>
public sealed class InvitationLink(TenantDb tenants, TenantDirectory directory, TimeProvider clock)
{
    /// <returns>Null where it is not there, was used or taken back, or has run out: one answer for all.</returns>
    public async Task<InvitationFound?> Find(string slug, string token, CancellationToken cancellation = default)
    {
        if (await directory.BySlug(slug, cancellation) is not { } tenant)
        {
            return null;
        }

        var hash = SecretToken.Hash(token);
        return await tenants.In(
            tenant.Id,
            async db =>
            {
                var invitation = await db
                    .Invitations.AsNoTracking()
                    .FirstOrDefaultAsync(i => i.TenantId == tenant.Id && i.TokenHash == hash, cancellation);
                if (invitation is null || !invitation.IsOpen(clock.GetUtcNow()))
                {
                    return null;
                }

                var normalised = Accounts.Normalise(invitation.Email);
                var known = await db.Users.AnyAsync(a => a.NormalizedEmail == normalised, cancellation);
                return new InvitationFound(tenant, invitation.Id, invitation.Email, invitation.Role, invitation.ExpiresAt, known);
            },
            cancellation
        );
    }
}
