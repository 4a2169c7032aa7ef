using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Privacy;

namespace MoneyQuiz.Data.Privacy;

/// <summary>The addresses that nobody writes to, the latest first. Every member may read them.</summary>
public sealed class SuppressionList(TenantDb tenants)
{
    /// <summary>No more are shown; to find an older one, type it.</summary>
    public const int Most = 200;

    /// <param name="find">Part of an address, or nothing.</param>
    /// <returns>Null where the actor is no member (any more).</returns>
    public Task<IReadOnlyList<Suppression>?> Read(Actor actor, TenantId tenant, string? find, CancellationToken cancellation = default) =>
        tenants.In<IReadOnlyList<Suppression>?>(
            tenant,
            async db =>
            {
                if (await Doorkeeper.RoleOf(db, actor, cancellation) is null)
                {
                    return null;
                }

                var rows = db.Suppressions.AsNoTracking();
                if (!string.IsNullOrWhiteSpace(find))
                {
                    var norm = Domain.Leads.Lead.Normalise(find);
                    rows = rows.Where(s => s.EmailNorm != null && s.EmailNorm.Contains(norm));
                }

                return await rows.OrderByDescending(s => s.At).Take(Most).ToListAsync(cancellation);
            },
            cancellation
        );
}
