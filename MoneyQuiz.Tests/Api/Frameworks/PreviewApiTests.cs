using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using MoneyQuiz.Data.Frameworks.Drafts;
using static MoneyQuiz.Tests.Api.Frameworks.ConfigApp;

namespace MoneyQuiz.Tests.Api.Frameworks;

/// <summary>A preview runs the real quiz on a draft, and leaves no trace among what is real.</summary>
public sealed partial class PreviewApiTests(ConfigApp app) : IClassFixture<ConfigApp>
{
    private const string Change = """
        { "partial": { "landing_overrides": { "headline": "Only a draft" }, "mode_overrides": { "likert": { "page_size": 12 } } }, "brand": { "primary": "#aa3355" } }
        """;

    [Fact]
    public async Task From_its_link_to_its_result_it_touches_nothing_real()
    {
        var (leads, sessions, states) = (await app.Count("leads"), await app.Count("assess_sessions"), await app.Count("resolved_frameworks"));
        var (link, _) = await Make();
        using var visitor = app.As(null);

        var front = await visitor.GetStringAsync(link.PathAndQuery);
        Assert.Contains("Only a draft", front, StringComparison.Ordinal);
        Assert.Contains("class=\"ribbon\"", front, StringComparison.Ordinal);
        var theme = Theme().Match(front).Groups[1].Value;
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(theme)).StatusCode);
        Assert.DoesNotContain(theme, await visitor.GetStringAsync("/q/willow"), StringComparison.Ordinal);

        var address = $"/q/willow/likert?variant=blitz&{link.Query.TrimStart('?')}";
        var page = await visitor.GetStringAsync(address);
        Assert.Equal(12, Item().Count(page));
        var (action, ticket) = (WebUtility.HtmlDecode(Form().Match(page).Groups[1].Value), Ticket().Match(page).Groups[1].Value);
        for (var step = 0; ; step++)
        {
            var fields = Item().Matches(page).Select(m => KeyValuePair.Create(m.Groups[1].Value, "3")).Append(new("step", $"{step}"));
            var posted = await visitor.PostAsync(action, new FormUrlEncodedContent(step == 0 ? fields.Append(new("ticket", ticket)) : fields));
            Assert.Equal(HttpStatusCode.SeeOther, posted.StatusCode);
            Assert.False(posted.Headers.Contains("Set-Cookie"));
            var next = posted.Headers.Location!.ToString();
            Assert.Contains("/preview-of-", next, StringComparison.Ordinal);
            page = await visitor.GetStringAsync(next);
            Assert.Contains("class=\"ribbon\"", page, StringComparison.Ordinal);
            if (next.EndsWith("/lead", StringComparison.Ordinal))
            {
                var form = new Dictionary<string, string>
                {
                    ["_handler"] = "lead",
                    ["email"] = "me@example.org",
                    ["consent_result"] = "yes",
                };
                var lead = await visitor.PostAsync(next, new FormUrlEncodedContent(form));
                next = lead.Headers.Location!.ToString();
                page = await visitor.GetStringAsync(next);
            }

            if (next.EndsWith("/result", StringComparison.Ordinal))
            {
                Assert.Contains("class=\"result\"", page, StringComparison.Ordinal);
                break;
            }

            action = next[..next.LastIndexOf('/')];
        }

        Assert.Equal(
            (leads, sessions, states),
            (await app.Count("leads"), await app.Count("assess_sessions"), await app.Count("resolved_frameworks"))
        );
        Assert.Equal(1, await app.Count("preview_sessions where completed_at is not null"));
    }

    [Fact]
    public async Task A_link_that_was_changed_revoked_or_is_another_tenants_opens_nothing()
    {
        var (link, id) = await Make();
        using var visitor = app.As(null);
        foreach (
            var wrong in (string[])
                [
                    link.PathAndQuery[..^4] + "AAAA",
                    link.PathAndQuery.Replace("willow", "harbour", StringComparison.Ordinal),
                    $"/q/willow?config=draft:{id}",
                ]
        )
        {
            using var ended = await visitor.GetAsync(wrong);
            Assert.Equal(HttpStatusCode.SeeOther, ended.StatusCode);
            Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync(ended.Headers.Location)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(link.PathAndQuery)).StatusCode);
        using var admin = app.As(app.Admin);
        Assert.Equal(HttpStatusCode.NoContent, (await Send(admin, HttpMethod.Delete, $"{Root}/preview/{id}?client=willow")).Answer.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await visitor.GetAsync(link.PathAndQuery)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Send(admin, HttpMethod.Delete, $"{Root}/preview/{id}?client=willow")).Answer.StatusCode);
    }

    [Fact]
    public async Task Resolved_is_public_from_memory_and_holds_nothing_private()
    {
        using var visitor = app.As(null);
        using var answer = await visitor.GetAsync($"{Root}/resolved?client=willow");
        var text = await answer.Content.ReadAsStringAsync();
        var body = JsonSerializer.Deserialize<JsonElement>(text);
        Assert.Equal(["deal", "game", "likert", "qa", "realm"], body.GetProperty("modes").EnumerateObject().Select(m => m.Name));
        Assert.Equal("/q/willow", body.GetProperty("_slug_prefix").GetString());
        Assert.EndsWith("/q/willow", body.GetProperty("_canonical_quiz_url").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("https://", body.GetProperty("_tenant_urls").GetProperty("booking").GetString(), StringComparison.Ordinal);
        foreach (var secret in (string[])["emails", "sequence", "providers", "narrative_prompt", "@", "webhook"])
        {
            Assert.DoesNotContain($"\"{secret}\"", text, StringComparison.Ordinal);
        }

        using var again = new HttpRequestMessage(HttpMethod.Get, $"{Root}/resolved?client=willow");
        again.Headers.TryAddWithoutValidation("If-None-Match", $"\"x\", {answer.Headers.ETag!.Tag}");
        Assert.Equal(HttpStatusCode.NotModified, (await visitor.SendAsync(again)).StatusCode);

        // A publish of the brand changes it too.
        using var admin = app.As(app.Admin);
        await Send(
            admin,
            HttpMethod.Patch,
            "/api/v1/assess/tenant/willow/brand",
            """{ "partial": { "privacy_url": "https://willow.example/new" } }"""
        );
        using var changed = await visitor.GetAsync($"{Root}/resolved?client=willow");
        Assert.NotEqual(answer.Headers.ETag, changed.Headers.ETag);
        Assert.Contains("https://willow.example/new", await changed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"{Root}/resolved?client=nowhere")).StatusCode);

        var (link, id) = await Make();
        var sig = link.Query.Split("sig=")[1];
        Assert.Contains(
            "Only a draft",
            await visitor.GetStringAsync($"{Root}/resolved?client=willow&draft_id={id}&sig={sig}"),
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"{Root}/resolved?client=willow&draft_id={id}&sig=x")).StatusCode);
    }

    private async Task<(Uri Link, string Id)> Make()
    {
        using var admin = app.As(app.Admin);
        var (answer, made) = await Send(admin, HttpMethod.Post, $"{Root}/preview?client=willow", Change);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (new Uri(made.GetProperty("url").GetString()!), made.GetProperty("draft_id").GetString()!);
    }

    [GeneratedRegex("data-sheet=\"(/t/willow/theme\\.[0-9a-f]+\\.css)")]
    private static partial Regex Theme();

    [GeneratedRegex("name=\"ticket\" value=\"([^\"]+)\"")]
    private static partial Regex Ticket();

    [GeneratedRegex("<form class=\"step\" method=\"post\" action=\"([^\"]+)\"")]
    private static partial Regex Form();

    [GeneratedRegex("<fieldset class=\"statement\" id=\"([^\"]+)\"")]
    private static partial Regex Item();
}
