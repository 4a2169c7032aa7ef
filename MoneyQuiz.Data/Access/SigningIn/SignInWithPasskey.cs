using Microsoft.AspNetCore.Identity;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Audit;

namespace MoneyQuiz.Data.Access;

/// <summary>A passkey is two factors in one: the device, and the finger or PIN that it asks for. It cannot be guessed, so it does not count as a try.</summary>
public sealed class SignInWithPasskey(PlatformScope platform, Accounts accounts, SignInBook book)
{
    /// <param name="passkey">As verified against the browser's answer; its counter is kept.</param>
    public async Task<SignInOutcome> Run(Guid accountId, UserPasskeyInfo passkey, Visitor visitor, CancellationToken cancellation = default)
    {
        var outcome = await platform.Run<SignInOutcome>(
            async db =>
            {
                var account = await db.Users.SingleOrDefaultAsync(a => a.Id == accountId, cancellation);
                if (account is null || account.DisabledAt is not null || !passkey.IsUserVerified)
                {
                    return (new SignInOutcome.Refused(), (AuditFact?)null);
                }

                await accounts.StoreOn(db).AddOrUpdatePasskeyAsync(account, passkey, cancellation);
                var by = book.Open(db, account, "passkey", secondFactor: true, visitor);
                return (new SignInOutcome.Accepted(by), SignInBook.Accepted(account, "passkey", visitor));
            },
            cancellation
        );
        return outcome is SignInOutcome.Refused ? await book.Refuse(accountId, "passkey", visitor, cancellation) : outcome;
    }

    /// <summary>Puts on record that a passkey was shown that is nobody's, or whose answer does not hold.</summary>
    public Task<SignInOutcome> Refuse(Visitor visitor, CancellationToken cancellation = default) =>
        book.Refuse(account: null, "passkey", visitor, cancellation);
}
