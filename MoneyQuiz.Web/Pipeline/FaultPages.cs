using Microsoft.AspNetCore.Diagnostics;
using MoneyQuiz.Web.Api.Problems;

namespace MoneyQuiz.Web.Pipeline;

/// <summary>What is shown when something is not there or has gone wrong: a page to people, problem details to programs.</summary>
public static class FaultPages
{
    public static void UseFaultPages(this WebApplication app)
    {
        app.UseWhen(
            IsApi,
            api =>
            {
                api.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = Status, ExceptionHandler = ApiFaults.Broken });
                api.UseStatusCodePages(ApiFaults.Bare);
                api.Use(ApiFaults.Unreadable);
            }
        );
        app.UseWhen(
            context => !IsApi(context),
            pages =>
            {
                pages.UseExceptionHandler(
                    new ExceptionHandlerOptions
                    {
                        ExceptionHandlingPath = "/fault",
                        // The page that broke has used up its request's services: the fault's page needs its own.
                        CreateScopeForErrors = true,
                        StatusCodeSelector = Status,
                    }
                );
                pages.UseStatusCodePagesWithReExecute("/not-found/{0}", createScopeForStatusCodePages: true);
                pages.Use(ReadOnly);
                pages.Use(Unnamed);
                pages.Use(Unread);
            }
        );
    }

    /// <summary>Whether this request runs a second time, to say what went wrong in the first.</summary>
    public static bool IsShown(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;

    // A post that failed is not posted to the page that says so: that page would ask for a form's token and answer 400.
    private static Task ReadOnly(HttpContext context, RequestDelegate next)
    {
        if (IsShown(context))
        {
            context.Request.Method = HttpMethods.Get;
        }

        if (Away.Is(context.Features.Get<IExceptionHandlerFeature>()?.Error))
        {
            context.Response.Headers.RetryAfter = Away.RetryAfter;
        }

        return next(context);
    }

    // A body that was cut off or too large is the client's fault, not ours; a database that is away will be back.
    private static int Status(Exception fault) =>
        fault is BadHttpRequestException bad ? bad.StatusCode
        : Away.Is(fault) ? StatusCodes.Status503ServiceUnavailable
        : StatusCodes.Status500InternalServerError;

    // A page that refuses a form has named its content's type and written nothing: that would keep the page in words away.
    private static async Task Unnamed(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (!context.Response.HasStarted && context.Response is { StatusCode: StatusCodes.Status400BadRequest, ContentLength: null })
        {
            context.Response.ContentType = null;
        }
    }

    // What could not be bound is the client's fault: its page is shown, and nothing is logged as ours.
    private static async Task Unread(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = bad.StatusCode;
        }
    }

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
}
