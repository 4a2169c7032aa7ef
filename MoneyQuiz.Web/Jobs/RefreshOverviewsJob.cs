using MoneyQuiz.Data.Sessions.Overview;

namespace MoneyQuiz.Web.Jobs;

/// <summary>Every five minutes. Two instances take turns, tenant by tenant; the second finds nothing left to count.</summary>
internal sealed class RefreshOverviewsJob(RefreshOverviews refresh, TimeProvider clock, ILogger<RefreshOverviewsJob> log)
    : RepeatedJob(TimeSpan.FromMinutes(5), clock, log)
{
    protected override Task Round(CancellationToken stopping) => refresh.Run(stopping);
}
