using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Leads;

namespace MoneyQuiz.Data.Leads.Bulk;

/// <summary>What was done to many at once in a tenant lately, the latest first. Every member may read it.</summary>
public sealed class BulkChanges(TenantDb tenants, TimeProvider clock)
{
    /// <summary>Of the list.</summary>
    public const int Most = 20;

    /// <summary>Empty where the actor is no member (any more).</summary>
    public Task<IReadOnlyList<BulkLine>> Read(Actor actor, TenantId tenant, CancellationToken cancellation = default) =>
        tenants.In<IReadOnlyList<BulkLine>>(
            tenant,
            async db =>
            {
                if (await Doorkeeper.RoleOf(db, actor, cancellation) is null)
                {
                    return [];
                }

                var now = clock.GetUtcNow();
                var since = now - BulkChange.KeptFor;
                var changes = await db
                    .BulkChanges.AsNoTracking()
                    .Where(c => c.AskedAt > since)
                    .OrderByDescending(c => c.AskedAt)
                    .Take(Most)
                    .ToListAsync(cancellation);
                var people = changes.Select(c => c.AuthorId).Distinct().ToList();
                var names = await db.Users.Where(a => people.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancellation);
                return changes.ConvertAll(c => new BulkLine(
                    c,
                    names.GetValueOrDefault(c.AuthorId, "somebody whose account is gone"),
                    c.IsSilent(now),
                    c.CanUndo(now)
                ));
            },
            cancellation
        );
}
