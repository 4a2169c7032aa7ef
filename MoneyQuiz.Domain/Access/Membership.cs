using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Domain.Access;

/// <summary>That a person belongs to a tenant, and as what. Access is checked against this row, never against a token.</summary>
public sealed class Membership : ITenantOwned
{
    public required TenantId TenantId { get; init; }

    public required Guid AccountId { get; init; }

    public required Role Role { get; set; }

    public required DateTimeOffset Since { get; init; }
}
