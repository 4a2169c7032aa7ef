using Microsoft.AspNetCore.Mvc;
using MoneyQuiz.Web.Account;
using MoneyQuiz.Web.Pipeline;
using MoneyQuiz.Web.Quiz.Sessions;

namespace MoneyQuiz.Web.Quiz.Privacy;

/// <summary>Takes a visitor's choice, and leads back to the page on which it was made.</summary>
public static class PrivacyEndpoint
{
    private const int LargestBody = 8 * 1024;

    public static void MapPrivacy(this WebApplication app) =>
        // The page at this address answers GET and POST alike: the order puts this in front of it.
        app.MapPost("/q/{slug}/privacy", (Delegate)Choose)
            .WithOrder(-1)
            .WithMetadata(new DoorAttribute(Door.Quiz), new RequestSizeLimitAttribute(LargestBody))
            .DisableAntiforgery()
            .AllowAnonymous()
            .RequireRateLimiting(RateLimits.Answer);

    private static async Task<IResult> Choose(HttpContext context)
    {
        if (await PostedForm.Read(context.Request, context.RequestAborted) is not { } form || form["choice"].ToString() is not ("yes" or "no"))
        {
            return Results.Problem("Choose yes or no.", statusCode: StatusCodes.Status400BadRequest);
        }

        Measuring.Keep(context, TenantResolution.Of(context).Tenant!, form["choice"] == "yes");
        return new SeeOther(Back(context, form["back"].ToString()));
    }

    /// <summary>The page on which a choice is made, as it stands in the browser's address.</summary>
    public static string Here(HttpContext context)
    {
        var (path, prefix) = (context.Request.Path.Value!, $"/q/{context.GetRouteValue("Slug")}");
        var shown =
            TenantResolution.Of(context).SlugPrefix.Length > 0 || !path.StartsWith(prefix, StringComparison.Ordinal) ? path : path[prefix.Length..];
        return (shown.Length == 0 ? "/" : shown) + context.Request.QueryString;
    }

    // Only to a page of this quiz: what comes with a form may have been written by anybody.
    private static string Back(HttpContext context, string back)
    {
        var prefix = TenantResolution.Of(context).SlugPrefix;
        var own =
            back.Length > 0
            && ReturnPath.Safe(back) == back
            && !back.Contains("..", StringComparison.Ordinal)
            && (
                prefix.Length == 0
                || back == prefix
                || back.StartsWith($"{prefix}/", StringComparison.Ordinal)
                || back.StartsWith($"{prefix}?", StringComparison.Ordinal)
            );
        return own ? back
            : prefix.Length == 0 ? "/"
            : prefix;
    }
}
