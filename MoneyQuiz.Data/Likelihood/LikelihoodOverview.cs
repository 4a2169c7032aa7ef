using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Likelihood;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Likelihood;

/// <param name="Known">Of how many in this band the outcome is known.</param>
/// <param name="Booked">Of how many of those it is a booking.</param>
public sealed record BandResult(LikelihoodBand Band, int Known, int Booked);

/// <param name="Outcomes">How many outcomes are known, with what was foretold.</param>
/// <param name="Curve">Null below <see cref="RocCurve.LeastOutcomes"/>, or where all outcomes are of one kind.</param>
/// <param name="RenewedAt">When all scores were last worked out.</param>
/// <param name="Waiting">The settings are newer than the scores.</param>
public sealed record LikelihoodState(
    LikelihoodSettings Settings,
    int Outcomes,
    RocCurve? Curve,
    IReadOnlyList<BandResult> Bands,
    DateTimeOffset? RenewedAt,
    bool Waiting
);

/// <summary>A tenant's points and thresholds, and how they have fared so far. Every member may read it.</summary>
public sealed class LikelihoodOverview(TenantDb tenants)
{
    /// <summary>The latest are looked at, no more.</summary>
    public const int MostOutcomes = 5_000;

    /// <summary>Null where the actor is no member (any more).</summary>
    public Task<LikelihoodState?> Read(Actor actor, TenantId tenant, CancellationToken cancellation = default) =>
        tenants.In(tenant, db => Read(db, actor, cancellation), cancellation);

    private static async Task<LikelihoodState?> Read(MoneyQuizDb db, Actor actor, CancellationToken cancellation)
    {
        if (await Doorkeeper.RoleOf(db, actor, cancellation) is null)
        {
            return null;
        }

        var row = await db.TenantLikelihoods.AsNoTracking().FirstOrDefaultAsync(cancellation);
        var settings = await LikelihoodRules.Stored(db, cancellation);
        var told = await db
            .AssessSessions.Where(s => s.Outcome != null && s.OutcomeLikelihood != null)
            .OrderByDescending(s => s.OutcomeAt)
            .Take(MostOutcomes)
            .Select(s => new { Score = s.OutcomeLikelihood!.Value, s.Outcome })
            .ToListAsync(cancellation);
        var outcomes = told.ConvertAll(o => (o.Score, Booked: SessionOutcome.Find(o.Outcome) is { Booked: true }));
        return new LikelihoodState(
            settings,
            outcomes.Count,
            outcomes.Count < RocCurve.LeastOutcomes ? null : RocCurve.Of(outcomes),
            [
                .. Enum.GetValues<LikelihoodBand>()
                    .Reverse()
                    .Select(band =>
                        outcomes.Where(o => settings.BandOf(o.Score) == band).ToList() switch
                        {
                            var of => new BandResult(band, of.Count, of.Count(o => o.Booked)),
                        }
                    ),
            ],
            row?.RenewedAt,
            row?.ChangedAt > (row?.RenewedAt ?? DateTimeOffset.MinValue)
        );
    }
}
