using Microsoft.AspNetCore.Identity;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;

namespace MoneyQuiz.Data.Access;

/// <summary>What came of a change that a person made to their own account.</summary>
public abstract record AccountOutcome
{
    /// <param name="By">The sign-in as it is now: the cookie follows it.</param>
    /// <param name="RecoveryCodes">New recovery codes, to be shown once; null where none were made.</param>
    public sealed record Done(SignedIn By, IReadOnlyList<string>? RecoveryCodes = null) : AccountOutcome;

    /// <param name="Fault">One sentence that says what to do.</param>
    public sealed record Invalid(string Fault) : AccountOutcome;

    /// <summary>The person must prove anew who they are: their last proof is older than 15 minutes.</summary>
    public sealed record NeedsConfirmation : AccountOutcome;

    public sealed record SignedOut : AccountOutcome;
}

/// <summary>A person's own account within one transaction.</summary>
internal sealed record OwnChange(MoneyQuizDb Db, UserManager<Account> Users, AccountStore Store, Account Account, SignIn SignIn, DateTimeOffset Now)
{
    /// <summary>Set where every other sign-in is to end with this change.</summary>
    public bool EndsOthers { get; set; }

    public IReadOnlyList<string>? RecoveryCodes { get; set; }

    /// <summary>For the record.</summary>
    public string? Note { get; set; }
}

/// <summary>Runs changes of one's own account: checks the sign-in, keeps change and record together, ends what must end.</summary>
public sealed class OwnAccount(PlatformScope platform, Accounts accounts, TimeProvider clock)
{
    /// <param name="fresh">Whether the person must have proved who they are in the last 15 minutes.</param>
    /// <param name="work">Makes the change; returns what is wrong in one sentence, and then nothing is kept.</param>
    internal async Task<AccountOutcome> Change(
        Actor actor,
        string action,
        bool fresh,
        Func<OwnChange, Task<string?>> work,
        CancellationToken cancellation
    ) =>
        await platform.Run<AccountOutcome>(
            async db =>
            {
                var now = clock.GetUtcNow();
                var signIn = await db.SignIns.SingleOrDefaultAsync(s => s.Id == actor.SignInId && s.AccountId == actor.AccountId, cancellation);
                if (signIn is null || !await Doorkeeper.IsActive(db, actor, cancellation))
                {
                    return (new AccountOutcome.SignedOut(), (AuditFact?)null);
                }

                if (fresh && !signIn.IsFresh(now))
                {
                    return (new AccountOutcome.NeedsConfirmation(), null);
                }

                var account = await db.Users.SingleAsync(a => a.Id == actor.AccountId, cancellation);
                var change = new OwnChange(db, accounts.On(db), accounts.StoreOn(db), account, signIn, now);
                if (await work(change) is { } fault)
                {
                    return (new AccountOutcome.Invalid(fault), null);
                }

                if (change.EndsOthers)
                {
                    await EndOthers(change, cancellation);
                }

                await db.SaveChangesAsync(cancellation);
                var by = new SignedIn(account.Id, account.Name, account.Theme, signIn.Id, signIn.SecondFactor);
                var fact = new AuditFact(TenantId.Platform, $"account:{account.Id}", action, $"account:{account.Id}")
                {
                    Address = actor.Address,
                    Note = change.Note,
                };
                return (new AccountOutcome.Done(by, change.RecoveryCodes), fact);
            },
            cancellation
        );

    private static async Task EndOthers(OwnChange change, CancellationToken cancellation)
    {
        var (account, own) = (change.Account.Id, change.SignIn.Id);
        await change.Users.UpdateSecurityStampAsync(change.Account);
        change.SignIn.Stamp = change.Account.SecurityStamp!;
        await change
            .Db.SignIns.Where(s => s.AccountId == account && s.Id != own && s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, change.Now), cancellation);
        await ChangeSignals.Send(change.Db, new ChangeSignal("access", account), cancellation);
    }
}
