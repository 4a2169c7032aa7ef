using System.Threading.Channels;

namespace MoneyQuiz.Web.Coach.Leads.Bulk;

/// <summary>
/// What this instance shall carry on: it outlives the page that asked. Nothing is lost with it: how far each change is
/// stands in the database, and whoever finds one standing still may continue it.
/// </summary>
public sealed class BulkOrders
{
    private readonly Channel<BulkOrder> _orders = Channel.CreateUnbounded<BulkOrder>();

    public void Put(BulkOrder order) => _orders.Writer.TryWrite(order);

    public IAsyncEnumerable<BulkOrder> All(CancellationToken cancellation) => _orders.Reader.ReadAllAsync(cancellation);
}
