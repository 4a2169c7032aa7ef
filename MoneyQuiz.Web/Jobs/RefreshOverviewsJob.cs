using MoneyQuiz.Data.Sessions.Overview;
using Npgsql;

namespace MoneyQuiz.Web.Jobs;

/// <summary>Every five minutes. Two instances take turns, tenant by tenant; the second finds nothing left to count.</summary>
internal sealed class RefreshOverviewsJob(RefreshOverviews refresh, TimeProvider clock, ILogger<RefreshOverviewsJob> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMinutes(5), clock);
        while (await tick.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await refresh.Run(stoppingToken);
            }
            catch (NpgsqlException fault)
            {
                log.LogWarning("Overviews are counted five minutes later: {Fault}", fault.Message);
            }
        }
    }
}
