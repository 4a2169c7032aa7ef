using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Web.Coach;

/// <summary>
/// Where a page of the dashboard is shown and to whom; cascaded by the frame. It says what to show. What may be done is
/// asked again by each use case, inside its transaction.
/// </summary>
public sealed record CoachContext(Tenant Tenant, Role Role, Actor Actor)
{
    public bool IsAdmin => Role == Role.Admin;

    public string Slug => Tenant.Slug.Value;
}
