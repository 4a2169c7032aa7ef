using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Web.Api.Access;

/// <summary>
/// Who calls and in which tenant, once the scope's policy has let them in. An endpoint takes it as a parameter; its use
/// case asks <c>Doorkeeper.May</c> again, inside its transaction.
/// </summary>
/// <param name="Key">The key by which they came; null for a signed-in member.</param>
public sealed record ApiCaller(Tenant Tenant, Actor Actor, ApiKey? Key)
{
    public static ApiCaller? Of(HttpContext context) => context.Features.Get<ApiCaller>();

    public static ValueTask<ApiCaller?> BindAsync(HttpContext context) =>
        ValueTask.FromResult<ApiCaller?>(
            Of(context) ?? throw new InvalidOperationException("The endpoint takes a caller and asks for no scope: add .RequireScope(…).")
        );
}
