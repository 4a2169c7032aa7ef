namespace MoneyQuiz.Web.Quiz.Sessions;

/// <summary>What kind of device a browser says it runs on; no more of its name is kept.</summary>
public static class DeviceClass
{
    public static string? Of(HttpRequest request)
    {
        var agent = request.Headers.UserAgent.ToString();
        return agent.Length == 0 ? null
            : Has("iPad") || Has("Tablet") || (Has("Android") && !Has("Mobi")) ? "tablet"
            : Has("Mobi") ? "phone"
            : "desktop";

        bool Has(string word) => agent.Contains(word, StringComparison.Ordinal);
    }
}
