using System.Net;
using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Branding;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Web.Quiz.Branding;

namespace MoneyQuiz.Tests.Pipeline;

/// <summary>Themes and fonts: kept for ever under their hash, and under no other.</summary>
public sealed class StylesheetTests(PipelineApp app) : IClassFixture<PipelineApp>
{
    [Theory]
    [InlineData(false, "--mq-primary")]
    [InlineData(false, ".masthead")]
    [InlineData(false, "@font-face")]
    [InlineData(true, "@font-face")]
    public async Task A_stylesheet_is_kept_for_ever(bool fonts, string content)
    {
        using var answer = await app.Get(fonts ? app.Get<FontFaces>().Url : await app.Stylesheet("theme."));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/css", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl?.ToString() is { } c ? Sorted(c) : null);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Contains(content, await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/t/willow/theme.0123456789abcdef.css")]
    [InlineData("/t/willow/theme..css")]
    [InlineData("/t/fonts.0123456789abcdef.css")]
    public async Task An_unknown_hash_is_not_there(string path)
    {
        using var answer = await app.Get(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("immutable", answer.Headers.CacheControl?.ToString() ?? "");
    }

    [Theory]
    [InlineData("gzip, deflate, br", true)]
    [InlineData("br;q=0, gzip", false)]
    [InlineData("gzip", false)]
    public async Task A_sheet_comes_packed_to_who_can_unpack_it(string accepts, bool packed)
    {
        var path = await app.Stylesheet("theme.");
        using var answer = await app.Get(path, ("Accept-Encoding", accepts));
        Assert.Equal("Accept-Encoding", Assert.Single(answer.Headers.Vary));
        await using var body = await answer.Content.ReadAsStreamAsync();
        await using var text = packed ? new System.IO.Compression.BrotliStream(body, System.IO.Compression.CompressionMode.Decompress) : body;
        Assert.Equal(packed ? ["br"] : [], answer.Content.Headers.ContentEncoding);
        Assert.Equal(await app.Text(path), await new StreamReader(text).ReadToEndAsync());
    }

    [Theory]
    [InlineData("quiz.front.0123456789abcdef")]
    [InlineData("front.quiz")]
    [InlineData("../../appsettings.front.quiz.")]
    public async Task What_another_version_of_the_app_asks_for_is_good_but_not_kept(string with)
    {
        var path = await app.Stylesheet("theme.");
        using var answer = await app.Get($"{path.Split('?')[0]}?with={with}");
        Assert.Equal("no-cache", answer.Headers.CacheControl?.ToString());
        Assert.Equal(await app.Text(path), await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_theme_is_its_tenants_alone()
    {
        var harbours = await app.Stylesheet("theme.", "harbour");
        using var answer = await app.Get(harbours.Replace("/t/harbour/", "/t/willow/"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        using var own = await app.Get(harbours);
        Assert.Equal("harbour", Assert.Single(own.Headers.GetValues("x-resolved-tenant")));
    }

    [Fact]
    public async Task An_earlier_theme_is_still_served_after_a_publish()
    {
        var before = await app.Stylesheet("theme.", "harbour");
        var text = await app.Text(before);
        await Publish();
        using (var direct = await app.Get("/q/harbour"))
        {
            Assert.DoesNotContain(before, await direct.Content.ReadAsStringAsync());
        }

        Assert.NotEqual(before, await app.Stylesheet("theme.", "harbour"));
        Assert.Equal(text, await app.Text(before));
    }

    private async Task Publish()
    {
        var tenant = (await app.Get<TenantDirectory>().BySlug("harbour"))!;
        var seen = new TaskCompletionSource();
        app.Get<ChangeSignals>().Changed += _ => seen.TrySetResult();
        await app.Get<TenantDb>()
            .In(
                tenant.Id,
                async db =>
                {
                    var row = await db.TenantBrands.SingleAsync();
                    row.State = row.State with { Primary = Colour.Parse("#6d1740") };
                    var theme = ThemeStylesheet.From(row.State);
                    row.ThemeHash = theme.Hash;
                    row.Version++;
                    db.TenantThemes.Add(
                        new StoredTheme
                        {
                            TenantId = tenant.Id,
                            Hash = theme.Hash,
                            Css = theme.Css,
                        }
                    );
                    await ChangeSignals.Send(db, new ChangeSignal("brand", tenant.Id.Value));
                    return await db.SaveChangesAsync();
                }
            );
        await seen.Task.WaitAsync(TimeSpan.FromSeconds(5));
        _ = app.Get<PublishedBrands>();
    }

    private static string Sorted(string cacheControl) =>
        string.Join(
            ", ",
            cacheControl
                .Split(", ")
                .OrderBy(p =>
                    p == "public" ? 0
                    : p[0] == 'm' ? 1
                    : 2
                )
        );
}
