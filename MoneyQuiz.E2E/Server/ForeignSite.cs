using System.Net;
using System.Text;

namespace MoneyQuiz.E2E.Server;

/// <summary>Somebody else's website: another origin on loopback, with the pages that a test puts there.</summary>
public sealed class ForeignSite : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Dictionary<string, string> _pages = new(StringComparer.Ordinal);

    public ForeignSite()
    {
        Origin = $"http://127.0.0.1:{AppProcess.FreePort()}";
        _listener.Prefixes.Add(Origin + "/");
        _listener.Start();
        _ = Task.Run(Serve);
    }

    public string Origin { get; }

    /// <summary>Puts a page there; returns its address.</summary>
    public string Page(string name, string body)
    {
        lock (_pages)
        {
            _pages[$"/{name}"] =
                $"<!doctype html><html lang='en'><meta charset='utf-8'><title>A coach's own site</title><body><h1>Welcome</h1>{body}</body></html>";
        }

        return $"{Origin}/{name}";
    }

    public void Dispose() => _listener.Close();

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            try
            {
                var asked = await _listener.GetContextAsync();
                string? page;
                lock (_pages)
                {
                    page = _pages.GetValueOrDefault(asked.Request.Url!.AbsolutePath);
                }

                asked.Response.StatusCode = page is null ? 404 : 200;
                asked.Response.ContentType = "text/html; charset=utf-8";
                await asked.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(page ?? ""));
                asked.Response.Close();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                // The test is over, or the browser has left.
            }
        }
    }
}
