using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Data.Tenancy;

/// <summary>A tenant's settings as they are stored now, for one who may see them: never the directory's copy, which may be a moment old.</summary>
public sealed class TenantSettingsPage(TenantDb tenants)
{
    /// <summary>Null where the actor is no member (any more).</summary>
    public Task<TenantSettings?> Read(Actor actor, TenantId tenant, CancellationToken cancellation = default) =>
        tenants.In(
            tenant,
            async db =>
                await Doorkeeper.RoleOf(db, actor, cancellation) is null
                    ? null
                    : TenantSettings.Of(await db.Tenants.AsNoTracking().SingleAsync(t => t.Id == tenant, cancellation)),
            cancellation
        );
}
