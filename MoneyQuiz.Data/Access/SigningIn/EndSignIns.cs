using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;

namespace MoneyQuiz.Data.Access;

/// <summary>Ends a person's own sign-ins: this one, another, all others, or all. Their cookies and circuits are out at once.</summary>
public sealed class EndSignIns(PlatformScope platform, TimeProvider clock)
{
    /// <summary>Signs out of this browser.</summary>
    public Task<int> This(Actor actor, CancellationToken cancellation = default) =>
        Run(actor, "account.sign-out", $"sign-in:{actor.SignInId}", rows => rows.Where(s => s.Id == actor.SignInId), cancellation);

    /// <summary>Ends one of the person's own sign-ins. Nothing happens to somebody else's.</summary>
    public Task<int> One(Actor actor, Guid signIn, CancellationToken cancellation = default) =>
        Run(actor, "sign-in.ended", $"sign-in:{signIn}", rows => rows.Where(s => s.Id == signIn), cancellation);

    public Task<int> Others(Actor actor, CancellationToken cancellation = default) =>
        Run(actor, "sign-in.others-ended", $"account:{actor.AccountId}", rows => rows.Where(s => s.Id != actor.SignInId), cancellation);

    public Task<int> All(Actor actor, CancellationToken cancellation = default) =>
        Run(actor, "sign-in.all-ended", $"account:{actor.AccountId}", rows => rows, cancellation);

    /// <returns>How many ended; 0 where there was nothing to end, and then nothing is on record.</returns>
    private Task<int> Run(
        Actor actor,
        string action,
        string subject,
        Func<IQueryable<SignIn>, IQueryable<SignIn>> which,
        CancellationToken cancellation
    ) =>
        platform.Run(
            async db =>
            {
                if (!await Doorkeeper.IsActive(db, actor, cancellation))
                {
                    return (0, (AuditFact?)null);
                }

                var now = clock.GetUtcNow();
                var ended = await which(db.SignIns.Where(s => s.AccountId == actor.AccountId && s.EndedAt == null))
                    .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), cancellation);
                await ChangeSignals.Send(db, new ChangeSignal("access", actor.AccountId), cancellation);
                var fact = new AuditFact(TenantId.Platform, $"account:{actor.AccountId}", action, subject) { Address = actor.Address };
                return (ended, ended == 0 ? null : fact);
            },
            cancellation
        );
}
