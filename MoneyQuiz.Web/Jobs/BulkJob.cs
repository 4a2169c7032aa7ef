using MoneyQuiz.Data.Leads.Bulk;
using MoneyQuiz.Web.Coach.Leads.Bulk;

namespace MoneyQuiz.Web.Jobs;

/// <summary>Carries bulk changes on, a few at a time. When the instance stops, the batch that is being done is its last.</summary>
internal sealed class BulkJob(BulkOrders orders, CarryOnBulk carryOn, ILogger<BulkJob> log) : BackgroundService
{
    private const int AtOnce = 3;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Parallel.ForEachAsync(
            orders.All(stoppingToken),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken },
            async (order, stopping) =>
            {
                try
                {
                    await carryOn.Run(order.Actor, order.Tenant, order.Change, stopping);
                }
#pragma warning disable CA1031 // What stops one change must stop neither the others nor the app.
                catch (Exception fault) when (!stopping.IsCancellationRequested)
#pragma warning restore CA1031
                {
                    log.LogError(fault, "Bulk change {Change} stands still until somebody continues it", order.Change);
                }
            }
        );
}
