using System.Text;
using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Branding;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Tests.Tenancy;

namespace MoneyQuiz.Tests.Branding;

/// <summary>Uploads, through the real programs: what is kept was made anew, and what is served can do nothing.</summary>
public sealed class UploadTests(Office office) : IClassFixture<Office>
{
    [Theory]
    [InlineData("png")]
    [InlineData("jpg")]
    [InlineData("webp")]
    public async Task A_picture_is_made_anew_in_two_formats_and_served_for_ever(string format)
    {
        var team = await office.Team();
        byte[] file = [.. PictureFiles.Convert(format), .. "PK\x03\x04 <script>alert(1)</script>"u8];
        var kept = await Kept(team, PictureUse.LogoLight, file);
        Assert.Equal((PictureFormat.Png, 64, 32), (kept.Format, kept.Width, kept.Height));
        foreach (var (webP, type) in ((bool, string)[])[(false, "image/png"), (true, "image/webp")])
        {
            using var answer = await office.Browser().GetAsync($"/t/{team.Slug}/media/{kept}{(webP ? ".webp" : "")}");
            Assert.Equal(type, answer.Content.Headers.ContentType?.ToString());
            Assert.Equal("sandbox; default-src 'none'; frame-ancestors 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("public, max-age=31536000, immutable", Assert.Single(answer.Headers.GetValues("Cache-Control")));
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            Assert.Equal((kept.Width, kept.Height), (PictureHeader.Read(bytes)!.Width, PictureHeader.Read(bytes)!.Height));
            Assert.DoesNotContain("script", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        }

        // The same again is the same, and no second row.
        Assert.Equal(kept, await Kept(team, PictureUse.LogoLight, file));
        Assert.Equal(1, await office.Get<TenantDb>().In(team.Id, db => db.BrandPictures.CountAsync()));
        Assert.Equal("brand.picture-kept", (await office.Last(team.Id)).Action);
    }

    [Fact]
    public async Task A_large_picture_is_made_smaller_and_a_photo_becomes_jpeg()
    {
        var team = await office.Team();
        var photo = await Kept(team, PictureUse.CoachPhoto, PictureFiles.Png(4096, 2048));
        Assert.Equal((PictureFormat.Jpeg, 480, 240), (photo.Format, photo.Width, photo.Height));
    }

    [Fact]
    public async Task An_svg_is_rebuilt_and_for_a_shared_link_drawn()
    {
        var team = await office.Team();
        var file = PictureFiles.Svg("<script>alert(1)</script><rect width='120' height='40' fill='#1f5f4a' onclick='alert(1)'/>");
        var logo = await Kept(team, PictureUse.LogoLight, file);
        Assert.Equal((PictureFormat.Svg, 600, 200), (logo.Format, logo.Width, logo.Height));
        using var answer = await office.Browser().GetAsync($"/t/{team.Slug}/media/{logo}");
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType?.ToString());
        Assert.DoesNotContain("alert", await answer.Content.ReadAsStringAsync());
        var shared = await Kept(team, PictureUse.ShareImage, file);
        Assert.Equal((PictureFormat.Jpeg, 1200), (shared.Format, shared.Width));
    }

    public static TheoryData<string, byte[]> Hostile =>
        new()
        {
            { "empty", [] },
            { "one byte too many", new byte[KeepPicture.LargestUpload + 1] },
            { "a page called a picture", "<html><body><script>alert(1)</script></body></html>"u8.ToArray() },
            { "a program", [.. "MZ"u8, .. new byte[500]] },
            { "a GIF", [.. "GIF89a"u8, .. new byte[500]] },
            { "a PDF", [.. "%PDF-1.7\n"u8, .. new byte[500]] },
            { "a bomb of pixels", PictureFiles.PngClaiming(60_000, 60_000) },
            { "one pixel too wide", PictureFiles.PngClaiming(4097, 10) },
            { "no pixels", PictureFiles.PngClaiming(0, 0) },
            { "more pixels than data", PictureFiles.PngClaiming(4096, 4096)[..60] },
            { "the head of a PNG on a page", [.. PictureFiles.Png()[..33], .. "<script>alert(1)</script>"u8, .. new byte[60]] },
            { "half a JPEG", PictureFiles.Convert("jpg")[..200] },
            { "an SVG that is a script", PictureFiles.Svg("<script>alert(1)</script>") },
            { "an SVG that never ends", PictureFiles.Svg("<g>")[..90] },
        };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task What_is_no_good_picture_is_refused_in_words_and_kept_nowhere(string what, byte[] file)
    {
        var team = await office.Team();
        var refused = await office.Get<KeepPicture>().Run(team.Admin, team.Id, PictureUse.LogoLight, file);
        Assert.True(refused is PictureKept.Invalid { Sentence.Length: > 30 }, $"{what}: {refused}");
        Assert.Equal(0, await office.Get<TenantDb>().In(team.Id, db => db.BrandPictures.CountAsync()));
    }

    [Fact]
    public async Task Exactly_one_mebibyte_is_taken()
    {
        var team = await office.Team();
        byte[] file = [.. PictureFiles.Png(), .. new byte[KeepPicture.LargestUpload - PictureFiles.Png().Length]];
        Assert.Equal(KeepPicture.LargestUpload, file.Length);
        await Kept(team, PictureUse.Favicon, file);
    }

    [Fact]
    public async Task Only_an_admin_uploads_and_a_picture_is_the_tenants_own()
    {
        var team = await office.Team();
        var others = await office.Team();
        foreach (var actor in (Actor[])[team.People[Role.Viewer], team.People[Role.Coach], others.Admin])
        {
            Assert.IsType<PictureKept.NotAllowed>(await office.Get<KeepPicture>().Run(actor, team.Id, PictureUse.LogoLight, PictureFiles.Png()));
        }

        var kept = await Kept(team, PictureUse.LogoLight, PictureFiles.Png());
        using var mine = await office.Browser().GetAsync($"/t/{team.Slug}/media/{kept}");
        using var theirs = await office.Browser().GetAsync($"/t/{others.Slug}/media/{kept}");
        using var never = await office.Browser().GetAsync($"/t/{team.Slug}/media/{kept with { Hash = new string('0', 32) }}");
        Assert.Equal((200, 404, 404), ((int)mine.StatusCode, (int)theirs.StatusCode, (int)never.StatusCode));
    }

    [Fact]
    public async Task Missing_programs_are_not_the_files_fault()
    {
        var team = await office.Team();
        var without = new KeepPicture(office.Get<TenantDb>(), new NoPrograms(), TimeProvider.System);
        Assert.IsType<PictureKept.Unavailable>(await without.Run(team.Admin, team.Id, PictureUse.LogoLight, PictureFiles.Png()));
    }

    private async Task<PictureId> Kept(Team team, PictureUse use, byte[] file) =>
        Assert.IsType<PictureKept.Kept>(await office.Get<KeepPicture>().Run(team.Admin, team.Id, use, file)).Id;

    private sealed class NoPrograms : IPictureMaker
    {
        public Task<Made> Anew(byte[] picture, PictureFormat format, PictureUse use, CancellationToken cancellation = default) =>
            Task.FromResult<Made>(new Made.Unavailable());

        public Task<Made> Draw(byte[] svg, int width, CancellationToken cancellation = default) => Task.FromResult<Made>(new Made.Unavailable());

        public Task<Made> Lighten(byte[] png, CancellationToken cancellation = default) => Task.FromResult<Made>(new Made.Unavailable());

        public Task<Made> Draw(byte[] svg, int width, IReadOnlyList<byte[]> fonts, CancellationToken cancellation = default) =>
            Draw(svg, width, cancellation);
    }
}
