namespace MoneyQuiz.E2E.Quiz;

/// <summary>The app with one foreign site that may frame its quizzes and one that may not, and a browser that gives framed pages no cookie.</summary>
public sealed class EmbeddingApp(Machine machine) : RunningApp(machine)
{
    public ForeignSite Listed { get; } = new();

    public ForeignSite Unlisted { get; } = new();

    /// <summary>Chromium as it is with third-party cookies blocked.</summary>
    public async Task<IBrowser> StrictBrowser(IPlaywright playwright) =>
        await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = "/usr/bin/chromium", Args = [.. Machine.ChromiumArguments, "--test-third-party-cookie-phaseout"] }
        );

    /// <summary>The one line that a coach copies.</summary>
    public string Line(string format = "", string title = "Quiz of Willow Lane") =>
        $"<script src='{Url}/embed.js' data-tenant='willow' data-format='{format}' data-title='{title}' async></script>";

    /// <summary>The paths of the formats that are offered.</summary>
    public async Task<IReadOnlyList<string>> Formats()
    {
        using var client = new HttpClient { BaseAddress = new Uri(Url) };
        List<string> offered = [];
        foreach (var path in (string[])["likert", "mirror", "game", "deal", "realm"])
        {
            using var answer = await client.GetAsync($"/q/willow/{path}");
            if (answer.IsSuccessStatusCode)
            {
                offered.Add(path);
            }
        }

        return offered;
    }

    protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("Embedding__LoopbackOrigins", Listed.Origin)];

    public override ValueTask DisposeAsync()
    {
        Listed.Dispose();
        Unlisted.Dispose();
        return base.DisposeAsync();
    }
}
