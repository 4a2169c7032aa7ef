using MoneyQuiz.Data.Privacy;

namespace MoneyQuiz.Web.Jobs;

/// <summary>Once an hour. Two instances share the work.</summary>
internal sealed class ErasuresJob(CarryOutErasures erasures, PurgeDeleted deleted, TimeProvider clock, ILogger<ErasuresJob> log)
    : RepeatedJob(TimeSpan.FromHours(1), clock, log)
{
    protected override async Task Round(CancellationToken stopping)
    {
        await erasures.Run(stopping);
        await deleted.Run(stopping);
    }
}
