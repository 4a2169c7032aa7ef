using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Data.Access;

/// <summary>A tenant that a person belongs to.</summary>
public sealed record Belonging(string Slug, string Name, Role Role);

/// <summary>What a person's own frame shows of them.</summary>
/// <param name="Theme"><c>system</c>, <c>light</c> or <c>dark</c>.</param>
/// <param name="SecondFactor">Has an authenticator app or a passkey.</param>
public sealed record Person(string Name, string Email, string Theme, bool SecondFactor, bool RunsPlatform, IReadOnlyList<Belonging> Tenants);

/// <summary>Reads who somebody is and where they belong, for their own eyes.</summary>
public sealed class PersonCard(TenantDb tenants, IDbContextFactory<MoneyQuizDb> contexts)
{
    /// <summary>Null where the account is gone.</summary>
    public Task<Person?> Read(Guid account, CancellationToken cancellation = default) =>
        tenants.As(
            account,
            async db =>
            {
                if (await db.Users.AsNoTracking().FirstOrDefaultAsync(a => a.Id == account, cancellation) is not { } self)
                {
                    return null;
                }

                var belongings = await db
                    .Memberships.Where(m => m.AccountId == account)
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
                    .OrderBy(b => b.Name)
                    .ToListAsync(cancellation);
                var passkey = await db.Set<Microsoft.AspNetCore.Identity.IdentityUserPasskey<Guid>>()
                    .AnyAsync(k => k.UserId == account, cancellation);
                var platform = await db.PlatformAdmins.AnyAsync(a => a.AccountId == account, cancellation);
                return new Person(
                    self.Name,
                    self.Email ?? "",
                    self.Theme,
                    self.TwoFactorEnabled || passkey,
                    platform,
                    belongings.ConvertAll(b => new Belonging(b.Slug.Value, b.Name, b.Role))
                );
            },
            cancellation
        );

    /// <summary>The saved theme, for the first line of HTML; null where the account is gone.</summary>
    public async Task<string?> Theme(Guid account, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Users.Where(a => a.Id == account).Select(a => a.Theme).FirstOrDefaultAsync(cancellation);
    }
}
