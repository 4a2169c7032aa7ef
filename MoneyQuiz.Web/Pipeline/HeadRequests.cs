namespace MoneyQuiz.Web.Pipeline;

/// <summary>Link checkers and previews ask for a page's head alone. Pages answer GET; the server itself leaves the body away.</summary>
internal static class HeadRequests
{
    public static void UseHeadRequests(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                if (!HttpMethods.IsHead(context.Request.Method))
                {
                    return next(context);
                }

                context.Request.Method = HttpMethods.Get;
                return AsHead(context, next);
            }
        );

    // What logs the request afterwards sees what was asked.
    private static async Task AsHead(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = HttpMethods.Head;
        }
    }
}
