using MoneyQuiz.Domain.Visits;
using MoneyQuiz.Web.Pipeline;
using MoneyQuiz.Web.Quiz.Frameworks;

namespace MoneyQuiz.Web.Quiz.Visits;

/// <summary>Which requests for a page are a visitor's.</summary>
public static class RealVisit
{
    /// <summary>No preview, no crawler, no look at the head alone, no browser that looks ahead.</summary>
    public static bool Is(HttpContext context) =>
        PreviewVisit.Of(context) is null
        && HttpMethods.IsGet(context.Request.Method)
        && !HeadRequests.IsOne(context)
        && !LooksAhead(context.Request)
        && !Crawlers.Is(context.Request.Headers.UserAgent);

    /// <summary>Whether they come from elsewhere: a link of our own leads to the same visit. Browsers that don't say so count each page.</summary>
    public static bool IsArrival(HttpContext context) => context.Request.Headers["Sec-Fetch-Site"].ToString() is not "same-origin";

    private static bool LooksAhead(HttpRequest request) =>
        request.Headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase)
        || request.Headers["Purpose"].ToString() == "prefetch";
}
