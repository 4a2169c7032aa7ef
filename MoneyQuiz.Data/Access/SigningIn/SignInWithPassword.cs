using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Audit;

namespace MoneyQuiz.Data.Access;

/// <summary>The first step: email address and password. An unknown address costs the same work and gets the same answer.</summary>
public sealed class SignInWithPassword(
    IDbContextFactory<MoneyQuizDb> contexts,
    PlatformScope platform,
    Accounts accounts,
    SignInBook book,
    TimeProvider clock
)
{
    public async Task<SignInOutcome> Run(string email, string password, Visitor visitor, CancellationToken cancellation = default)
    {
        var (account, step) = await Find(email, cancellation);
        var allowed = await Tries.Take(contexts, account?.Id ?? Guid.Empty, clock.GetUtcNow(), cancellation);
        // Verified even where it cannot count: the time is part of the answer.
        var right = accounts.Verify(account, password.Length > 1000 ? "" : password);
        if (account is null || step is null || !allowed || !right || account.DisabledAt is not null)
        {
            return await book.Refuse(account?.Id, "password", visitor, cancellation);
        }

        if (step.Authenticator || step.Passkey)
        {
            return new SignInOutcome.NeedsSecondStep(step);
        }

        return await platform.Run<SignInOutcome>(
            async db =>
            {
                var own = await db.Users.SingleAsync(a => a.Id == account.Id, cancellation);
                if (own.SecurityStamp != account.SecurityStamp)
                {
                    return (new SignInOutcome.Refused(), (AuditFact?)null);
                }

                var by = book.Open(db, own, "password", secondFactor: false, visitor);
                return (new SignInOutcome.Accepted(by), SignInBook.Accepted(own, "password", visitor));
            },
            cancellation
        );
    }

    private async Task<(Account?, PendingStep?)> Find(string email, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var normalised = Accounts.Normalise(email);
        var found = await db
            .Users.AsNoTracking()
            .Where(a => a.NormalizedEmail == normalised)
            .Select(a => new { Account = a, Passkey = db.UserPasskeys.Any(p => p.UserId == a.Id) })
            .FirstOrDefaultAsync(cancellation);
        return found is null
            ? (null, null)
            : (found.Account, new PendingStep(found.Account.Id, found.Account.SecurityStamp!, found.Account.TwoFactorEnabled, found.Passkey));
    }
}
