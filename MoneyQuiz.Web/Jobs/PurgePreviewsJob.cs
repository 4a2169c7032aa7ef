using MoneyQuiz.Data.Frameworks.Drafts;

namespace MoneyQuiz.Web.Jobs;

/// <summary>Once an hour. Two instances do it twice, which harms nothing.</summary>
internal sealed class PurgePreviewsJob(PurgePreviews purge, TimeProvider clock, ILogger<PurgePreviewsJob> log)
    : RepeatedJob(TimeSpan.FromHours(1), clock, log)
{
    protected override Task Round(CancellationToken stopping) => purge.Run(stopping);
}
