using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Data.Access;

/// <summary>Makes ten new recovery codes; the old ones are void.</summary>
public sealed class MakeRecoveryCodes(OwnAccount own)
{
    public Task<AccountOutcome> Run(Actor actor, CancellationToken cancellation = default) =>
        own.Change(
            actor,
            "recovery-codes.made",
            fresh: true,
            async change =>
            {
                if (!await Standing.HasSecondFactor(change.Db, change.Account, cancellation))
                {
                    return "Recovery codes stand in for a second step. Add a passkey or an authenticator app first.";
                }

                change.RecoveryCodes = RecoveryCodes.Create();
                await change.Store.ReplaceCodesAsync(change.Account, change.RecoveryCodes, cancellation);
                return null;
            },
            cancellation
        );
}
