namespace MoneyQuiz.Web.Quiz.Privacy;

/// <summary>
/// Where analytics may load from and send to, for the Content-Security-Policy. Only the frame that measures opens them, and only for a
/// visitor who agreed; the quiz's own pages may hold that frame and nothing of a third party.
/// </summary>
internal static class AnalyticsSources
{
    public const string Script = "https://www.googletagmanager.com";

    /// <summary>As Google names them for GA4 without advertising.</summary>
    public const string Collect = "https://*.google-analytics.com https://*.analytics.google.com https://*.googletagmanager.com";

    /// <summary>Said by the page that measures, before its headers are sent.</summary>
    public static void Open(HttpContext context) => context.Items[typeof(AnalyticsSources)] = true;

    public static bool IsOpen(HttpContext context) => context.Items.ContainsKey(typeof(AnalyticsSources));

    /// <summary>Of a tenant that measures: a visitor may agree on a page that stays where it is.</summary>
    public static string Frames(HttpContext context) => Measuring.Of(context) is { Id: not null, BrowserSaysNo: false } ? "frame-src 'self'; " : "";
}
