using MoneyQuiz.Data.Visits;
using Npgsql;

namespace MoneyQuiz.Web.Jobs;

/// <summary>Every five seconds, and once more when the instance stops. Each instance carries what it has counted itself.</summary>
internal sealed class StoreVisitsJob(StoreVisits store, TimeProvider clock, ILogger<StoreVisitsJob> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var soon = new PeriodicTimer(Every, clock);
        while (await soon.WaitForNextTickAsync(stoppingToken))
        {
            await Store(stoppingToken);
        }
    }

    // The server stops before the jobs do: nothing is counted any more.
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Store(cancellationToken);
    }

    private async Task Store(CancellationToken cancellation)
    {
        try
        {
            await store.Run(cancellation);
        }
        catch (NpgsqlException fault)
        {
            log.LogWarning("Visits are stored a little later: {Fault}", fault.Message);
        }
    }
}
