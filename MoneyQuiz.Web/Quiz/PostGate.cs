using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Web.Quiz;

/// <summary>
/// Takes visitors' posts from our own pages only. A framed quiz has no cookie that a token could be compared with, so the
/// browser's own word decides: Fetch-Metadata, or the Origin where there is none. A program sends neither; the token decides.
/// </summary>
public static class PostGate
{
    public static void UsePostGate(this WebApplication app) =>
        app.UseWhen(
            context => HttpMethods.IsPost(context.Request.Method) && DoorOf.Request(context) == Door.Quiz,
            posts =>
                posts.Use(
                    (context, next) =>
                    {
                        if (IsOwn(context.Request))
                        {
                            return next(context);
                        }

                        context.Response.StatusCode = StatusCodes.Status403Forbidden;
                        context.Response.ContentType = "text/plain; charset=utf-8";
                        return context.Response.WriteAsync(
                            "This answer came from another site. Open the quiz itself and answer there.",
                            context.RequestAborted
                        );
                    }
                )
        );

    /// <summary>Whether a post may have come from a page of this host.</summary>
    public static bool IsOwn(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
        {
            return string.Equals(site, "same-origin", StringComparison.Ordinal);
        }

        return request.Headers.Origin.ToString() is not { Length: > 0 } origin
            || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
