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
                context.Items[typeof(HeadRequests)] = true;
                return AsHead(context, next);
            }
        );

    /// <summary>Whether only the head was asked for.</summary>
    public static bool IsOne(HttpContext context) => context.Items.ContainsKey(typeof(HeadRequests));

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
