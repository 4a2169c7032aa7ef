using MoneyQuiz.Data.Privacy;
using Npgsql;

namespace MoneyQuiz.Web.Jobs;

/// <summary>Once an hour. Two instances share the work.</summary>
internal sealed class ErasuresJob(CarryOutErasures erasures, PurgeDeleted deleted, TimeProvider clock, ILogger<ErasuresJob> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hour = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        while (await hour.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await erasures.Run(stoppingToken);
                await deleted.Run(stoppingToken);
            }
            catch (NpgsqlException fault)
            {
                log.LogError("Erasures are carried out an hour later: {Fault}", fault.Message);
            }
        }
    }
}
