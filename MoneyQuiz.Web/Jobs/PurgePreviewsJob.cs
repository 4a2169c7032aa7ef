using MoneyQuiz.Data.Frameworks.Drafts;
using Npgsql;

namespace MoneyQuiz.Web.Jobs;

/// <summary>Once an hour. Two instances do it twice, which harms nothing.</summary>
internal sealed class PurgePreviewsJob(PurgePreviews purge, TimeProvider clock, ILogger<PurgePreviewsJob> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hour = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        while (await hour.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await purge.Run(stoppingToken);
            }
            catch (NpgsqlException fault)
            {
                log.LogWarning("Previews are purged an hour later: {Fault}", fault.Message);
            }
        }
    }
}
