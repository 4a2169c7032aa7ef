using MoneyQuiz.Domain.Branding;

namespace MoneyQuiz.Tests.Branding;

public sealed class PictureHeaderTests
{
    [Theory]
    [InlineData(60_000, 60_000)]
    [InlineData(320, 96)]
    public void A_png_says_its_size_before_anything_is_decoded(int width, int height) =>
        Assert.Equal(new PictureHeader(PictureFormat.Png, width, height), PictureHeader.Read(PictureFiles.PngClaiming(width, height)));

    [Fact]
    public void Real_pictures_are_recognised_by_their_bytes()
    {
        Assert.Equal(new PictureHeader(PictureFormat.Png, 64, 32), PictureHeader.Read(PictureFiles.Png()));
        Assert.Equal(new PictureHeader(PictureFormat.Jpeg, 64, 32), PictureHeader.Read(PictureFiles.Convert("jpg")));
        Assert.Equal(new PictureHeader(PictureFormat.WebP, 64, 32), PictureHeader.Read(PictureFiles.Convert("webp")));
        Assert.Equal(new PictureHeader(PictureFormat.WebP, 64, 32), PictureHeader.Read(PictureFiles.Convert("webp[lossless]")));
        Assert.Equal(PictureFormat.Svg, PictureHeader.Read("<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg'/>"u8)?.Format);
    }

    [Fact]
    public void What_is_none_is_not()
    {
        Assert.Null(PictureHeader.Read([]));
        Assert.Null(PictureHeader.Read("GIF89a and more of it, long enough to be a header of any kind"u8));
        Assert.Null(PictureHeader.Read("<html><script>alert(1)</script></html>"u8));
        Assert.Null(PictureHeader.Read("MZ this is a program, and long enough to be looked at"u8));
        Assert.Null(PictureHeader.Read([0xff, 0xd8, 0xff, 0xe0]));
    }

    [Fact]
    public void No_bytes_bring_it_down()
    {
        var starts = new[] { PictureFiles.Png(), PictureFiles.Convert("jpg"), PictureFiles.Convert("webp") };
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = starts[i % starts.Length].AsSpan(0, random.Next(0, 80)).ToArray();
            for (var j = random.Next(4); j > 0 && bytes.Length > 0; j--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            PictureHeader.Read(bytes);
        }
    }

    [Fact]
    public void An_id_says_what_a_page_must_know_and_is_read_strictly()
    {
        var id = PictureId.Of(PictureFormat.Png, 320, 96, [1], [2]);
        Assert.StartsWith("png-320x96-", id.ToString());
        Assert.True(id.ToString().Length <= BrandLimits.AssetId);
        Assert.True(PictureId.TryParse(id.ToString(), out var same));
        Assert.Equal(id, same);
        Assert.NotEqual(id.Hash, PictureId.Of(PictureFormat.Png, 320, 96, [1], [3]).Hash);
        Assert.All(
            new[]
            {
                "",
                "png-0x9-" + id.Hash,
                "gif-3x9-" + id.Hash,
                "png-3x9-" + id.Hash[1..],
                "png-3x9-" + id.Hash + "\n",
                "png-12345x9-" + id.Hash,
                "../" + id,
            },
            text => Assert.False(PictureId.TryParse(text, out _), text)
        );
        Assert.Empty((Brand.Default("A") with { LogoLight = id.ToString() }).Validate());
    }
}
