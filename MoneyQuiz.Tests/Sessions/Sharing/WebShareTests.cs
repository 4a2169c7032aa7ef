using System.Net;
using System.Text.RegularExpressions;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Tests.Postgres;

namespace MoneyQuiz.Tests.Sessions.Sharing;

/// <summary>A result's link for others, over HTTP: what it shows, what it hides, and that it ends.</summary>
public sealed partial class WebShareTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Others_see_the_patterns_and_nothing_of_the_person()
    {
        using var visitor = new WebVisitor(app);
        var session = await visitor.Finish("likert");
        await visitor.Leave(session, "canary.nightingale@private.example");
        Assert.Contains("Make a link to share", await visitor.Read($"{session}/result"), StringComparison.Ordinal);
        var link = await visitor.Share(session);

        using var friend = new WebVisitor(app);
        using var answer = await friend.Browser.GetAsync(link);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("noindex, nofollow", answer.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal(8, Row().Count(html));
        Assert.Contains("class=\"spider\"", html, StringComparison.Ordinal);
        Assert.Contains("?utm_source=share&utm_medium=result", html, StringComparison.Ordinal);
        var token = session.Split('/')[^1];
        foreach (var secret in (string[])["canary", "Nightingale", token, "Why this result", "This quiz"])
        {
            Assert.DoesNotContain(secret, html, StringComparison.OrdinalIgnoreCase);
        }

        // Nothing but hashes is stored.
        var shared = link.Split('/')[^1];
        Assert.NotEqual(token, shared);
        Assert.Equal(
            0L,
            await app.Behind($"select count(*) from shared_results where token_hash = '{shared}' or encode(salt, 'escape') = '{shared}'")
        );
        // The session's own pages do not open by it.
        using var result = await friend.Browser.GetAsync($"/q/willow/likert/{shared}/result");
        Assert.Equal(HttpStatusCode.NotFound, result.StatusCode);
    }

    [Fact]
    public async Task The_picture_is_a_png_of_its_own_that_a_page_elsewhere_can_load()
    {
        using var visitor = new WebVisitor(app);
        var link = await visitor.Share(await visitor.Finish("likert"));
        var html = await visitor.Read(link);
        var picture = Meta(html, "og:image");
        Assert.StartsWith($"https://localhost{link}/preview.", picture, StringComparison.Ordinal);
        Assert.Equal(picture, Meta(html, "twitter:image"));
        Assert.Equal("summary_large_image", Meta(html, "twitter:card"));
        Assert.Contains("My strongest money pattern: ", Meta(html, "og:title"), StringComparison.Ordinal);

        using var answer = await visitor.Browser.GetAsync(picture);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var header = PictureHeader.Read(bytes)!;
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal((PictureFormat.Png, 1200, 630), (header.Format, header.Width, header.Height));
        Assert.InRange(bytes.Length, 5_000, 150 * 1024);
        Assert.Equal("public, max-age=86400", answer.Headers.GetValues("Cache-Control").Single());
        // Of an earlier brand: sent on to the one of today.
        using var old = await visitor.Browser.GetAsync($"{link}/preview.0123456789abcdef.png");
        Assert.Equal((HttpStatusCode.Found, new Uri(picture).PathAndQuery), (old.StatusCode, old.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task Turned_off_it_is_gone_like_one_that_never_was_and_the_next_is_another()
    {
        using var visitor = new WebVisitor(app);
        var session = await visitor.Finish("likert");
        var link = await visitor.Share(session);
        Assert.Equal(link, await visitor.Share(session));
        var picture = Meta(await visitor.Read(link), "og:image");
        using (var off = await visitor.Post($"{session}/unshare"))
        {
            Assert.Equal(HttpStatusCode.SeeOther, off.StatusCode);
        }

        using var gone = await visitor.Browser.GetAsync(link);
        using var never = await visitor.Browser.GetAsync("/q/willow/share/never-there");
        var html = WebUtility.HtmlDecode(await gone.Content.ReadAsStringAsync());
        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone), (gone.StatusCode, never.StatusCode));
        Assert.Contains("This result is not shared any more", html, StringComparison.Ordinal);
        Assert.Contains("Willow Lane", html, StringComparison.Ordinal);
        Assert.Equal(html, WebUtility.HtmlDecode(await never.Content.ReadAsStringAsync()));
        using var image = await visitor.Browser.GetAsync(picture);
        Assert.Equal(HttpStatusCode.NotFound, image.StatusCode);
        Assert.NotEqual(link, await visitor.Share(session));
        using var still = await visitor.Browser.GetAsync(link);
        Assert.Equal(HttpStatusCode.Gone, still.StatusCode);
    }

    [Fact]
    public async Task It_is_of_one_tenant_and_ends_with_its_session()
    {
        using var visitor = new WebVisitor(app);
        var session = await visitor.Finish("likert");
        var link = await visitor.Share(session);
        foreach (var elsewhere in (string[])[link.Replace("willow", "harbour"), link.Replace("willow", "harbour") + "/preview.0123456789abcdef.png"])
        {
            using var answer = await visitor.Browser.GetAsync(elsewhere);
            Assert.True(answer.StatusCode is HttpStatusCode.Gone or HttpStatusCode.NotFound);
        }

        // Nor can it be made or ended from there.
        using (var _ = await visitor.Post($"{session.Replace("willow", "harbour")}/unshare"))
        using (var __ = await visitor.Browser.GetAsync(link))
        {
            Assert.Equal(HttpStatusCode.OK, __.StatusCode);
        }

        var hash = Data.Sessions.SessionToken.Hash(session.Split('/')[^1]);
        await app.Behind($"delete from assess_sessions where token_hash = '{hash}'");
        using var gone = await visitor.Browser.GetAsync(link);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Equal(
            0L,
            await app.Behind($"select count(*) from shared_results r where not exists (select 1 from assess_sessions s where s.id = r.session_id)")
        );
    }

    [Fact]
    public async Task Only_a_finished_result_is_shared_and_only_from_our_own_page()
    {
        using var visitor = new WebVisitor(app);
        var session = await visitor.Finish("likert");
        using var forged = new HttpRequestMessage(HttpMethod.Post, $"{session}/share") { Content = new FormUrlEncodedContent([]) };
        forged.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var refused = await visitor.Browser.SendAsync(forged);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);

        var hash = Data.Sessions.SessionToken.Hash(session.Split('/')[^1]);
        await app.Behind($"update assess_sessions set completed_at = null where token_hash = '{hash}'");
        using var posted = await visitor.Post($"{session}/share");
        Assert.Equal(
            0L,
            await app.Behind($"select count(*) from shared_results r join assess_sessions s on s.id = r.session_id where s.token_hash = '{hash}'")
        );
    }

    private static string Meta(string html, string name) =>
        Regex.Match(html, $"<meta (?:property|name)=\"{Regex.Escape(name)}\" content=\"([^\"]*)\"").Groups[1].Value;

    [GeneratedRegex("<tr data-archetype=")]
    private static partial Regex Row();
}
