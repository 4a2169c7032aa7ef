using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Data.Access;

/// <summary>Takes a passkey or the authenticator app away, unless it is the last way in or the last second step of somebody who needs one.</summary>
public sealed class RemoveSecondFactor(OwnAccount own)
{
    public Task<AccountOutcome> Passkey(Actor actor, byte[] credentialId, CancellationToken cancellation = default) =>
        own.Change(
            actor,
            "passkey.removed",
            fresh: true,
            async change =>
            {
                var passkeys = await change.Db.UserPasskeys.Where(p => p.UserId == change.Account.Id).ToListAsync(cancellation);
                var removed = passkeys.Find(p => p.CredentialId.AsSpan().SequenceEqual(credentialId));
                if (removed is null)
                {
                    return "That passkey is gone already.";
                }

                if (passkeys.Count == 1 && change.Account.PasswordHash is null)
                {
                    return "This passkey is your only way to sign in. Set a password or add another passkey first.";
                }

                var last = passkeys.Count == 1 && !change.Account.TwoFactorEnabled;
                change.Note = removed.Data.Name;
                change.Db.UserPasskeys.Remove(removed);
                return await Allow(change, last, cancellation);
            },
            cancellation
        );

    public Task<AccountOutcome> Authenticator(Actor actor, CancellationToken cancellation = default) =>
        own.Change(
            actor,
            "authenticator.removed",
            fresh: true,
            async change =>
            {
                if (!change.Account.TwoFactorEnabled)
                {
                    return "The authenticator app is off already.";
                }

                await change.Store.RemoveAuthenticatorKey(change.Account, cancellation);
                change.Account.TwoFactorEnabled = false;
                return await Allow(change, !await Standing.HasSecondFactor(change.Db, change.Account, cancellation), cancellation);
            },
            cancellation
        );

    private static async Task<string?> Allow(OwnChange change, bool last, CancellationToken cancellation)
    {
        change.EndsOthers = true;
        if (!last)
        {
            return null;
        }

        if (await Standing.AsksForSecondFactor(change.Db, change.Account.Id, cancellation) is { } who)
        {
            return $"{who} asks for a second step, and this is your last one. Add another first.";
        }

        // Without a second step there is nothing to recover.
        await change.Store.RemoveRecoveryCodes(change.Account, cancellation);
        (change.SignIn.SecondFactor, change.SignIn.Method) = (false, "password");
        return null;
    }
}
