using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;

namespace MoneyQuiz.Data.Access;

/// <summary>The second step: a one-time code of the authenticator app, or a recovery code. Each is good once.</summary>
public sealed class SignInWithCode(
    IDbContextFactory<MoneyQuizDb> contexts,
    PlatformScope platform,
    Accounts accounts,
    SignInBook book,
    TimeProvider clock
)
{
    /// <param name="code">As typed; spaces are passed over.</param>
    public Task<SignInOutcome> WithAuthenticator(PendingStep step, string code, Visitor visitor, CancellationToken cancellation = default) =>
        Run(
            step,
            "password+totp",
            visitor,
            async (db, account) =>
            {
                var key = await accounts.On(db).GetAuthenticatorKeyAsync(account);
                return account.TwoFactorEnabled
                    && key is not null
                    && Totp.Match(key, code, clock.GetUtcNow()) is { } used
                    && await Use(db, account, used, cancellation);
            },
            cancellation
        );

    public Task<SignInOutcome> WithRecoveryCode(PendingStep step, string code, Visitor visitor, CancellationToken cancellation = default) =>
        Run(
            step,
            "password+recovery",
            visitor,
            async (db, account) => (await accounts.On(db).RedeemTwoFactorRecoveryCodeAsync(account, RecoveryCodes.Normalise(code))).Succeeded,
            cancellation
        );

    /// <summary>Takes a step for good. Of two who bring the same code at once, one is too late.</summary>
    internal static async Task<bool> Use(MoneyQuizDb db, Account account, long step, CancellationToken cancellation)
    {
        var taken = await db
            .Users.Where(a => a.Id == account.Id && a.LastTotpStep < step)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.LastTotpStep, step), cancellation);
        account.LastTotpStep = step;
        return taken == 1;
    }

    private async Task<SignInOutcome> Run(
        PendingStep step,
        string method,
        Visitor visitor,
        Func<MoneyQuizDb, Account, Task<bool>> proves,
        CancellationToken cancellation
    )
    {
        if (!await Tries.Take(contexts, step.AccountId, clock.GetUtcNow(), cancellation))
        {
            return await book.Refuse(step.AccountId, method, visitor, cancellation);
        }

        var outcome = await platform.Run<SignInOutcome>(
            async db =>
            {
                var account = await db.Users.SingleOrDefaultAsync(a => a.Id == step.AccountId, cancellation);
                if (account is null || account.DisabledAt is not null || account.SecurityStamp != step.Stamp || !await proves(db, account))
                {
                    return (new SignInOutcome.Refused(), (AuditFact?)null);
                }

                var by = book.Open(db, account, method, secondFactor: true, visitor);
                return (new SignInOutcome.Accepted(by), SignInBook.Accepted(account, method, visitor));
            },
            cancellation
        );
        return outcome is SignInOutcome.Refused ? await book.Refuse(step.AccountId, method, visitor, cancellation) : outcome;
    }
}
