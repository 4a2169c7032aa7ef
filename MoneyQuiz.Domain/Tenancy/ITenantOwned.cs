namespace MoneyQuiz.Domain.Tenancy;

/// <summary>
/// A row that belongs to exactly one tenant. Whatever bears this mark gets the named query filter and the row-level
/// security of its table without another line of code; the house tests see to it.
/// </summary>
public interface ITenantOwned
{
    TenantId TenantId { get; }
}
