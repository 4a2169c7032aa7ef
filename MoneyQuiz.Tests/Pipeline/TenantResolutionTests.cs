using System.Net;

namespace MoneyQuiz.Tests.Pipeline;

/// <summary>Whose request it is: own host, then /q/{slug}, then ?tenant= or ?client=, then the platform's default.</summary>
public sealed class TenantResolutionTests(PipelineApp app) : IClassFixture<PipelineApp>
{
    private const string Willow = "Willow Lane";
    private const string Harbour = "Harbour Ledger";

    [Theory]
    [InlineData("/q/willow", null, "willow")]
    [InlineData("/q/harbour", null, "harbour")]
    [InlineData("/q/harbour?tenant=willow", null, "harbour")]
    [InlineData("/health/live?tenant=harbour", null, null)]
    [InlineData("/?tenant=harbour", null, "harbour")]
    [InlineData("/?client=harbour", null, "harbour")]
    [InlineData("/?tenant=harbour&client=willow", null, "harbour")]
    [InlineData("/", null, "willow")]
    [InlineData("/", PipelineApp.HarbourHost, "harbour")]
    [InlineData("/", PipelineApp.HarbourHost + ":8443", "harbour")]
    [InlineData("/", "Quiz.HARBOUR-Ledger.Example", "harbour")]
    [InlineData("/?tenant=willow", PipelineApp.HarbourHost, "harbour")]
    public async Task The_tenant_is_found_and_named(string path, string? host, string? slug)
    {
        using var answer = await app.Get(path, host is null ? [] : [("Host", host)]);
        // The bare address leads to the tenant's front page.
        var isBare = path.Split('?')[0] == "/" && host is null;
        Assert.Equal(isBare ? HttpStatusCode.Found : HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(isBare ? $"/q/{slug}" : null, answer.Headers.Location?.ToString());
        Assert.Equal(slug, answer.Headers.TryGetValues("x-resolved-tenant", out var named) ? Assert.Single(named) : null);
        if (path.StartsWith("/q/") || host is not null)
        {
            var body = await answer.Content.ReadAsStringAsync();
            Assert.Contains(slug == "willow" ? Willow : Harbour, body);
            Assert.DoesNotContain(slug == "willow" ? Harbour : Willow, body);
        }
    }

    [Theory]
    [InlineData("/q/nobody-here")]
    [InlineData("/q/Willow")]
    [InlineData("/q/wil%20low")]
    [InlineData("/q/willow%0A")]
    [InlineData("/q/willow'--")]
    [InlineData("/t/nobody-here/theme.0123456789abcdef.css")]
    [InlineData("/coach/../q/nobody-here")]
    [InlineData("/nope?tenant=harbour")]
    public async Task An_unknown_tenant_is_as_any_unknown_page(string path)
    {
        using var unknown = await app.Get("/nope");
        using var answer = await app.Get(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(await unknown.Content.ReadAsStringAsync(), await answer.Content.ReadAsStringAsync());
        Assert.False(answer.Headers.Contains("x-resolved-tenant"));
        Assert.Equal(Names(unknown), Names(answer));
    }

    [Theory]
    [InlineData("/q/elm-court", null)]
    [InlineData("/", PipelineApp.SuspendedHost)]
    [InlineData("/q/elm-court", PipelineApp.SuspendedHost)]
    [InlineData("(theme)", null)]
    [InlineData("(theme)", PipelineApp.SuspendedHost)]
    public async Task A_suspended_tenant_is_not_available_and_shows_nothing_of_its_own(string path, string? host)
    {
        path = path == "(theme)" ? PipelineApp.SuspendedTheme : path;
        using var answer = await app.Get(path, host is null ? [] : [("Host", host)]);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Empty(TraceOf(answer, await answer.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("/coach")]
    [InlineData("/admin")]
    [InlineData("/account")]
    [InlineData("/account/sign-in")]
    [InlineData("/account/set-up")]
    [InlineData("/sign-in")]
    [InlineData("/docs")]
    [InlineData("/api/v1/assess/tenant/harbour/brand")]
    [InlineData("/_blazor/negotiate")]
    [InlineData("/COACH")]
    [InlineData("//coach")]
    [InlineData("/%63oach")]
    public async Task A_tenants_own_host_serves_its_quiz_only(string path)
    {
        using var answer = await app.Get(path, ("Host", PipelineApp.HarbourHost), ("Origin", $"http://{PipelineApp.HarbourHost}"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/q/willow")]
    [InlineData("/q/nobody-here")]
    [InlineData("/t/willow/theme.(hash).css")]
    public async Task A_tenants_own_host_serves_no_other_tenant(string path)
    {
        var theme = await app.Stylesheet("theme.");
        using var answer = await app.Get(path.Contains("(hash)") ? theme : path, ("Host", PipelineApp.HarbourHost));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain(Willow, await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("quiz.harbour-ledger.example.evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.2")]
    public async Task A_forged_host_is_misdirected(string host)
    {
        using var answer = await app.Get("/q/willow", ("Host", host));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.Empty(TraceOf(answer, await answer.Content.ReadAsStringAsync()));
        Assert.DoesNotContain(host, await answer.Content.ReadAsStringAsync());
    }

    private static IEnumerable<string> TraceOf(HttpResponseMessage answer, string body) =>
        ((string[])["elm", Willow, Harbour, "theme.", "--mq"]).Where(word =>
            body.Contains(word, StringComparison.OrdinalIgnoreCase)
            || answer.Headers.Any(h => h.Value.Any(v => v.Contains(word, StringComparison.OrdinalIgnoreCase)))
            || answer.Headers.Contains("x-resolved-tenant")
        );

    private static string Names(HttpResponseMessage answer) =>
        string.Join(',', answer.Headers.Concat(answer.Content.Headers).Select(h => h.Key).Order(StringComparer.Ordinal));
}
