using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;

namespace MoneyQuiz.Data.Access;

public abstract record AccountDisabled
{
    public sealed record Done : AccountDisabled;

    /// <summary>Nobody switches themself off: the platform could be left without an admin.</summary>
    public sealed record Oneself : AccountDisabled;

    public sealed record NotFound : AccountDisabled;

    public sealed record NotAllowed : AccountDisabled;
}

/// <summary>Switches an account off, which ends its sign-ins and its open pages at once, or on again.</summary>
public sealed class DisableAccount(PlatformScope platform, TimeProvider clock)
{
    public Task<AccountDisabled> Disable(Actor actor, Guid account, CancellationToken cancellation = default) =>
        Run(actor, account, "account.disabled", off: true, cancellation);

    public Task<AccountDisabled> Enable(Actor actor, Guid account, CancellationToken cancellation = default) =>
        Run(actor, account, "account.enabled", off: false, cancellation);

    private Task<AccountDisabled> Run(Actor actor, Guid id, string action, bool off, CancellationToken cancellation) =>
        platform.Run<AccountDisabled>(
            async db =>
            {
                var fact = new AuditFact(TenantId.Platform, $"account:{actor.AccountId}", action, $"account:{id}") { Address = actor.Address };
                if (!await PlatformRights.Has(db, actor, cancellation))
                {
                    return (new AccountDisabled.NotAllowed(), fact with { Outcome = AuditOutcome.Refused });
                }

                if (id == actor.AccountId)
                {
                    return (new AccountDisabled.Oneself(), fact with { Outcome = AuditOutcome.Refused });
                }

                if (await db.Users.FirstOrDefaultAsync(a => a.Id == id, cancellation) is not { } account)
                {
                    return (new AccountDisabled.NotFound(), fact with { Outcome = AuditOutcome.Failed });
                }

                var now = clock.GetUtcNow();
                account.DisabledAt = off ? account.DisabledAt ?? now : null;
                if (off)
                {
                    await db
                        .SignIns.Where(s => s.AccountId == id && s.EndedAt == null)
                        .ExecuteUpdateAsync(s => s.SetProperty(r => r.EndedAt, now), cancellation);
                }

                await ChangeSignals.Send(db, new ChangeSignal("access", id), cancellation);
                return (new AccountDisabled.Done(), fact);
            },
            cancellation
        );
}
