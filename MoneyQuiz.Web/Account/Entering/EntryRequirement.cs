using Microsoft.AspNetCore.Authorization;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Web.Account.Entering;

/// <summary>Demands that the doorkeeper lets the person in: to the tenant that the request names, or to the platform's pages.</summary>
public sealed record EntryRequirement(bool Platform) : IAuthorizationRequirement;

/// <summary>
/// Asks the doorkeeper once for each request. In a circuit there is no request: there a signed-in person passes, because
/// the frames and every use case ask again.
/// </summary>
public sealed class EntryHandler(Doorkeeper doorkeeper, OwnPlaces places, AddressHash addresses) : AuthorizationHandler<EntryRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, EntryRequirement requirement)
    {
        if (context.Resource is not HttpContext request)
        {
            if (context.User.ToActor() is not null)
            {
                context.Succeed(requirement);
            }

            return;
        }

        if (context.User.ToActor(addresses.Of(request)) is not { } actor)
        {
            return;
        }

        var entry = EntryResult.Of(request) ?? await Ask(request, actor, requirement);
        if (entry is Entry.Entered or Entry.EnteredPlatform)
        {
            context.Succeed(requirement);
        }
    }

    private async Task<Entry?> Ask(HttpContext request, Domain.Access.Actor actor, EntryRequirement requirement)
    {
        Entry entry;
        if (requirement.Platform)
        {
            entry = await doorkeeper.EnterPlatform(actor, request.RequestAborted);
        }
        else if (Named(request) is { } slug)
        {
            entry = await doorkeeper.Enter(actor, slug, request.RequestAborted);
        }
        else
        {
            var own = await places.Tenants(actor.AccountId, request.RequestAborted);
            EntryResult.Lead(request, own.Count == 0 ? "/account/no-tenant" : WithTenant(request, own[0].Slug.Value));
            return null;
        }

        EntryResult.Keep(request, entry);
        return entry;
    }

    // The tenant as the resolution reads it, but only where the address names one: the default tenant is for visitors.
    private static string? Named(HttpContext request) =>
        request.Request.Query.ContainsKey("tenant") || request.Request.Query.ContainsKey("client")
            ? TenantResolution.Of(request).Tenant?.Slug.Value ?? ""
            : null;

    private static string WithTenant(HttpContext request, string slug) =>
        request.Request.Path + request.Request.QueryString.Add("tenant", slug).ToUriComponent();
}
