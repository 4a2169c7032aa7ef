using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Data.Access;

/// <summary>A key as its tenant's admins see it.</summary>
/// <param name="Prefix">The characters after the mark, to tell which key it is.</param>
/// <param name="ReplacedBy">Its successor: until <paramref name="ExpiresAt"/> both are good.</param>
public sealed record ListedKey(
    Guid Id,
    string Name,
    string Prefix,
    IReadOnlyList<string> Scopes,
    IReadOnlyList<string> Addresses,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? LastUsedAt,
    DateTimeOffset? RevokedAt,
    Guid? ReplacedBy
);

/// <param name="Good">That can be used now, the newest first.</param>
/// <param name="Ended">The 20 made last of those that were revoked or have run out.</param>
public sealed record ApiKeyPage(IReadOnlyList<ListedKey> Good, IReadOnlyList<ListedKey> Ended);

/// <summary>A tenant's API keys. Only admins read it.</summary>
public sealed class ApiKeyList(TenantDb tenants, TimeProvider clock)
{
    /// <summary>Null where the actor is no admin of the tenant (any more).</summary>
    public Task<ApiKeyPage?> Read(Actor actor, TenantId tenant, CancellationToken cancellation = default) =>
        tenants.In(
            tenant,
            async db =>
            {
                if (await Doorkeeper.RoleOf(db, actor, cancellation) is not Role.Admin)
                {
                    return null;
                }

                var now = clock.GetUtcNow();
                var good = await Listed(db, db.ApiKeys.Where(k => k.RevokedAt == null && k.ExpiresAt > now), CreateApiKey.Most * 2, cancellation);
                var ended = await Listed(db, db.ApiKeys.Where(k => k.RevokedAt != null || k.ExpiresAt <= now), 20, cancellation);
                return new ApiKeyPage(good, ended);
            },
            cancellation
        );

    private static async Task<IReadOnlyList<ListedKey>> Listed(MoneyQuizDb db, IQueryable<ApiKey> keys, int most, CancellationToken cancellation) =>
        await keys.AsNoTracking()
            .OrderByDescending(k => k.CreatedAt)
            .Take(most)
            .Select(k => new ListedKey(
                k.Id,
                k.Name,
                k.Prefix,
                k.Scopes,
                k.Addresses,
                k.CreatedAt,
                db.Users.Where(a => a.Id == k.CreatedBy).Select(a => a.Name).FirstOrDefault() ?? "a former member",
                k.ExpiresAt,
                k.LastUsedAt,
                k.RevokedAt,
                k.ReplacedBy
            ))
            .ToListAsync(cancellation);
}
