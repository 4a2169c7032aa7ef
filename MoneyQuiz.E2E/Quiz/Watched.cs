namespace MoneyQuiz.E2E.Quiz;

/// <summary>What a browser saw and did while a visitor's page was open.</summary>
internal sealed class Watched
{
    private readonly List<string> _faults = [];
    private readonly string _own;

    public Watched(IPage page, string own)
    {
        _own = own;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _faults.Add($"console: {message.Text}");
            }
        };
        page.PageError += (_, fault) => _faults.Add($"script: {fault}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(own + "/", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                _faults.Add($"a request to {request.Url}");
            }
        };
        page.WebSocket += (_, socket) => _faults.Add($"a WebSocket to {socket.Url}");
    }

    public async Task IsClean(IBrowserContext browser)
    {
        var cookies = await browser.CookiesAsync();
        Assert.Equal([], _faults.Concat(cookies.Select(c => $"a cookie of {_own}: {c.Name}")));
    }
}
