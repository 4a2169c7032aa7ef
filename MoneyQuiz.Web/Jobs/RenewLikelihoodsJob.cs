using MoneyQuiz.Data.Likelihood;

namespace MoneyQuiz.Web.Jobs;

/// <summary>Once a minute it is looked whether a night has begun, or a tenant has changed its points. Of two instances one does it.</summary>
internal sealed class RenewLikelihoodsJob(RenewAllLikelihoods renew, TimeProvider clock, ILogger<RenewLikelihoodsJob> log)
    : RepeatedJob(TimeSpan.FromMinutes(1), clock, log)
{
    protected override Task Round(CancellationToken stopping) => renew.Run(stopping);
}
