using Microsoft.AspNetCore.Identity;
using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Data.Access;

/// <summary>Proves anew who a signed-in person is, before they change how they sign in. Good for 15 minutes.</summary>
public sealed class ConfirmIdentity(OwnAccount own, Accounts accounts, IDbContextFactory<MoneyQuizDb> contexts, TimeProvider clock)
{
    private const string Wrong = "That password is not right, or there were too many tries. Wait 15 minutes if you have tried often.";

    public async Task<AccountOutcome> WithPassword(Actor actor, string password, CancellationToken cancellation = default)
    {
        var allowed = await Tries.Take(contexts, actor.AccountId, clock.GetUtcNow(), cancellation);
        return await own.Change(
            actor,
            "account.confirmed",
            fresh: false,
            change => Task.FromResult(allowed && accounts.Verify(change.Account, password.Length > 1000 ? "" : password) ? Confirmed(change) : Wrong),
            cancellation
        );
    }

    /// <param name="owner">Whose passkey it was; somebody else's proves nothing.</param>
    public Task<AccountOutcome> WithPasskey(Actor actor, Guid owner, UserPasskeyInfo passkey, CancellationToken cancellation = default) =>
        own.Change(
            actor,
            "account.confirmed",
            fresh: false,
            async change =>
            {
                if (owner != actor.AccountId)
                {
                    return "That passkey belongs to another account. Choose one of yours.";
                }

                await change.Store.AddOrUpdatePasskeyAsync(change.Account, passkey, cancellation);
                return Confirmed(change);
            },
            cancellation
        );

    private static string? Confirmed(OwnChange change)
    {
        Tries.Forget(change.Account);
        change.SignIn.ConfirmedAt = change.Now;
        return null;
    }
}
