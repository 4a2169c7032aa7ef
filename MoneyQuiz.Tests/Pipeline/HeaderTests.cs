using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace MoneyQuiz.Tests.Pipeline;

/// <summary>The security headers stand on every answer, whoever wrote it.</summary>
public sealed class HeaderTests(PipelineApp app) : IClassFixture<PipelineApp>
{
    public static TheoryData<string, int, string, string> Answers =>
        new()
        {
            { "a quiz page", 200, "GET", "/q/willow" },
            { "a page behind sign-in", 302, "GET", "/coach" },
            { "an unknown page", 404, "GET", "/nope" },
            { "an unknown tenant", 404, "GET", "/q/nobody-here" },
            { "an unknown API address", 404, "GET", "/api/nope" },
            { "a method that is not served", 405, "DELETE", "/q/willow" },
            { "a method that is not served on a stylesheet", 405, "DELETE", "/t/willow/theme.0.css" },
            { "a body that is too large", 413, "POST", "/q/willow" },
            { "a foreign name", 421, "GET", "/q/willow" },
            { "a fault of ours", 500, "GET", "/throw" },
            { "a fault of ours in the API", 500, "GET", "/api/throw" },
            { "a suspended tenant", 503, "GET", "/q/elm-court" },
            { "a static asset", 200, "GET", "(lib/fonts/)" },
            { "a theme", 200, "GET", "(theme.)" },
            { "an unknown theme", 404, "GET", "/t/willow/theme.0123456789abcdef.css" },
            { "live", 200, "GET", "/health/live" },
            { "ready", 200, "GET", "/health/ready" },
            { "a circuit's negotiation", 200, "POST", "/_blazor/negotiate?negotiateVersion=1" },
            { "a foreign circuit", 403, "POST", "/_blazor/negotiate" },
        };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_answer_bears_the_headers(string what, int status, string method, string path)
    {
        using var answer = await Ask(status, method, path);
        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        Assert.Equal("nosniff", One(answer, "X-Content-Type-Options"));
        Assert.Equal("same-origin", One(answer, "Cross-Origin-Opener-Policy"));
        Assert.Contains("camera=()", One(answer, "Permissions-Policy"));
        Assert.Contains(One(answer, "Referrer-Policy"), (string[])["no-referrer", "strict-origin-when-cross-origin"]);
        Assert.NotEmpty(One(answer, "X-Request-Id"));
        var policy = One(answer, "Content-Security-Policy");
        Assert.StartsWith("default-src 'none'; ", policy);
        Assert.Contains("base-uri 'self'; frame-ancestors ", policy);
        Assert.DoesNotContain("unsafe-eval", policy);
        Assert.DoesNotContain("*", policy);
        Assert.All(
            (string[])["X-Frame-Options", "Server", "X-Powered-By", "X-XSS-Protection", "Strict-Transport-Security"],
            name => Assert.False(answer.Headers.Contains(name), $"{what} bears {name}")
        );
    }

    [Theory]
    [InlineData("/q/willow", "'self' https://willow-lane.example")]
    [InlineData("/q/harbour", "'self' https://harbour-ledger.example")]
    public async Task A_quiz_page_is_framed_by_its_tenants_site_and_leaves_no_cookie(string path, string ancestors)
    {
        using var answer = await app.Get(path);
        Assert.Equal($"frame-ancestors {ancestors}", Directive(answer, "frame-ancestors"));
        var body = await answer.Content.ReadAsStringAsync();
        // The sheet that the page brings along is named by its hash, and no other may stand in it.
        var sheet = body.Split("<style data-sheet=\"")[1].Split("\">", 2)[1].Split("</style>")[0];
        var integrity = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(sheet)));
        Assert.Contains($" 'sha256-{integrity}'", Directive(answer, "style-src"), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", One(answer, "Content-Security-Policy"));
        Assert.Equal("no-referrer", One(answer, "Referrer-Policy"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("<!--Blazor", body);
        Assert.DoesNotContain("blazor.web", body);
        Assert.DoesNotContain("RequestVerificationToken", body);
    }

    [Theory]
    [InlineData("/coach")]
    [InlineData("/admin")]
    [InlineData("/nope")]
    [InlineData("/fault")]
    [InlineData("/not-found/404")]
    [InlineData("/throw")]
    public async Task What_is_not_a_visitors_is_framed_by_nobody_and_stored_nowhere(string path)
    {
        using var answer = await app.Get(path);
        Assert.Equal("frame-ancestors 'none'", Directive(answer, "frame-ancestors"));
        Assert.Contains("no-store", One(answer, "Cache-Control"));
    }

    [Fact]
    public async Task A_fault_tells_nothing_of_the_inside()
    {
        foreach (var path in (string[])["/throw", "/api/throw"])
        {
            var body = await app.Text(path);
            Assert.DoesNotContain("4711", body);
            Assert.DoesNotContain("Exception", body);
            Assert.DoesNotContain(" at MoneyQuiz", body);
        }
    }

    [Theory]
    [InlineData("/api/throw", 500)]
    [InlineData("/api/nope", 404)]
    public async Task Programs_get_problem_details(string path, int status)
    {
        using var answer = await app.Get(path);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var problem = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(status, problem.RootElement.GetProperty("status").GetInt32());
        Assert.False(string.IsNullOrEmpty(problem.RootElement.GetProperty("title").GetString()));
    }

    private async Task<HttpResponseMessage> Ask(int status, string method, string path)
    {
        if (path.StartsWith('('))
        {
            path = await app.Stylesheet(path.Trim('(', ')'));
        }

        if (status != 413)
        {
            return await app.Send(
                method,
                path,
                status == 421 ? ("Host", "evil.example") : ("Origin", status == 403 ? "https://evil.example" : app.Url)
            );
        }

        using var client = app.Http();
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent([new("answer", new string('x', 3 * 1024 * 1024))]),
        };
        // Sends the body only if it is wanted: an early refusal is then read and not lost in a broken pipe.
        request.Headers.ExpectContinue = true;
        return await client.SendAsync(request);
    }

    private static string One(HttpResponseMessage answer, string name) =>
        Assert.Single(answer.Headers.TryGetValues(name, out var values) ? values : []);

    private static string Directive(HttpResponseMessage answer, string name) =>
        Assert.Single(One(answer, "Content-Security-Policy").Split("; "), d => d.StartsWith(name));
}
