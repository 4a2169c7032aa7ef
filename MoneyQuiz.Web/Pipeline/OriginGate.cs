namespace MoneyQuiz.Web.Pipeline;

/// <summary>
/// Lets a circuit be opened from our own pages only, by whichever transport: the framework checks the Origin of
/// WebSockets alone, and only if told to.
/// </summary>
public static class OriginGate
{
    public static void UseOriginGate(this WebApplication app) =>
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase),
            circuits =>
                circuits.Use(
                    (context, next) =>
                    {
                        if (IsOwn(context.Request))
                        {
                            return next(context);
                        }

                        context.Response.StatusCode = StatusCodes.Status403Forbidden;
                        return Task.CompletedTask;
                    }
                )
        );

    // Origin: http://localhost:5080. A browser sends it with every WebSocket and every POST; without one, Sec-Fetch-Site decides.
    internal static bool IsOwn(HttpRequest request) =>
        request.Headers.Origin.ToString() is { Length: > 0 } origin
            ? string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
            : string.Equals(request.Headers["Sec-Fetch-Site"], "same-origin", StringComparison.Ordinal);
}
