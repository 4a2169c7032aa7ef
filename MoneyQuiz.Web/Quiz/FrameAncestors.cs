namespace MoneyQuiz.Web.Quiz;

/// <summary>Which pages may frame a tenant's quiz: its own origin always, and what the tenant has listed.</summary>
internal static class FrameAncestors
{
    public static string Of(HttpContext context) => "'self'";
}
