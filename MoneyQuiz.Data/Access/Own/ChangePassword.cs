using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Data.Access;

/// <summary>Sets a new password, or the first one of somebody who came with a passkey. All other sign-ins end.</summary>
public sealed class ChangePassword(OwnAccount own)
{
    public Task<AccountOutcome> Run(Actor actor, string password, CancellationToken cancellation = default) =>
        own.Change(
            actor,
            "password.changed",
            fresh: true,
            async change =>
            {
                var admin = await Standing.IsAdmin(change.Db, change.Account.Id, cancellation);
                if (PasswordRules.Fault(password, admin, change.Account.Email, change.Account.Name) is { } fault)
                {
                    return fault;
                }

                change.Account.PasswordHash = change.Users.PasswordHasher.HashPassword(change.Account, password);
                change.EndsOthers = true;
                return null;
            },
            cancellation
        );
}
