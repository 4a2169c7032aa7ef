namespace MoneyQuiz.Domain.Visits;

/// <summary>Programs that say that they are no visitors. Whatever pretends to be a browser is counted as one.</summary>
public static class Crawlers
{
    private static readonly string[] Signs =
    [
        "bot",
        "crawl",
        "spider",
        "slurp",
        "preview",
        "facebookexternalhit",
        "headless",
        "lighthouse",
        "monitor",
        "python-",
        "curl/",
        "wget/",
        "go-http-client",
        "java/",
        "okhttp",
        "axios/",
        "node-fetch",
    ];

    /// <param name="agent">The header User-Agent. A browser always has one.</param>
    public static bool Is(string? agent) =>
        string.IsNullOrWhiteSpace(agent) || Array.Exists(Signs, sign => agent.Contains(sign, StringComparison.OrdinalIgnoreCase));
}
