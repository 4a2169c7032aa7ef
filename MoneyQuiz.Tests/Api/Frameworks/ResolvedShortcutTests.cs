using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Tests.Postgres;
using static MoneyQuiz.Tests.Api.Frameworks.TwoProcesses;

namespace MoneyQuiz.Tests.Api.Frameworks;

/// <summary>What the shortcut answers is what the whole way answers, and it ends with whatever the answer was made of.</summary>
public sealed class ResolvedShortcutTests(ApiApp app) : IClassFixture<ApiApp>
{
    [Fact]
    public async Task The_second_answer_is_the_first_to_the_last_header()
    {
        const string Willow = $"{Root}/resolved?client=willow";
        var whole = await app.Read(Willow);
        var etag = whole.Headers["ETag"];
        // What is asked differently goes the whole way.
        var wholeKnown = await app.Read(Willow + "&x=1", null, ("If-None-Match", etag));
        var again = await app.Read(Willow);
        var known = await app.Read(Willow, null, ("If-None-Match", etag));
        Assert.Equal((200, 304, 304), (again.Status, wholeKnown.Status, known.Status));
        Assert.Equal(whole.Body, again.Body);
        Assert.Equal(Told(whole), Told(again));
        Assert.Equal(Told(wholeKnown), Told(known));
        Assert.Equal(304, (await app.Read(Willow, null, ("If-None-Match", $"\"x\", W/{etag}"))).Status);
        Assert.Equal(200, (await app.Read(Willow, null, ("If-None-Match", "\"x\""))).Status);
    }

    [Fact]
    public async Task It_ends_with_a_publish_and_with_a_change_of_the_tenants()
    {
        const string Harbour = $"{Root}/resolved?client=harbour";
        await app.Read(Harbour);
        var before = await app.Read(Harbour);
        var key = (await app.Key(harbour: true)).Token;
        using var body = new StringContent(
            """{ "partial": { "voice_overrides": { "tone": "new" } } }""",
            System.Text.Encoding.UTF8,
            "application/json"
        );
        Assert.Equal(200, (await app.Send("PATCH", $"{Root}/config", key, body)).Status);
        var after = await app.Read(Harbour);
        Assert.NotEqual(before.Headers["ETag"], after.Headers["ETag"]);
        Assert.Equal("new", after.Json["voice"]!["tone"]!.GetValue<string>());

        await app.Read(Harbour);
        var id = app.Harbour.Value;
        await app.Behind($"update tenants set status = 'Suspended' where id = '{id}'");
        app.Get<TenantDirectory>().Forget();
        Assert.Equal(404, (await app.Read(Harbour)).Status);
        await app.Behind($"update tenants set status = 'Active' where id = '{id}'");
        app.Get<TenantDirectory>().Forget();
        Assert.Equal(200, (await app.Read(Harbour)).Status);
    }

    [Fact]
    public async Task A_forged_name_is_refused_however_often_the_true_one_was_asked()
    {
        const string Willow = $"{Root}/resolved?client=willow";
        await app.Read(Willow);
        await app.Read(Willow);
        Assert.Equal(421, (await app.Read(Willow, null, ("Host", "forged.example"))).Status);
    }

    // One request's own: its number, and when it was.
    private static string Told(ApiAnswer answer) =>
        string.Join(
            '\n',
            answer
                .Headers.Where(h => h.Key is not ("X-Request-Id" or "Date"))
                .OrderBy(h => h.Key, StringComparer.Ordinal)
                .Select(h => $"{h.Key}: {h.Value}")
        );
}
