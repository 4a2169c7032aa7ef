using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace MoneyQuiz.Data.Access;

/// <summary>Identity's store, with one thing more: authenticator keys and recovery codes are encrypted, so that a copy of the database signs nobody in.</summary>
public sealed class AccountStore(MoneyQuizDb db, IDataProtectionProvider protection, IdentityErrorDescriber? describer = null)
    : UserOnlyStore<Account, MoneyQuizDb, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, IdentityUserPasskey<Guid>>(
        db,
        describer
    )
{
    // The account's id is part of the purpose: a value that was copied to another account's row does not open there.
    private IDataProtector Protector(Account account) => protection.CreateProtector("MoneyQuiz.AccountTokens", account.Id.ToString("D"));

    public override Task SetTokenAsync(Account user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : Protector(user).Protect(value), cancellationToken);

    public override async Task<string?> GetTokenAsync(Account user, string loginProvider, string name, CancellationToken cancellationToken)
    {
        var stored = await base.GetTokenAsync(user, loginProvider, name, cancellationToken);
        try
        {
            return stored is null ? null : Protector(user).Unprotect(stored);
        }
        catch (CryptographicException)
        {
            // Made under keys that are gone: it is no proof any more, and must be set up anew.
            return null;
        }
    }

    /// <summary>Takes the authenticator's key away altogether.</summary>
    public Task RemoveAuthenticatorKey(Account account, CancellationToken cancellation) =>
        RemoveTokenAsync(account, "[AspNetUserStore]", "AuthenticatorKey", cancellation);

    /// <summary>Takes all recovery codes away.</summary>
    public Task RemoveRecoveryCodes(Account account, CancellationToken cancellation) =>
        RemoveTokenAsync(account, "[AspNetUserStore]", "RecoveryCodes", cancellation);
}
