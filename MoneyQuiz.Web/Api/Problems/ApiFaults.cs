using Microsoft.AspNetCore.Diagnostics;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Web.Api.Problems;

/// <summary>Gives every answer under <c>/api</c> that has no body of its own one that says what is the matter.</summary>
public static class ApiFaults
{
    /// <summary>A status that came bare: an address that is not there, a method that is not known, an address that asks too much.</summary>
    public static Task Bare(StatusCodeContext bare) =>
        ApiProblem.Write(bare.HttpContext, ProblemCatalogue.OfStatus(bare.HttpContext.Response.StatusCode));

    /// <summary>A bug, or a machine that is away. The cause stands in the log and never in the answer.</summary>
    public static Task Broken(HttpContext context)
    {
        if (context.Features.Get<IExceptionHandlerFeature>()?.Error is { } fault && Away.Is(fault))
        {
            context.Response.Headers.RetryAfter = Away.RetryAfter;
            return ApiProblem.Write(context, ProblemCatalogue.Away);
        }

        return ApiProblem.Write(context, ProblemCatalogue.Broken);
    }

    /// <summary>A request that could not be bound: the client's fault, said in words and not logged as ours.</summary>
    public static async Task Unreadable(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await UnreadableBody.Answer(context, bad);
        }
    }
}
