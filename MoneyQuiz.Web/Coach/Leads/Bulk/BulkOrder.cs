using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Web.Coach.Leads.Bulk;

/// <summary>A bulk change that shall go on, and in whose name.</summary>
public sealed record BulkOrder(Actor Actor, TenantId Tenant, Guid Change);
