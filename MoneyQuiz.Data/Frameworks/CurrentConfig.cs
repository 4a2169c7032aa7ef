using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Frameworks.Config;

namespace MoneyQuiz.Data.Frameworks;

/// <summary>Reads a tenant's published config, for those who may.</summary>
public sealed class CurrentConfig(TenantDb tenants, TimeProvider clock)
{
    /// <summary>Null for who may not read it.</summary>
    public Task<ConfigState?> Of(Actor actor, TenantId tenant, string framework, CancellationToken cancellation = default) =>
        tenants.In(
            tenant,
            async db =>
                await Doorkeeper.May(db, actor, ApiScopes.ConfigRead, clock.GetUtcNow(), cancellation)
                    ? await ConfigState.Read(db, framework, cancellation)
                    : null,
            cancellation
        );
}
