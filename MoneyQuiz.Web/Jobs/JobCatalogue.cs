using System.Collections.Immutable;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Web.Jobs;

/// <summary>All of them. A new one is one line here.</summary>
public static class JobCatalogue
{
    public static readonly ImmutableArray<Job> All =
    [
        Job.Of<PurgePreviewsJob>(
            "Deletes preview links that have run out.",
            "once an hour",
            "on each instance; what the first has deleted the second does not find"
        ),
        Job.Of<RenewLikelihoodsJob>(
            "Works likelihoods out again where a night has begun or a tenant has changed its points.",
            "looks once a minute; each tenant at most once a night and once a change",
            "on one instance: whoever gets the lock in the database; a tenant that is done is ticked off, so that a pass that was cut off is taken up again"
        ),
        Job.Of<ErasuresJob>(
            "Carries out erasures whose time has come, and deletes for good what was deleted and could be undone until now.",
            "once an hour",
            "on each instance; they share the work row by row"
        ),
        Job.Of<RefreshOverviewsJob>(
            "Counts the days of the overview anew that something has happened on.",
            "once every five minutes",
            "on each instance; they take turns, tenant by tenant, and the second finds nothing left to count"
        ),
        Job.Of<StoreVisitsJob>(
            "Stores how often pages were seen, which is added up in memory until then.",
            "every five seconds, and once more at the end",
            "on each instance, what it has counted itself"
        ),
        Job.Of<BulkJob>(
            "Carries bulk changes on, batch by batch.",
            "as long as the app runs, whenever somebody begins or continues one",
            "on the instance where it was begun; the batches that are done are on record, and any instance can continue them"
        ),
        Job.Elsewhere<ChangeSignals>(
            "Listens to PostgreSQL's notification channel and tells whoever keeps a copy that it is stale.",
            "as long as the app runs; asks every two seconds whether the channel is there",
            "on each instance, for itself"
        ),
        Job.Elsewhere<Drain>(
            "On SIGTERM: not ready at once, then goes on serving for Hosting:DrainSeconds.",
            "at the end",
            "on each instance, for itself"
        ),
    ];

    public static void AddJobs(this IServiceCollection services)
    {
        foreach (var job in All)
        {
            job.Add(services);
        }
    }
}
