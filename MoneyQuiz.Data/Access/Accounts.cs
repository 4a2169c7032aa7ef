using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MoneyQuiz.Data.Access;

/// <summary>Makes Identity's manager over the caller's context, so that what it saves is part of the caller's transaction.</summary>
public sealed class Accounts(
    IServiceProvider services,
    IDataProtectionProvider protection,
    IPasswordHasher<Account> hasher,
    IOptions<IdentityOptions> options,
    ILogger<UserManager<Account>> log
)
{
    private static readonly UpperInvariantLookupNormalizer Normaliser = new();

    private readonly Lazy<string> _decoy = new(() => hasher.HashPassword(Nobody, "no password is this one"));

    private static Account Nobody => new() { Name = "" };

    public UserManager<Account> On(MoneyQuizDb db) =>
        new(
            StoreOn(db),
            options,
            hasher,
            // The framework registers these per request; they hold nothing, and use cases live longer than requests.
            [new UserValidator<Account>()],
            [],
            Normaliser,
            new IdentityErrorDescriber(),
            services,
            log
        );

    public AccountStore StoreOn(MoneyQuizDb db) => new(db, protection);

    /// <summary>How an email address is compared: without case.</summary>
    public static string Normalise(string email) => Normaliser.NormalizeEmail(email.Trim());

    /// <summary>Whether this is the account's password. Takes as long where there is no account or no password.</summary>
    public bool Verify(Account? account, string password)
    {
        var known = account?.PasswordHash is not null;
        var result = hasher.VerifyHashedPassword(account ?? Nobody, account?.PasswordHash ?? _decoy.Value, password);
        return known && result != PasswordVerificationResult.Failed;
    }
}
