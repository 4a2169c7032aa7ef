using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using MoneyQuiz.Data.Branding;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Domain.Branding.Cards;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Tests.Postgres;
using MoneyQuiz.Tests.Sessions;
using MoneyQuiz.Web.Quiz.Result.Sharing;

namespace MoneyQuiz.Tests.Branding;

/// <summary>The picture that goes with a shared result, drawn by the real programs in the real fonts.</summary>
public sealed class ShareCardTests(TestApp app) : IClassFixture<TestApp>
{
    private static readonly Archetype Ruler = Play.Framework[ArchetypeId.Ruler];

    private static readonly XName Text = "{http://www.w3.org/2000/svg}text";

    private ShareCards Cards => app.Get<ShareCards>();

    public static TheoryData<string> Names =>
        [
            "Ruler",
            "The One Who Never Ever Lets Go Of The Reins",
            new string('W', 60),
            "支配者の名前はとても長い長い長い長い長い長い",
            "👑👑👑👑👑👑👑👑👑👑👑👑👑👑👑👑👑👑👑👑",
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task However_long_the_words_none_runs_out_of_its_room(string name)
    {
        var archetype = Ruler with { Name = name, Essence = string.Join(' ', Enumerable.Repeat(Ruler.Essence, 4)) };
        var card = Cards.Of(OddBrands.LongName, archetype);
        var png = (await Cards.Png(card, default))!;
        Assert.InRange(png.Length, 5_000, 150 * 1024);
        var pixels = Pixels(await Drawn(card, card.Svg), out var width, out var height);
        Assert.Equal((1200, 630), (width, height));
        // Words stand from 72 to 752. Outside of it, and at its very edges, there is what there is without any words.
        var bare = XDocument.Parse(card.Svg);
        bare.Descendants(Text).Remove();
        var without = Pixels(await Drawn(card, bare.ToString()), out _, out _);
        var stray = Enumerable
            .Range(0, pixels.Length)
            .Where(i => (i % width) is < 66 or >= 750 || i / width is < 50 or > 590)
            .Where(i => pixels[i] != without[i]);
        Assert.Empty(stray.Take(5).Select(i => $"{i % width}, {i / width}"));
        Assert.Contains(Enumerable.Range(0, pixels.Length), i => pixels[i] != without[i]);
    }

    [Fact]
    public void A_line_is_never_wider_than_its_room_by_the_fonts_own_measure()
    {
        foreach (var font in FontCatalogue.All)
        {
            var card = Cards.Of(
                OddBrands.LongName with
                {
                    HeadingFont = font.Key,
                    BodyFont = font.Key,
                },
                Ruler with
                {
                    Name = "Überbuchungsverantwortungsträger",
                }
            );
            foreach (var line in XDocument.Parse(card.Svg).Descendants(Text))
            {
                var of = (int)line.Attribute("font-weight")! == card.Fonts.Heading.Weight ? card.Fonts.Heading : card.Fonts.Body;
                Assert.InRange(of.Width(line.Value) * (int)line.Attribute("font-size")!, 1, 680);
            }
        }
    }

    [Fact]
    public void The_address_changes_with_the_brand_and_the_pattern_and_with_nothing_else()
    {
        var brand = Brand.Default("Willow Lane");
        var hash = Cards.Of(brand, Ruler).Hash;
        Assert.Equal(hash, Cards.Of(brand with { BookingUrl = "https://x.example" }, Ruler).Hash);
        string[] others =
        [
            Cards.Of(brand with { BusinessName = "Willow & Lane" }, Ruler).Hash,
            Cards.Of(brand with { Primary = Colour.Parse("#803010") }, Ruler).Hash,
            Cards.Of(brand with { HeadingFont = "lora" }, Ruler).Hash,
            Cards.Of(brand, Play.Framework[ArchetypeId.Hero]).Hash,
            Cards.Of(brand, Ruler with { Name = "Conductor" }).Hash,
        ];
        Assert.Equal(5, others.Append(hash).Distinct().Count() - 1);
    }

    [Fact]
    public async Task Words_cannot_become_drawing()
    {
        var card = Cards.Of(Brand.Default("</text><image href=\"file:///etc/passwd\"/>"), Ruler with { Name = "A\u0000<b>&\uFFFF" });
        Assert.Empty(XDocument.Parse(card.Svg).Descendants("{http://www.w3.org/2000/svg}image"));
        Assert.NotNull(await Cards.Png(card, default));
    }

    [Fact]
    public async Task Every_odd_brand_gets_a_picture()
    {
        foreach (var brand in OddBrands.All)
        {
            foreach (var archetype in Play.Framework.Content.Archetypes.Take(2))
            {
                Assert.InRange((await Cards.Png(Cards.Of(brand, archetype), default))!.Length, 5_000, 150 * 1024);
            }
        }
    }

    // As it is drawn, before it is made light: colour for colour.
    private async Task<byte[]> Drawn(ShareCardDrawing card, string svg) =>
        Assert
            .IsType<Made.Picture>(
                await app.Get<IPictureMaker>()
                    .Draw(Encoding.UTF8.GetBytes(svg), ShareCard.Width, [card.Fonts.Heading.TrueType, card.Fonts.Body.TrueType])
            )
            .Bytes;

    // Eight bits, four channels, as rsvg-convert writes it; each row says how it is to be read from its neighbours.
    private static uint[] Pixels(byte[] png, out int width, out int height)
    {
        (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        Assert.Equal((8, 6, 0), (png[24], png[25], png[28]));
        using var packed = new MemoryStream();
        for (var at = 8; at < png.Length; )
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                packed.Write(png, at + 8, length);
            }

            at += length + 12;
        }

        packed.Position = 0;
        using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
        var (row, above, pixels) = (new byte[width * 4], new byte[width * 4], new uint[width * height]);
        for (var y = 0; y < height; y++)
        {
            var filter = zlib.ReadByte();
            zlib.ReadExactly(row);
            for (var i = 0; i < row.Length; i++)
            {
                var (left, up, corner) = (i < 4 ? 0 : row[i - 4], above[i], i < 4 ? 0 : above[i - 4]);
                row[i] += (byte)(
                    filter switch
                    {
                        0 => 0,
                        1 => left,
                        2 => up,
                        3 => (left + up) / 2,
                        _ => Paeth(left, up, corner),
                    }
                );
            }

            for (var x = 0; x < width; x++)
            {
                pixels[(y * width) + x] = BinaryPrimitives.ReadUInt32BigEndian(row.AsSpan(x * 4));
            }

            row.CopyTo(above, 0);
        }

        return pixels;
    }

    private static int Paeth(int a, int b, int c)
    {
        var (p, q, r) = (Math.Abs(b - c), Math.Abs(a - c), Math.Abs(a + b - (2 * c)));
        return p <= q && p <= r ? a
            : q <= r ? b
            : c;
    }
}
