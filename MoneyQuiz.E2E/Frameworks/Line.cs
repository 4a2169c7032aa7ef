namespace MoneyQuiz.E2E.Frameworks;

/// <summary>The line between a page and its circuit. Cut, it swallows everything and tells neither side, as a dead network does.</summary>
internal sealed class Line
{
    private IWebSocketRoute? _page;

    public bool IsCut { get; set; }

    public void Connect(IWebSocketRoute page)
    {
        _page = page;
        var server = page.ConnectToServer();
        page.OnMessage(frame => Pass(frame, server));
        server.OnMessage(frame => Pass(frame, page));
    }

    /// <summary>The page notices, and may connect again.</summary>
    public Task Drop()
    {
        IsCut = false;
        return _page!.CloseAsync(new() { Code = 3001 });
    }

    private void Pass(IWebSocketFrame frame, IWebSocketRoute to)
    {
        if (IsCut)
        {
            return;
        }

        // Only the handshake is text; a circuit's messages are binary, and would not survive being read as text.
        if (frame.Text is { } text && text.StartsWith("{\"protocol\"", StringComparison.Ordinal))
        {
            to.Send(text);
        }
        else if (frame.Binary is { } bytes)
        {
            to.Send(bytes);
        }
        else
        {
            to.Send(frame.Text!);
        }
    }
}
