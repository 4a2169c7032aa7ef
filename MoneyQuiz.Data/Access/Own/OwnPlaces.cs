using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Data.Access;

/// <summary>A tenant that a person belongs to.</summary>
public sealed record OwnTenant(TenantSlug Slug, string Name, Role Role);

/// <summary>Reads where a person belongs and where they are signed in: for their own eyes.</summary>
public sealed class OwnPlaces(TenantDb tenants, TimeProvider clock)
{
    /// <summary>Their tenants, the one they joined first at the top.</summary>
    public Task<IReadOnlyList<OwnTenant>> Tenants(Guid account, CancellationToken cancellation = default) =>
        tenants.As<IReadOnlyList<OwnTenant>>(
            account,
            async db =>
                await db
                    .Memberships.Where(m => m.AccountId == account)
                    .OrderBy(m => m.Since)
                    .ThenBy(m => m.TenantId)
                    .Join(
                        db.Tenants,
                        m => m.TenantId,
                        t => t.Id,
                        (m, t) =>
                            new
                            {
                                t.Slug,
                                t.Name,
                                m.Role,
                            }
                    )
                    .Select(t => new OwnTenant(t.Slug, t.Name, t.Role))
                    .ToListAsync(cancellation),
            cancellation
        );

    public Task<bool> RunsPlatform(Guid account, CancellationToken cancellation = default) =>
        tenants.As(account, db => db.PlatformAdmins.AnyAsync(a => a.AccountId == account, cancellation), cancellation);

    /// <summary>Their sign-ins that stand, the one used last at the top.</summary>
    public Task<IReadOnlyList<SignIn>> SignIns(Guid account, CancellationToken cancellation = default)
    {
        var (idle, oldest) = (clock.GetUtcNow() - SignIn.Idle, clock.GetUtcNow() - SignIn.Longest);
        return tenants.As<IReadOnlyList<SignIn>>(
            account,
            async db =>
                await db
                    .SignIns.AsNoTracking()
                    .Where(s => s.AccountId == account && s.EndedAt == null && s.SeenAt > idle && s.CreatedAt > oldest)
                    .Where(s => db.Users.Any(a => a.Id == s.AccountId && a.SecurityStamp == s.Stamp))
                    .OrderByDescending(s => s.SeenAt)
                    .Take(100)
                    .ToListAsync(cancellation),
            cancellation
        );
    }
}
