using MoneyQuiz.Data.Likelihood;
using Npgsql;

namespace MoneyQuiz.Web.Jobs;

/// <summary>Once a minute it is looked whether a night has begun, or a tenant has changed its points. Of two instances one does it.</summary>
internal sealed class RenewLikelihoodsJob(RenewAllLikelihoods renew, TimeProvider clock, ILogger<RenewLikelihoodsJob> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minute = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        while (await minute.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await renew.Run(stoppingToken);
            }
            catch (NpgsqlException fault)
            {
                log.LogWarning("Likelihoods are worked out a minute later: {Fault}", fault.Message);
            }
        }
    }
}
