using System.Diagnostics;

namespace MoneyQuiz.Web.Pipeline;

/// <summary>
/// One line per request, with its route and never its address: addresses of quiz pages hold a session's token. The
/// framework's own lines, which have it, are switched off in appsettings.json.
/// </summary>
public static class RequestLog
{
    public static void UseRequestLog(this WebApplication app)
    {
        var log = Of(app.Services);
        app.Use(
            async (context, next) =>
            {
                var began = Stopwatch.GetTimestamp();
                try
                {
                    await next(context);
                }
                finally
                {
                    Write(log, context, (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText, Stopwatch.GetElapsedTime(began));
                }
            }
        );
    }

    internal static ILogger Of(IServiceProvider services) => services.GetRequiredService<ILoggerFactory>().CreateLogger("MoneyQuiz.Requests");

    internal static void Write(ILogger log, HttpContext context, string? route, TimeSpan took)
    {
        // Assets and health checks would be most of the log and tell nothing.
        if (route is null || route.StartsWith("/health", StringComparison.Ordinal) || route.StartsWith("lib/", StringComparison.Ordinal))
        {
            return;
        }

        log.LogInformation(
            "{Method} {Route} {Status} {Milliseconds} {Tenant} {Request}",
            context.Request.Method,
            route,
            context.Response.StatusCode,
            Math.Round(took.TotalMilliseconds, 1),
            context.Features.Get<RequestTenant>()?.Tenant?.Slug.Value,
            context.TraceIdentifier
        );
    }
}
