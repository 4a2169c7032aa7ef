using MoneyQuiz.Data.Visits;

namespace MoneyQuiz.Web.Jobs;

/// <summary>Every five seconds, and once more when the instance stops. Each instance carries what it has counted itself.</summary>
internal sealed class StoreVisitsJob(StoreVisits store, TimeProvider clock, ILogger<StoreVisitsJob> log)
    : RepeatedJob(TimeSpan.FromSeconds(5), clock, log)
{
    protected override Task Round(CancellationToken stopping) => store.Run(stopping);

    // The server stops before the jobs do: nothing is counted any more.
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Try(cancellationToken);
    }
}
