using Microsoft.AspNetCore.Identity;
using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Data.Access;

/// <summary>Adds an authenticator app, or changes to another. The key counts only once a code of it was typed in.</summary>
public sealed class SetUpAuthenticator(OwnAccount own, TimeProvider clock)
{
    /// <param name="key">The key that the page showed, in Base32; the page keeps it, sealed, until it is confirmed.</param>
    public Task<AccountOutcome> Run(Actor actor, string key, string code, CancellationToken cancellation = default) =>
        own.Change(
            actor,
            "authenticator.added",
            fresh: true,
            async change =>
            {
                if (Totp.Match(key, code, clock.GetUtcNow()) is not { } step)
                {
                    return "That code does not match. Check that your telephone's clock is right, and type the code that shows now.";
                }

                // A key of this account's that is replaced must not make its codes good again.
                change.EndsOthers = change.Account.TwoFactorEnabled || !await Standing.HasSecondFactor(change.Db, change.Account, cancellation);
                await change.Store.SetAuthenticatorKeyAsync(change.Account, key, cancellation);
                change.Account.TwoFactorEnabled = true;
                change.Account.LastTotpStep = Math.Max(step, change.Account.LastTotpStep);
                await SecondFactorGained(change, "password+totp", cancellation);
                return null;
            },
            cancellation
        );

    /// <summary>This sign-in has the second factor from now on; with the first one come recovery codes.</summary>
    internal static async Task SecondFactorGained(OwnChange change, string method, CancellationToken cancellation)
    {
        if (!change.SignIn.SecondFactor)
        {
            (change.SignIn.SecondFactor, change.SignIn.Method) = (true, method);
        }

        change.SignIn.ConfirmedAt = change.Now;
        if (await change.Store.CountCodesAsync(change.Account, cancellation) == 0)
        {
            change.RecoveryCodes = RecoveryCodes.Create();
            await change.Store.ReplaceCodesAsync(change.Account, change.RecoveryCodes, cancellation);
        }
    }
}
