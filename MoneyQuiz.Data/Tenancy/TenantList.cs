using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;

namespace MoneyQuiz.Data.Tenancy;

/// <param name="Host">Its own host names, in order.</param>
public sealed record TenantRow(
    TenantId Id,
    string Slug,
    string Name,
    TenantStatus Status,
    bool IsDemo,
    DateTimeOffset CreatedAt,
    int Members,
    string[] Hosts
);

/// <summary>All tenants, for one who runs the platform.</summary>
public sealed class TenantList(PlatformScope platform)
{
    /// <summary>Null where the actor does not run the platform.</summary>
    public Task<IReadOnlyList<TenantRow>?> Read(Actor actor, CancellationToken cancellation = default) =>
        platform.Run<IReadOnlyList<TenantRow>?>(
            async db =>
            {
                var fact = new AuditFact(TenantId.Platform, $"account:{actor.AccountId}", "tenants.listed", "platform") { Address = actor.Address };
                if (!await PlatformRights.Has(db, actor, cancellation))
                {
                    return (null, fact with { Outcome = AuditOutcome.Refused });
                }

                var rows = await db
                    .Tenants.AsNoTracking()
                    .OrderBy(t => t.Name)
                    .Select(t => new
                    {
                        Tenant = t,
                        Members = db.Memberships.Count(m => m.TenantId == t.Id),
                        Hosts = db.TenantHosts.Where(h => h.TenantId == t.Id).OrderBy(h => h.Host).Select(h => h.Host).ToArray(),
                    })
                    .ToListAsync(cancellation);
                return (
                    rows.ConvertAll(r => new TenantRow(
                        r.Tenant.Id,
                        r.Tenant.Slug.Value,
                        r.Tenant.Name,
                        r.Tenant.Status,
                        r.Tenant.IsDemo,
                        r.Tenant.CreatedAt,
                        r.Members,
                        r.Hosts
                    )),
                    fact
                );
            },
            cancellation
        );
}
