using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using MoneyQuiz.Tests.Postgres;

namespace MoneyQuiz.Tests.Sessions.Sharing;

/// <summary>A browser that takes quizzes without a script, and keeps its cookies: over https, as they ask for it.</summary>
internal sealed partial class WebVisitor(TestApp app) : IDisposable
{
    public HttpClient Browser { get; } =
        app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });

    /// <summary>To the end; gives the session's address: <c>/q/willow/likert/{token}</c>.</summary>
    public async Task<string> Finish(string format, string query = "", string slug = "willow")
    {
        var address = $"/q/{slug}/{format}";
        var html = await Browser.GetStringAsync($"{address}?variant=blitz{query}");
        for (var step = 0; step < 40; step++)
        {
            using var posted = await Browser.PostAsync(address, Form(html));
            var next = posted.Headers.Location!.ToString();
            address = string.Join('/', next.Split('/').Take(5));
            if (next.EndsWith("/lead", StringComparison.Ordinal) || next.EndsWith("/result", StringComparison.Ordinal))
            {
                return address;
            }

            html = await Browser.GetStringAsync(next);
        }

        throw new InvalidOperationException("The quiz has no end.");
    }

    public async Task Leave(string session, string email)
    {
        using var left = await Browser.PostAsync(
            $"{session}/lead",
            new FormUrlEncodedContent([
                new("_handler", "lead"),
                new("email", email),
                new("name", "Canary Nightingale"),
                new("consent_contact", "yes"),
            ])
        );
        Assert.Equal(HttpStatusCode.SeeOther, left.StatusCode);
    }

    public async Task<HttpResponseMessage> Post(string address) => await Browser.PostAsync(address, new FormUrlEncodedContent([]));

    /// <summary>The page's text as people read it.</summary>
    public async Task<string> Read(string address) => WebUtility.HtmlDecode(await Browser.GetStringAsync(address));

    /// <summary>Makes the link; gives its address without the host.</summary>
    public async Task<string> Share(string session)
    {
        using var posted = await Post($"{session}/share");
        Assert.Equal($"{session}/result#share", posted.Headers.Location!.ToString());
        return Link().Match(await Read($"{session}/result")).Groups[1].Value;
    }

    public void Dispose() => Browser.Dispose();

    private static FormUrlEncodedContent Form(string html) =>
        new([
            .. Hidden().Matches(html).Select(m => KeyValuePair.Create(m.Groups[1].Value, m.Groups[2].Value)),
            .. Radio().Matches(html).Select(m => m.Groups[1].Value).Distinct().Select((name, i) => KeyValuePair.Create(name, $"{i % 4}")),
            KeyValuePair.Create("skip", "1"),
        ]);

    [GeneratedRegex("type=\"hidden\" name=\"(ticket|token|step)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();

    [GeneratedRegex("type=\"radio\" name=\"([^\"]+)\"")]
    private static partial Regex Radio();

    [GeneratedRegex("id=\"share-link\"[^>]*value=\"https://localhost([^\"]+)\"")]
    private static partial Regex Link();
}
