using System.Net;
using System.Text.Json;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;
using static MoneyQuiz.Tests.Api.Frameworks.ConfigApp;

namespace MoneyQuiz.Tests.Api.Frameworks;

/// <summary>The contract over HTTP: one app, tests that follow each other's versions.</summary>
public sealed class ConfigApiTests(ConfigApp app) : IClassFixture<ConfigApp>
{
    [Fact]
    public async Task A_patch_answers_with_the_new_config_its_version_and_etag()
    {
        using var admin = app.As(app.Admin);
        var (answer, body) = await Patch(admin, """{ "partial": { "voice_overrides": { "tone": "dry" } }, "reason": "Because" }""");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var version = body.GetProperty("version").GetInt32();
        Assert.Equal($"\"{version}\"", answer.Headers.ETag!.Tag);
        Assert.Equal("dry", body.GetProperty("config").GetProperty("voice_overrides").GetProperty("tone").GetString());
        Assert.Equal("admin", body.GetProperty("changed_by").GetString());

        var (read, now) = await Send(admin, HttpMethod.Get, Config);
        Assert.Equal(answer.Headers.ETag, read.Headers.ETag);
        Assert.Equal(ConfigColumns.All.Select(c => c.Key), now.GetProperty("config").EnumerateObject().Select(c => c.Name));
        var (_, snapshots) = await Send(admin, HttpMethod.Get, $"{Root}/snapshots?client=willow");
        Assert.Equal("Because", snapshots.GetProperty("snapshots")[0].GetProperty("reason").GetString());
    }

    [Fact]
    public async Task A_change_from_an_older_version_is_a_409_with_the_current_state_and_who_made_it_when()
    {
        using var admin = app.As(app.Admin);
        var (_, first) = await Patch(admin, """{ "partial": { "voice_overrides": { "tone": "calm" } } }""");
        var version = first.GetProperty("version").GetInt32();
        foreach (var (body, header) in new (string, string?)[] { ($", \"expected_version\": {version - 1}", null), ("", $"\"{version - 1}\"") })
        {
            var (answer, problem) = await Patch(admin, $$"""{ "partial": { "voice_overrides": { "tone": "x" } }{{body}} }""", header);
            Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal(version, problem.GetProperty("current").GetProperty("version").GetInt32());
            Assert.Equal("calm", problem.GetProperty("current").GetProperty("config").GetProperty("voice_overrides").GetProperty("tone").GetString());
            Assert.Contains("admin published version", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }

        Assert.Equal(
            HttpStatusCode.OK,
            (await Patch(admin, """{ "partial": { "voice_overrides": { "tone": "y" } } }""", $"\"{version}\"")).Answer.StatusCode
        );
        Assert.Equal(HttpStatusCode.BadRequest, (await Patch(admin, """{ "partial": {} }""", "W/\"1\"")).Answer.StatusCode);
    }

    [Fact]
    public async Task Sparse_is_warned_or_refused_faults_are_all_named_and_an_alias_is_canonical()
    {
        using var admin = app.As(app.Admin);
        await Patch(admin, """{ "partial": { "landing_overrides": { "headline": "One", "lead": "Two" } } }""");
        const string Sparse = """{ "landing_overrides": { "headline": "New" } }""";
        var (_, warned) = await Patch(admin, $$"""{ "partial": {{Sparse}} }""");
        Assert.Equal("/landing_overrides/lead", warned.GetProperty("warnings")[0].GetProperty("pointer").GetString());
        await Patch(admin, """{ "partial": { "landing_overrides": { "headline": "One", "lead": "Two" } } }""");
        var (strict, refused) = await Patch(admin, $$"""{ "partial": {{Sparse}}, "strict": true }""");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, strict.StatusCode);
        Assert.Equal(["/landing_overrides/lead"], Pointers(refused));

        var (_, faults) = await Patch(
            admin,
            """{ "partial": { "nothing": 1, "mode_overrides": { "quiz": { "page_size": 99 } }, "archetype_overrides": { "hero": { "colour": "red" } } } }"""
        );
        Assert.Equal(
            ["/archetype_overrides/hero/colour", "/mode_overrides/quiz/page_size", "/nothing"],
            Pointers(faults).Order(StringComparer.Ordinal)
        );
        var (_, alias) = await Patch(admin, """{ "partial": { "mode_overrides": { "traditional": { "page_size": 4 } } } }""");
        Assert.Equal(4, alias.GetProperty("config").GetProperty("mode_overrides").GetProperty("likert").GetProperty("page_size").GetInt32());
        var (_, cleared) = await Patch(admin, """{ "partial": { "mode_overrides": null, "landing_overrides": {} } }""");
        Assert.Equal(JsonValueKind.Null, cleared.GetProperty("config").GetProperty("mode_overrides").ValueKind);
        Assert.Equal(JsonValueKind.Object, cleared.GetProperty("config").GetProperty("landing_overrides").ValueKind);
    }

    [Fact]
    public async Task Restored_twice_it_is_back_where_it_was()
    {
        using var admin = app.As(app.Admin);
        var (_, one) = await Patch(admin, """{ "partial": { "voice_overrides": { "tone": "one" } } }""");
        var (_, two) = await Patch(admin, """{ "partial": { "voice_overrides": { "tone": "two" } } }""");
        var (_, back) = await Send(admin, HttpMethod.Post, $"{Root}/restore?client=willow&snapshot={one.GetProperty("snapshot").GetString()}");
        Assert.Equal("one", back.GetProperty("config").GetProperty("voice_overrides").GetProperty("tone").GetString());
        var (_, forth) = await Send(admin, HttpMethod.Post, $"{Root}/restore?client=willow&snapshot={two.GetProperty("snapshot").GetString()}");
        Assert.Equal(two.GetProperty("config").ToString(), forth.GetProperty("config").ToString());
        Assert.Equal(two.GetProperty("version").GetInt32() + 2, forth.GetProperty("version").GetInt32());

        var (_, compared) = await Send(
            admin,
            HttpMethod.Get,
            $"{Root}/snapshots/compare?client=willow&from={one.GetProperty("snapshot").GetString()}&to={two.GetProperty("snapshot").GetString()}"
        );
        Assert.Equal("Voice: tone changed from “one” to “two”", compared.GetProperty("summary")[0].GetProperty("sentence").GetString());
        var (_, full) = await Send(admin, HttpMethod.Get, $"{Root}/snapshots/{two.GetProperty("snapshot").GetString()}?client=willow");
        Assert.Equal("/voice_overrides/tone", full.GetProperty("diff")[0].GetProperty("path").GetString());
    }

    [Theory]
    [InlineData(null, "willow", 401)]
    [InlineData("viewer", "willow", 403)]
    [InlineData("stranger", "willow", 404)]
    [InlineData("admin", "nowhere", 404)]
    [InlineData("admin", "harbour", 404)]
    public async Task Who_may_not_is_told_no_more_than_that(string? who, string client, int status)
    {
        using var caller = app.As(
            who switch
            {
                "viewer" => app.Viewer,
                "stranger" => app.Stranger,
                "admin" => app.Admin,
                _ => null,
            }
        );
        var (answer, _) = await Send(caller, HttpMethod.Patch, $"{Root}/config?client={client}", """{ "partial": {} }""");
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("{", 400)]
    [InlineData("{}", 400)]
    [InlineData("""{ "partial": {}, "more": 1 }""", 400)]
    [InlineData("""{ "partial": [] }""", 422)]
    public async Task What_cannot_be_read_is_refused(string body, int status)
    {
        using var admin = app.As(app.Admin);
        Assert.Equal(status, (int)(await Patch(admin, body)).Answer.StatusCode);
    }

    [Fact]
    public async Task A_body_of_a_mebibyte_and_one_is_too_large_and_an_unknown_framework_is_not_there()
    {
        using var admin = app.As(app.Admin);
        var body = """{ "partial": {}, "reason": "" }""";
        var large = body.Replace("\"\"", $"\"{new string('x', (1024 * 1024) + 1 - body.Length)}\"", StringComparison.Ordinal);
        Assert.Equal((1024 * 1024) + 1, large.Length);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Patch(admin, large)).Answer.StatusCode);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await Send(admin, HttpMethod.Get, "/api/v1/assess/framework/other/config?client=willow")).Answer.StatusCode
        );
    }

    [Fact]
    public async Task The_brand_goes_the_same_way()
    {
        const string Brand = "/api/v1/assess/tenant/willow/brand";
        using var admin = app.As(app.Admin);
        var (answer, before) = await Send(admin, HttpMethod.Get, Brand);
        var (_, changed) = await Send(
            admin,
            HttpMethod.Patch,
            Brand,
            """{ "partial": { "primary": "#aa3355", "tagline": null } }""",
            answer.Headers.ETag!.Tag
        );
        Assert.Equal("#aa3355", changed.GetProperty("brand").GetProperty("primary").GetString());
        Assert.False(changed.GetProperty("brand").TryGetProperty("tagline", out _));
        Assert.Equal(
            HttpStatusCode.Conflict,
            (await Send(admin, HttpMethod.Patch, Brand, """{ "partial": {} }""", answer.Headers.ETag.Tag)).Answer.StatusCode
        );
        var (_, faults) = await Send(admin, HttpMethod.Patch, Brand, """{ "partial": { "primary": "red", "booking_url": "x", "nothing": 1 } }""");
        Assert.Equal(["/nothing", "/primary"], Pointers(faults).Order(StringComparer.Ordinal));
        var (_, list) = await Send(admin, HttpMethod.Get, $"{Brand}/snapshots");
        Assert.Equal(2, list.GetProperty("snapshots")[0].GetProperty("summary").GetArrayLength());
        Assert.Contains("theme.", await admin.GetStringAsync("/q/willow"), StringComparison.Ordinal);
        Assert.Equal(1, before.GetProperty("version").GetInt32());
    }
}
