using Microsoft.AspNetCore.Identity;
using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Data.Access;

/// <summary>How a new person means to sign in: with a password, or with a passkey that their browser has just made.</summary>
/// <param name="Passkey">As verified, with the id that the passkey was made for.</param>
public sealed record Newcomer(string Name, string? Password, (Guid AccountId, UserPasskeyInfo Info)? Passkey = null);

/// <summary>Makes accounts within the caller's transaction.</summary>
internal static class NewAccount
{
    /// <summary>What is wrong with what was typed, in one sentence; null where nothing is.</summary>
    public static string? Fault(Newcomer newcomer, string email, bool admin) =>
        EmailFault(email)
        ?? ChangeProfile.NameFault(newcomer.Name)
        ?? (newcomer.Passkey is null ? PasswordRules.Fault(newcomer.Password, admin, email, newcomer.Name) : null);

    /// <summary>Null where the address is taken.</summary>
    public static async Task<Account?> Create(
        MoneyQuizDb db,
        Accounts accounts,
        Newcomer newcomer,
        string email,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var users = accounts.On(db);
        var account = new Account
        {
            Id = newcomer.Passkey?.AccountId ?? Guid.CreateVersion7(now),
            Name = newcomer.Name.Trim(),
            Email = email.Trim(),
            UserName = email.Trim(),
            // They hold a link that was made for this address.
            EmailConfirmed = true,
            LockoutEnabled = true,
            CreatedAt = now,
        };
        if (newcomer.Passkey is null)
        {
            account.PasswordHash = users.PasswordHasher.HashPassword(account, newcomer.Password!);
        }

        if (!(await users.CreateAsync(account)).Succeeded)
        {
            return null;
        }

        if (newcomer.Passkey is { Info: var passkey })
        {
            passkey.Name = KeepPasskey.Named(null, others: 0);
            await accounts.StoreOn(db).AddOrUpdatePasskeyAsync(account, passkey, cancellation);
        }

        return account;
    }

    private static string? EmailFault(string email) => EmailAddress.TryParse(email, out _, out var fault) ? null : fault;
}
