using System.Net;
using MoneyQuiz.E2E.Faults;

namespace MoneyQuiz.Bench;

/// <summary>A visitor without a browser, who answers page by page: post, redirect, get, as a browser does without the script.</summary>
internal sealed class LoadVisitor(HttpClient http, string start)
{
    /// <summary>A server that has just started compiles beside its work for about half a minute under load; that is not counted.</summary>
    public static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(30);

    private StepForm? _form;

    public async Task Open() => _form = Read(await http.GetStringAsync(start));

    /// <summary>Posts the page that is open and gets the next one.</summary>
    /// <returns>True: the quiz is complete; open it again to go on.</returns>
    public async Task<bool> Answer()
    {
        var values = _form!.Items.ToDictionary(i => i, _ => Random.Shared.Next(5), StringComparer.Ordinal);
        using var content = _form.Page(values);
        using var posted = await http.PostAsync(_form.Action, content);
        Expect(posted, HttpStatusCode.SeeOther);
        var next = posted.Headers.Location!.ToString();
        using var page = await http.GetAsync(next);
        Expect(page, HttpStatusCode.OK);
        var html = await page.Content.ReadAsStringAsync();
        if (next.EndsWith("/lead", StringComparison.Ordinal))
        {
            return true;
        }

        _form = Read(html);
        return false;
    }

    /// <summary>Connections enough for all, no redirects, no cookies: what a browser's own work costs is not the server's.</summary>
    public static HttpClient Client(Uri url) =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                MaxConnectionsPerServer = 512,
            }
        )
        {
            BaseAddress = url,
        };

    private static StepForm Read(string html) => StepForm.Read(html) ?? throw new InvalidOperationException("No step on the page: " + html[..200]);

    private static void Expect(HttpResponseMessage answer, HttpStatusCode expected)
    {
        if (answer.StatusCode != expected)
        {
            throw new InvalidOperationException($"{answer.RequestMessage!.RequestUri} answered {(int)answer.StatusCode}.");
        }
    }
}
