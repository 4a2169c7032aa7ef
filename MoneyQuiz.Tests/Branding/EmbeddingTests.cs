using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Tests.Pipeline;
using MoneyQuiz.Web.Pipeline;
using MoneyQuiz.Web.Quiz.Branding;

namespace MoneyQuiz.Tests.Branding;

/// <summary>What foreign pages get: the script, and a quiz's pages where they are listed.</summary>
public sealed class EmbeddingTests(PipelineApp app) : IClassFixture<PipelineApp>
{
    [Fact]
    public async Task The_script_can_be_loaded_by_any_site_and_asked_for_again_cheaply()
    {
        using var answer = await app.Get("/embed.js");
        Assert.Equal("text/javascript", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("cross-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.Equal("public, max-age=300", answer.Headers.CacheControl?.ToString());
        using var again = await app.Get("/embed.js", ("If-None-Match", answer.Headers.ETag!.ToString()));
        Assert.Equal(System.Net.HttpStatusCode.NotModified, again.StatusCode);
        using var packed = await app.Get("/embed.js", ("Accept-Encoding", "br"));
        Assert.InRange((await packed.Content.ReadAsByteArrayAsync()).Length, 200, 1536);
    }

    [Fact]
    public async Task The_script_is_there_under_a_tenants_own_name_too()
    {
        using var answer = await app.Get("/embed.js", ("Host", PipelineApp.HarbourHost));
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("iframe", true)]
    [InlineData(null, true)]
    [InlineData("document", false)]
    public async Task Only_a_page_of_its_own_needs_no_word_with_a_frame(string? destination, bool framed)
    {
        var html = await app.Text("/q/willow", destination is null ? [] : [("Sec-Fetch-Dest", destination)]);
        Assert.Equal(framed, html.Contains("quiz/frame.", StringComparison.Ordinal));
        Assert.Equal(framed, html.Contains("data-origins=\"https://willow-lane.example\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_way_in_but_the_visitors_refuses_framing()
    {
        var others = app.Get<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<DoorAttribute>() is { Door: not Door.Quiz })
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Select(route => System.Text.RegularExpressions.Regex.Replace(route, @"\{[^}]*\}", "01930000-0000-7000-8000-000000000000"))
            .Distinct()
            .ToList();
        Assert.True(others.Count > 20);
        foreach (var path in others)
        {
            using var answer = await app.Get(path);
            Assert.EndsWith("frame-ancestors 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        }
    }

    [Theory]
    [InlineData("http://127.0.0.1:8000", true)]
    [InlineData("http://localhost:3000, http://127.0.0.1:8000", true)]
    [InlineData("https://127.0.0.1:8000", false)]
    [InlineData("http://willow-lane.example", false)]
    [InlineData("http://127.0.0.1:8000/", false)]
    [InlineData("*", false)]
    public void An_operator_may_open_this_machine_and_nothing_else(string setting, bool good)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(FrameAncestors.LoopbackSetting, setting)]).Build();
        if (good)
        {
            FrameAncestors.CheckLoopback(configuration);
        }
        else
        {
            Assert.Throws<StartRefusedException>(() => FrameAncestors.CheckLoopback(configuration));
        }
    }
}
