using System.Text.Json;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Likelihood;

namespace MoneyQuiz.Data.Likelihood;

/// <summary>Sets a session's likelihood by hand, or trusts the signals again.</summary>
public sealed class OverrideLikelihood(MemberAct act, LikelihoodRules rules, RenewLikelihood renew)
{
    /// <param name="band">The score becomes the lowest of this band; null: what the signals say.</param>
    public Task<Acted> Run(Actor actor, TenantId tenant, Guid session, LikelihoodBand? band, CancellationToken cancellation = default) =>
        act.Run(
            actor,
            tenant,
            Role.Coach,
            band is null ? "likelihood.trusted" : "likelihood.set",
            $"session:{session}",
            async (db, now) =>
            {
                var settings = await rules.Within(db, tenant, cancellation);
                await db.Database.ExecuteSqlAsync($"select 1 from assess_sessions where id = {session} for update", cancellation);
                var rows = db.AssessSessions.Where(s => s.Id == session);
                if (await rows.Select(s => new { s.Likelihood, s.LikelihoodOverride }).FirstOrDefaultAsync(cancellation) is not { } was)
                {
                    return new Deed(new Acted.NotFound());
                }

                var score = band is { } chosen ? settings.FloorOf(chosen) : (int?)null;
                if (score == was.LikelihoodOverride)
                {
                    return new Deed(new Acted.Done(), Recorded: false);
                }

                var (by, at) = score is null ? ((Guid?)null, (DateTimeOffset?)null) : (actor.AccountId, now);
                await rows.ExecuteUpdateAsync(
                    s =>
                        s.SetProperty(x => x.LikelihoodOverride, score)
                            .SetProperty(x => x.LikelihoodSetBy, by)
                            .SetProperty(x => x.LikelihoodSetAt, at)
                            .SetProperty(x => x.Likelihood, score),
                    cancellation
                );
                await renew.Of(db, tenant, [session], now, cancellation);
                return new Deed(
                    new Acted.Done(),
                    JsonSerializer.Serialize(new { likelihood = was.Likelihood }),
                    JsonSerializer.Serialize(new { band = band?.ToString(), score })
                );
            },
            cancellation
        );
}
