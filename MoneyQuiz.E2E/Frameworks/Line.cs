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

        if (frame.Text is { } text)
        {
            to.Send(text);
        }
        else
        {
            to.Send(frame.Binary!);
        }
    }
}
