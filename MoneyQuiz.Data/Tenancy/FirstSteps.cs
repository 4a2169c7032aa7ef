using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;

namespace MoneyQuiz.Data.Tenancy;

/// <summary>What has been done of a tenant's first steps.</summary>
/// <param name="SecondFactor">The reader has a second factor.</param>
/// <param name="Colleague">Somebody else is a member, or was invited once.</param>
/// <param name="Settings">An admin has saved the settings once.</param>
public sealed record StepsDone(bool SecondFactor, bool Colleague, bool Settings);

/// <summary>Reads from what is on record how far a tenant is set up.</summary>
public sealed class FirstSteps(TenantDb tenants)
{
    /// <summary>Null where the actor is no member (any more).</summary>
    public Task<StepsDone?> Read(Actor actor, TenantId tenant, CancellationToken cancellation = default) =>
        tenants.In(
            tenant,
            async db =>
            {
                if (await Doorkeeper.RoleOf(db, actor, cancellation) is null)
                {
                    return null;
                }

                var second =
                    await db.Users.AnyAsync(a => a.Id == actor.AccountId && a.TwoFactorEnabled, cancellation)
                    || await db.Set<Microsoft.AspNetCore.Identity.IdentityUserPasskey<Guid>>()
                        .AnyAsync(k => k.UserId == actor.AccountId, cancellation);
                var colleague =
                    await db.Memberships.AnyAsync(m => m.TenantId == tenant && m.AccountId != actor.AccountId, cancellation)
                    || await db.Invitations.AnyAsync(cancellation);
                var settings = await db.AuditEntries.AnyAsync(
                    e => (e.Action == ChangeTenantSettings.Action || e.Action == "tenant.settings-confirmed") && e.Outcome == AuditOutcome.Accepted,
                    cancellation
                );
                return new StepsDone(second, colleague, settings);
            },
            cancellation
        );
}
