using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Web.Api.Access;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Web.Account.Entering;

/// <summary>Turns the doorkeeper's answer into the response: not found, set up a second step, sign in, or come in.</summary>
public sealed class EntryOutcomes : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _otherwise = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            await next(context);
            return;
        }

        // A program is told in problem details, and led nowhere.
        if (DoorOf.Request(context) == Door.Api)
        {
            await ApiAccess.Refuse(context);
            return;
        }

        var here = Uri.EscapeDataString(context.Request.Path + context.Request.QueryString.ToUriComponent());
        switch (EntryResult.Of(context))
        {
            // Somebody else's tenant and one that is not there: the same page, byte for byte, as an unknown address.
            case Entry.NotYours:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
            case Entry.NeedsSecondFactor:
                context.Response.Redirect($"/account/second-factor/set-up?returnUrl={here}");
                break;
            case Entry.SignedOut:
                await context.SignOutAsync(SignInCookie.Scheme);
                await context.ChallengeAsync();
                break;
            default:
                if (EntryResult.LeadOf(context) is { } path)
                {
                    context.Response.Redirect(path);
                    break;
                }

                await _otherwise.HandleAsync(next, context, policy, authorizeResult);
                break;
        }
    }
}
