using Microsoft.AspNetCore.Authorization;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Web.Account;
using MoneyQuiz.Web.Account.Entering;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Web.Docs;

/// <summary>Demands that the doorkeeper lets the person read the docs.</summary>
public sealed record DocsEntryRequirement : IAuthorizationRequirement;

/// <summary>Asks the doorkeeper once for each request. The docs have no circuit: where there is no request, nobody passes.</summary>
public sealed class DocsEntryHandler(Doorkeeper doorkeeper, AddressHash addresses) : AuthorizationHandler<DocsEntryRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, DocsEntryRequirement requirement)
    {
        if (context.Resource is not HttpContext request || context.User.ToActor(addresses.Of(request)) is not { } actor)
        {
            return;
        }

        var entry = EntryResult.Of(request) ?? await doorkeeper.EnterDocs(actor, request.RequestAborted);
        EntryResult.Keep(request, entry);
        if (entry is Entry.EnteredDocs)
        {
            context.Succeed(requirement);
        }
    }
}
