using Microsoft.AspNetCore.Diagnostics;

namespace MoneyQuiz.Web.Pipeline;

/// <summary>What is shown when something is not there or has gone wrong: a page to people, problem details to programs.</summary>
public static class FaultPages
{
    public static void UseFaultPages(this WebApplication app)
    {
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/fault",
                // The page that broke has used up its request's services: the fault's page needs its own.
                CreateScopeForErrors = true,
                // A body that was cut off or too large is the client's fault, not ours.
                StatusCodeSelector = fault => fault is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
            }
        );
        app.UseWhen(IsApi, api => api.UseStatusCodePages());
        app.UseWhen(
            context => !IsApi(context),
            pages => pages.UseStatusCodePagesWithReExecute("/not-found/{0}", createScopeForStatusCodePages: true)
        );
        app.Use(ReadOnly);
        app.Use(Unnamed);
    }

    // What failed may have been a post without its token, or a method that no page knows: the page that says so is only read.
    private static Task ReadOnly(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            context.Request.Method = HttpMethods.Get;
        }

        return next(context);
    }

    // A page that refuses a form has named its content's type and written nothing: that would keep the page in words away.
    private static async Task Unnamed(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (!context.Response.HasStarted && context.Response is { StatusCode: StatusCodes.Status400BadRequest, ContentLength: null })
        {
            context.Response.ContentType = null;
        }
    }

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);
}
