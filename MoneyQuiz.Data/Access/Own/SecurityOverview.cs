using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Data.Access;

/// <summary>A passkey as its owner sees it.</summary>
public sealed record OwnPasskey(byte[] CredentialId, string Name, DateTimeOffset CreatedAt, bool Synced);

/// <summary>How a person signs in.</summary>
/// <param name="AskedBy">Who asks for a second step of them; null where nobody does.</param>
/// <param name="Fresh">Whether they have proved in the last 15 minutes who they are.</param>
public sealed record OwnSecurity(
    string Name,
    string Email,
    string Theme,
    bool Password,
    bool Authenticator,
    int RecoveryCodes,
    IReadOnlyList<OwnPasskey> Passkeys,
    string? AskedBy,
    int PasswordMinimum,
    bool Fresh
)
{
    public bool SecondFactor => Authenticator || Passkeys.Count > 0;
}

/// <summary>Reads how a person signs in: for their own eyes.</summary>
public sealed class SecurityOverview(TenantDb tenants, Accounts accounts, TimeProvider clock)
{
    /// <returns>Null where the sign-in has ended.</returns>
    public Task<OwnSecurity?> Of(Actor actor, CancellationToken cancellation = default) =>
        tenants.As(
            actor.AccountId,
            async db =>
            {
                var account = await db.Users.FirstOrDefaultAsync(a => a.Id == actor.AccountId, cancellation);
                var signIn = await db
                    .SignIns.AsNoTracking()
                    .FirstOrDefaultAsync(s => s.Id == actor.SignInId && s.AccountId == actor.AccountId, cancellation);
                if (account is null || signIn is null)
                {
                    return null;
                }

                var passkeys = await db.UserPasskeys.AsNoTracking().Where(p => p.UserId == account.Id).ToListAsync(cancellation);
                var admin = await Standing.IsAdmin(db, account.Id, cancellation);
                return new OwnSecurity(
                    account.Name,
                    account.Email!,
                    account.Theme,
                    account.PasswordHash is not null,
                    account.TwoFactorEnabled,
                    await accounts.StoreOn(db).CountCodesAsync(account, cancellation),
                    [
                        .. passkeys
                            .OrderBy(p => p.Data.CreatedAt)
                            .Select(p => new OwnPasskey(p.CredentialId, p.Data.Name ?? "Passkey", p.Data.CreatedAt, p.Data.IsBackedUp)),
                    ],
                    await Standing.AsksForSecondFactor(db, account.Id, cancellation),
                    admin ? PasswordRules.AdminMinimum : PasswordRules.Minimum,
                    signIn.IsFresh(clock.GetUtcNow())
                );
            },
            cancellation
        );
}
