using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Likelihood;

namespace MoneyQuiz.Data.Likelihood;

/// <summary>Stores a tenant's points and thresholds. All scores follow with the next pass, a minute later.</summary>
public sealed class ChangeLikelihoodSettings(MemberAct act, LikelihoodRules rules)
{
    /// <param name="opened">What the editor began with: where it is no longer what is stored, nothing is written.</param>
    public async Task<Acted> Run(
        Actor actor,
        TenantId tenant,
        LikelihoodSettings opened,
        LikelihoodSettings wanted,
        CancellationToken cancellation = default
    )
    {
        var outcome = await act.Run(
            actor,
            tenant,
            Role.Admin,
            "likelihood.settings-changed",
            $"tenant:{tenant}",
            async (db, now) =>
            {
                if (wanted.Faults() is { Count: > 0 } faults)
                {
                    return new Deed(new Acted.Invalid(string.Join(' ', faults.Select(f => f.Sentence))));
                }

                await db.Database.ExecuteSqlAsync(
                    $"insert into tenant_likelihoods (tenant_id) values ({tenant.Value}) on conflict do nothing",
                    cancellation
                );
                await db.Database.ExecuteSqlAsync($"select 1 from tenant_likelihoods where tenant_id = {tenant.Value} for update", cancellation);
                var (current, next) = (await LikelihoodRules.Stored(db, cancellation), wanted.Tidied());
                if (current != opened)
                {
                    return new Deed(
                        new Acted.Conflict("Somebody else has changed these settings meanwhile. Theirs are shown now; nothing of yours was saved.")
                    );
                }

                if (current == next)
                {
                    return new Deed(new Acted.Done(), Recorded: false);
                }

                var row = await db.TenantLikelihoods.SingleAsync(cancellation);
                (row.Settings, row.ChangedAt) = (next.ToJson(), now);
                await db.SaveChangesAsync(cancellation);
                await ChangeSignals.Send(db, new ChangeSignal("likelihood", tenant.Value), cancellation);
                return new Deed(new Acted.Done(), current.ToJson(), next.ToJson());
            },
            cancellation
        );
        // The signal reaches every instance in a moment; the one who saved sees it now.
        rules.Forget();
        return outcome;
    }
}
