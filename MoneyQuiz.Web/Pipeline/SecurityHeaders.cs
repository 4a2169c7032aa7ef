namespace MoneyQuiz.Web.Pipeline;

/// <summary>One set of headers on every response, and one Content-Security-Policy: two would intersect.</summary>
public static class SecurityHeaders
{
    private const string Features = "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";

    public static void UseSecurityHeaders(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                context.Response.OnStarting(
                    static state =>
                    {
                        Set((HttpContext)state, DoorOf.Request((HttpContext)state));
                        return Task.CompletedTask;
                    },
                    context
                );
                return next(context);
            }
        );

    internal static void Set(HttpContext context, Door door)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy.For(context, door);
        headers.XContentTypeOptions = "nosniff";
        headers["Permissions-Policy"] = Features;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["X-Request-Id"] = context.TraceIdentifier;
        // A quiz page's address holds the session's token: it is told to nobody.
        headers["Referrer-Policy"] = door == Door.Quiz ? "no-referrer" : "strict-origin-when-cross-origin";
        // Assets are loaded by the page that frames a quiz, nothing else is.
        headers["Cross-Origin-Resource-Policy"] = door == Door.Quiz ? "cross-origin" : "same-origin";
        // Without includeSubDomains: on a tenant's own host that would bind the coach's other sites.
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        if (door is Door.Coach or Door.Admin or Door.Account or Door.Docs && !IsAsset(context))
        {
            headers.CacheControl = "no-store";
        }
        else if (door == Door.Api && headers.CacheControl.Count == 0)
        {
            // A resource that may be kept says so itself, with its ETag.
            headers.CacheControl = "no-store";
        }
    }

    // Static assets carry their own cache rule, by content hash.
    private static bool IsAsset(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<DoorAttribute>() is null && context.Response.Headers.CacheControl.Count > 0;
}
