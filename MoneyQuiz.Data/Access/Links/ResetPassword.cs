using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Domain.Common;

namespace MoneyQuiz.Data.Access;

/// <summary>What came of a reset link.</summary>
public abstract record ResetOutcome
{
    public sealed record Done : ResetOutcome;

    public sealed record Closed : ResetOutcome;

    public sealed record Invalid(string Fault) : ResetOutcome;
}

/// <summary>Sets a new password through a one-time link. All sign-ins end; the second step stays as it was.</summary>
public sealed class ResetPassword(PlatformScope platform, Accounts accounts, TimeProvider clock)
{
    /// <returns>Whether the link is good, and how long its password must be; null where it is not good.</returns>
    public Task<int?> Minimum(string token, CancellationToken cancellation = default) =>
        platform.Run<int?>(
            async db =>
            {
                var link = await Open(db, token).FirstOrDefaultAsync(cancellation);
                return link is null
                    ? (null, (AuditFact?)null)
                    : (await Standing.IsAdmin(db, link.AccountId, cancellation) ? PasswordRules.AdminMinimum : PasswordRules.Minimum, null);
            },
            cancellation
        );

    public Task<ResetOutcome> Run(string token, string password, Visitor visitor, CancellationToken cancellation = default) =>
        platform.Run<ResetOutcome>(
            async db =>
            {
                var account = await Open(db, token).Join(db.Users, l => l.AccountId, a => a.Id, (_, a) => a).SingleOrDefaultAsync(cancellation);
                if (account is null)
                {
                    return (new ResetOutcome.Closed(), (AuditFact?)null);
                }

                if (PasswordRules.Fault(password, await Standing.IsAdmin(db, account.Id, cancellation), account.Email, account.Name) is { } fault)
                {
                    return (new ResetOutcome.Invalid(fault), null);
                }

                // Of two who use the link at once, one deletes it.
                if (await Open(db, token).ExecuteDeleteAsync(cancellation) == 0)
                {
                    return (new ResetOutcome.Closed(), null);
                }

                var now = clock.GetUtcNow();
                var users = accounts.On(db);
                account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
                Tries.Forget(account);
                await users.UpdateSecurityStampAsync(account);
                await db
                    .SignIns.Where(s => s.AccountId == account.Id && s.EndedAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), cancellation);
                await ChangeSignals.Send(db, new ChangeSignal("access", account.Id), cancellation);
                var fact = new AuditFact(TenantId.Platform, $"account:{account.Id}", "password.reset", $"account:{account.Id}")
                {
                    Address = visitor.Address,
                };
                return (new ResetOutcome.Done(), fact);
            },
            cancellation
        );

    private IQueryable<ResetLink> Open(MoneyQuizDb db, string token)
    {
        var (hash, now) = (SecretToken.Hash(token), clock.GetUtcNow());
        return db.ResetLinks.Where(l => l.TokenHash == hash && l.ExpiresAt > now);
    }
}
