using MoneyQuiz.Data.Audit;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Domain.Common;

namespace MoneyQuiz.Data.Access;

/// <summary>What came of the set-up link.</summary>
public abstract record SetUpOutcome
{
    public sealed record Done(SignedIn By) : SetUpOutcome;

    /// <summary>Used, replaced by a later start's, run out, or never made.</summary>
    public sealed record Closed : SetUpOutcome;

    public sealed record Invalid(string Fault) : SetUpOutcome;
}

/// <summary>The first start: makes the person behind the set-up link platform admin, and admin of every tenant that there is.</summary>
public sealed class SetUpPlatform(PlatformScope platform, Accounts accounts, SignInBook book, TimeProvider clock)
{
    /// <summary>Whether the link is good, without using it.</summary>
    public Task<bool> IsOpen(string token, CancellationToken cancellation = default) =>
        platform.Run(async db => (await Open(db, token).AnyAsync(cancellation), (AuditFact?)null), cancellation);

    public async Task<SetUpOutcome> Run(string token, Newcomer newcomer, string email, Visitor visitor, CancellationToken cancellation = default)
    {
        if (NewAccount.Fault(newcomer, email, admin: true) is { } fault)
        {
            return new SetUpOutcome.Invalid(fault);
        }

        return await platform.Run<SetUpOutcome>(
            async db =>
            {
                await Guard(db, cancellation);
                if (await Open(db, token).ExecuteDeleteAsync(cancellation) == 0 || await db.PlatformAdmins.AnyAsync(cancellation))
                {
                    return (new SetUpOutcome.Closed(), (AuditFact?)null);
                }

                var now = clock.GetUtcNow();
                if (await NewAccount.Create(db, accounts, newcomer, email, now, cancellation) is not { } account)
                {
                    return (new SetUpOutcome.Invalid("There is an account with this address already. Use another one."), null);
                }

                db.PlatformAdmins.Add(new PlatformAdmin { AccountId = account.Id, Since = now });
                await JoinAll(db, account, now, visitor, cancellation);
                await db.SetUpLinks.ExecuteDeleteAsync(cancellation);
                var by = book.Open(db, account, newcomer.Passkey is null ? "password" : "passkey", newcomer.Passkey is not null, visitor);
                var fact = new AuditFact(TenantId.Platform, $"account:{account.Id}", "platform.set-up", $"account:{account.Id}")
                {
                    Address = visitor.Address,
                };
                return (new SetUpOutcome.Done(by), fact);
            },
            cancellation
        );
    }

    /// <summary>One at a time, over all instances: two at once must not make two admins.</summary>
    internal static Task Guard(MoneyQuizDb db, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended('platform set-up', 0))", cancellation);

    private IQueryable<SetUpLink> Open(MoneyQuizDb db, string token)
    {
        var (hash, now) = (SecretToken.Hash(token), clock.GetUtcNow());
        return db.SetUpLinks.Where(l => l.TokenHash == hash && l.ExpiresAt > now);
    }

    private static async Task JoinAll(MoneyQuizDb db, Account account, DateTimeOffset now, Visitor visitor, CancellationToken cancellation)
    {
        foreach (var tenant in await db.Tenants.Select(t => t.Id).ToListAsync(cancellation))
        {
            db.Memberships.Add(
                new Membership
                {
                    TenantId = tenant,
                    AccountId = account.Id,
                    Role = Role.Admin,
                    Since = now,
                }
            );
            var fact = new AuditFact(tenant, $"account:{account.Id}", "member.added", $"account:{account.Id}")
            {
                Address = visitor.Address,
                Note = "The platform's set-up",
                After = """{"role":"Admin"}""",
            };
            await AuditLog.Append(db, fact, now, cancellation);
        }
    }
}
