using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Tests.Pipeline;
using MoneyQuiz.Tests.Postgres;

namespace MoneyQuiz.Tests.Api;

/// <summary>Calibration over HTTP, as pages of a tenant's own sites ask for it.</summary>
public sealed class CalibrateTests(FreeApp app) : IClassFixture<FreeApp>
{
    private const string Path = "/api/v1/assess/framework/money_archetypes/calibrate?client=";

    // 72.5: weight 1.1 → 50 + 22.5 × 1.1 = 74.75; above 70, so − 4 → 70.75. Magician leads then with 71.43.
    [Fact]
    public async Task Weights_and_rules_of_the_tenant_apply_and_each_step_is_told()
    {
        await Publish();
        using var answer = await Post("willow", """{"scores":{"ruler":72.5,"magician":71.43,"hero":60},"context":{"format":"likert"}}""");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(70.75m, json.GetProperty("scores").GetProperty("ruler").GetDecimal());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("scores").GetProperty("martyr").ValueKind);
        Assert.Equal(("magician", "ruler", "hero"), (Text(json, "primary"), Text(json, "secondary"), Text(json, "shadow")));
        Assert.Equal(["weights", "rule"], json.GetProperty("trace").EnumerateArray().Select(s => Text(s, "kind")));
        Assert.Equal("Rule “soft” takes off 4, because the quiz was likert and Ruler is above 70.", Text(json.GetProperty("trace")[1], "sentence"));
    }

    [Fact]
    public async Task Another_tenants_rules_do_not_apply()
    {
        await Publish();
        using var answer = await Post("harbour", """{"scores":{"ruler":72.5},"context":{"format":"likert"}}""");
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(72.5m, json.GetProperty("scores").GetProperty("ruler").GetDecimal());
        Assert.Empty(json.GetProperty("trace").EnumerateArray());
    }

    [Theory]
    [InlineData(
        """{"scores":{"hera":1,"hero":101,"ruler":"NaN"},"mood":1}""",
        HttpStatusCode.UnprocessableEntity,
        "/scores/hera /scores/hero /scores/ruler /mood"
    )]
    [InlineData("""{"scores":{"hero":NaN}}""", HttpStatusCode.BadRequest, null)]
    [InlineData("""{"scores":""", HttpStatusCode.BadRequest, null)]
    [InlineData("", HttpStatusCode.BadRequest, null)]
    [InlineData("[]", HttpStatusCode.UnprocessableEntity, "")]
    public async Task What_cannot_be_calibrated_is_refused_naming_each_fault(string body, HttpStatusCode status, string? pointers)
    {
        using var answer = await Post("willow", body);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        if (pointers is not null)
        {
            var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
            Assert.Equal(pointers, string.Join(' ', json.GetProperty("faults").EnumerateArray().Select(f => Text(f, "pointer"))));
        }
    }

    [Theory]
    [InlineData("/api/v1/assess/framework/money_archetypes/calibrate?client=nobody", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/assess/framework/tarot/calibrate?client=willow", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/assess/framework/money_archetypes/calibrate?client=" + PipelineApp.Suspended, HttpStatusCode.ServiceUnavailable)]
    public async Task What_is_not_there_or_closed_says_so(string path, HttpStatusCode status)
    {
        using var client = app.Http();
        using var answer = await client.PostAsync(path, Json("""{"scores":{}}"""));
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("https://willow-lane.example", true)]
    [InlineData("https://harbour-ledger.example", false)]
    [InlineData("null", false)]
    public async Task Scripts_of_the_tenants_own_sites_may_ask_and_others_not(string origin, bool allowed)
    {
        var preflight = await app.Send(
            "OPTIONS",
            Path + "willow",
            ("Origin", origin),
            ("Access-Control-Request-Method", "POST"),
            ("Access-Control-Request-Headers", "content-type")
        );
        Assert.Equal(allowed ? [origin] : [], preflight.Headers.TryGetValues("Access-Control-Allow-Origin", out var v) ? v : []);
        Assert.False(preflight.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    // Ten at once, and ten more each second.
    [Fact]
    public async Task More_than_ten_a_second_have_to_wait()
    {
        await using var limited = new PipelineApp(app.Cluster);
        await limited.InitializeAsync();
        using var client = limited.Http();
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => client.PostAsync(Path + "willow", Json("""{"scores":{}}"""))));
        Assert.Contains(answers, a => a.StatusCode == HttpStatusCode.OK);
        var refused = answers.Where(a => a.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.NotEmpty(refused);
        Assert.All(refused, a => Assert.True(a.Headers.RetryAfter?.Delta >= TimeSpan.FromSeconds(1)));
    }

    private async Task Publish()
    {
        var tenant = (await app.Get<TenantDirectory>().BySlug("willow"))!;
        var scoring = JsonSerializer
            .SerializeToNode(Domain.Frameworks.FrameworkDefinitions.MoneyArchetypes.Scoring, Domain.Frameworks.FrameworkJson.Strict)!
            .AsObject();
        scoring["weights"] = JsonSerializer.SerializeToNode(new Dictionary<string, decimal> { ["ruler"] = 1.1m });
        scoring["rules"] = System.Text.Json.Nodes.JsonNode.Parse(
            """[{"id":"soft","note":"n","when":[{"kind":"formats","any_of":["likert"]},{"kind":"score","archetype":"ruler","above":70}],"then":{"kind":"add","points":-4},"to":["ruler"]}]"""
        );
        var partial = JsonSerializer.SerializeToElement(new Dictionary<string, object> { ["scoring_overrides"] = scoring });
        var outcome = await app.Get<PatchConfig>().Run(new Caller.Seed("test"), tenant.Id, "money_archetypes", new ConfigPartial(partial));
        Assert.True(outcome is ConfigChanged.Saved or ConfigChanged.Unchanged, outcome.ToString());
    }

    private async Task<HttpResponseMessage> Post(string client, string body)
    {
        using var http = app.Http();
        return await http.PostAsync(Path + client, Json(body));
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}

/// <summary>The same app without the limit on calibrations.</summary>
public sealed class FreeApp(Cluster cluster) : PipelineApp(cluster)
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("RateLimits:Calibrate:Burst", "1000");
    }
}
