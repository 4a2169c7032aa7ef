namespace MoneyQuiz.Web.Jobs;

/// <summary>
/// Work that is done again and again. A round that fails, whatever the fault, is logged and not more: an exception that leaves a
/// hosted service would end the app, and a database that restarts comes out of EF Core under several names.
/// </summary>
internal abstract class RepeatedJob(TimeSpan every, TimeProvider clock, ILogger log) : BackgroundService
{
    protected abstract Task Round(CancellationToken stopping);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await Try(stoppingToken);
        }
    }

    /// <summary>One round, of which nothing but a cancellation comes out.</summary>
    protected async Task Try(CancellationToken stopping)
    {
        try
        {
            await Round(stopping);
        }
#pragma warning disable CA1031 // The next round comes, whatever went wrong in this one.
        catch (Exception fault) when (!stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            log.LogError(fault, "{Job} failed; it is tried again in {Every}", GetType().Name, every);
        }
    }
}
