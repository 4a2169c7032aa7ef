using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MoneyQuiz.Tests.Postgres;
using MoneyQuiz.Web.Api.Replays;

namespace MoneyQuiz.Tests.Api;

/// <summary>Each POST of the API, sent twice because its answer got lost.</summary>
public sealed class OnceEachTests(ApiApp app) : IClassFixture<ApiApp>
{
    private const string Root = "/api/v1/assess/framework/money_archetypes";
    private const string Brand = "/api/v1/assess/tenant/willow/brand";

    [Fact]
    public void Every_post_that_writes_takes_an_idempotency_key()
    {
        var posts = app.Get<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith("/api/v1/", StringComparison.Ordinal))
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
            .ToList();
        Assert.True(posts.Count >= 4);
        // Who is nobody's caller writes nothing: the same numbers in, the same numbers out.
        var without = posts.Where(e => e.Metadata.GetMetadata<Replay.Metadata>() is null).ToList();
        Assert.All(without, e => Assert.NotNull(e.Metadata.GetMetadata<IAllowAnonymous>()));
        Assert.Equal(["/api/v1/assess/framework/{framework}/calibrate"], without.Select(e => e.RoutePattern.RawText));
    }

    [Fact]
    public async Task A_restore_of_the_config_is_done_once()
    {
        var key = (await app.Key()).Token;
        var one = await Patch($"{Root}/config", key, """{ "partial": { "voice_overrides": { "tone": "one" } } }""");
        await Patch($"{Root}/config", key, """{ "partial": { "voice_overrides": { "tone": "two" } } }""");
        var (first, _) = await Twice($"{Root}/restore?snapshot={one["snapshot"]}", key, body: null, 200);
        var now = await app.Read($"{Root}/config", key);
        Assert.Equal((string?)first.Json["version"]?.ToJsonString(), now.Json["version"]!.ToJsonString());
        Assert.Equal(one["version"]!.GetValue<int>() + 2, now.Json["version"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_restore_of_the_brand_is_done_once()
    {
        var key = (await app.Key()).Token;
        var one = await Patch(Brand, key, """{ "partial": { "primary": "#123456" } }""");
        await Patch(Brand, key, """{ "partial": { "primary": "#654321" } }""");
        await Twice($"{Brand}/restore?snapshot={one["snapshot"]}", key, body: null, 200);
        var now = await app.Read(Brand, key);
        Assert.Equal(one["version"]!.GetValue<int>() + 2, now.Json["version"]!.GetValue<int>());
        Assert.Equal("#123456", now.Json["brand"]!["primary"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_preview_is_made_once_and_its_link_told_again()
    {
        var key = (await app.Key()).Token;
        var before = await Drafts();
        var (first, again) = await Twice($"{Root}/preview", key, """{ "partial": { "voice_overrides": { "tone": "draft" } } }""", 201);
        Assert.Equal(before + 1, await Drafts());
        Assert.Equal(first.Json["url"]!.GetValue<string>(), again.Json["url"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_calibration_sent_again_says_the_same()
    {
        const string Body = """{ "scores": { "hero": 71.5, "martyr": 20 } }""";
        var answers = new[]
        {
            await Send("POST", $"{Root}/calibrate?client=willow", null, Body),
            await Send("POST", $"{Root}/calibrate?client=willow", null, Body),
        };
        Assert.All(answers, a => Assert.Equal((200, answers[0].Body), (a.Status, a.Body)));
    }

    private async Task<(ApiAnswer First, ApiAnswer Again)> Twice(string path, string key, string? body, int status)
    {
        var once = ("Idempotency-Key", Guid.CreateVersion7().ToString());
        var first = await Send("POST", path, key, body, once);
        var again = await Send("POST", path, key, body, once);
        Assert.True(first.Status == status, first.Body);
        Assert.Equal((first.Status, first.Type, first.Body), (again.Status, again.Type, again.Body));
        Assert.Equal(first.Headers.GetValueOrDefault("ETag"), again.Headers.GetValueOrDefault("ETag"));
        Assert.False(first.Headers.ContainsKey(Replay.Replayed));
        Assert.Equal("true", again.Headers[Replay.Replayed]);
        return (first, again);
    }

    private async Task<JsonNode> Patch(string path, string key, string body)
    {
        var answer = await Send("PATCH", path, key, body);
        Assert.True(answer.Status == 200, answer.Body);
        return answer.Json;
    }

    private Task<ApiAnswer> Send(string method, string path, string? key, string? body, params (string, string)[] headers) =>
        app.Send(method, path, key, body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"), headers);

    private async Task<long> Drafts() => (long)(await app.Behind("select count(*) from drafts"))!;
}
