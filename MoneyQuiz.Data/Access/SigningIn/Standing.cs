using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Data.Access;

/// <summary>What an account's places ask of it. Reads memberships of all tenants: on the platform's login, or as the person.</summary>
internal static class Standing
{
    /// <summary>Whether the person can change what others see: then their password is longer.</summary>
    public static async Task<bool> IsAdmin(MoneyQuizDb db, Guid account, CancellationToken cancellation) =>
        await db.PlatformAdmins.AnyAsync(a => a.AccountId == account, cancellation)
        || await db.Memberships.AnyAsync(m => m.AccountId == account && m.Role == Role.Admin, cancellation);

    /// <summary>Who asks for a second step of this person: “MoneyQuiz”, or a tenant's name; null where nobody does.</summary>
    public static async Task<string?> AsksForSecondFactor(MoneyQuizDb db, Guid account, CancellationToken cancellation) =>
        await db.PlatformAdmins.AnyAsync(a => a.AccountId == account, cancellation)
            ? "The platform"
            : await db
                .Memberships.Where(m => m.AccountId == account)
                .Join(db.Tenants.Where(t => t.RequireMfa), m => m.TenantId, t => t.Id, (_, t) => t.Name)
                .OrderBy(name => name)
                .FirstOrDefaultAsync(cancellation);

    public static async Task<bool> HasSecondFactor(MoneyQuizDb db, Account account, CancellationToken cancellation) =>
        account.TwoFactorEnabled || await db.UserPasskeys.AnyAsync(p => p.UserId == account.Id, cancellation);
}
