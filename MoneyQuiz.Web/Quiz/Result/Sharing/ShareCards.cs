using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using MoneyQuiz.Data.Branding;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Domain.Branding.Cards;
using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Web.Quiz.Result.Sharing;

/// <summary>
/// The pictures that go with shared results, drawn once each: they hang on the brand and the archetype alone, so all who share the same pattern of
/// one tenant share a picture.
/// </summary>
public sealed class ShareCards(IWebHostEnvironment web, IPictureMaker maker)
{
    // At 30 to 50 KB each; beyond, all are drawn anew when they are asked for.
    private const int Most = 200;
    private const int LargestPng = 150 * 1024;

    private readonly ConcurrentDictionary<string, CardFont> _fonts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<byte[]?>>> _drawn = new(StringComparer.Ordinal);

    public ShareCardDrawing Of(Brand brand, Archetype archetype)
    {
        var heading = FontCatalogue.Find(brand.HeadingFont) ?? FontCatalogue.DefaultHeading;
        var body = FontCatalogue.Find(brand.BodyFont) ?? FontCatalogue.DefaultBody;
        var fonts = new CardFonts(FontOf(heading, heading.Weights.Contains(600) ? 600 : 700), FontOf(body, 400));
        var svg = ShareCard.Svg(brand, archetype, fonts);
        return new ShareCardDrawing(svg, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(svg)))[..16], fonts);
    }

    /// <summary>As PNG; null where the programs that draw are away or overrun.</summary>
    public async Task<byte[]?> Png(ShareCardDrawing card, CancellationToken cancellation)
    {
        if (_drawn.Count >= Most)
        {
            _drawn.Clear();
        }

        var drawing = _drawn.GetOrAdd(card.Hash, _ => new Lazy<Task<byte[]?>>(() => Draw(card)));
        var png = await drawing.Value.WaitAsync(cancellation);
        if (png is null)
        {
            // The next to ask may have more luck.
            _drawn.TryRemove(KeyValuePair.Create(card.Hash, drawing));
        }

        return png;
    }

    // Not ended with the request that asked first: others wait for the same.
    private async Task<byte[]?> Draw(ShareCardDrawing card)
    {
        byte[][] fonts = [card.Fonts.Heading.TrueType, card.Fonts.Body.TrueType];
        if (await maker.Draw(Encoding.UTF8.GetBytes(card.Svg), ShareCard.Width, fonts) is not Made.Picture { Bytes: var drawn })
        {
            return null;
        }

        var png = await maker.Lighten(drawn) is Made.Picture { Bytes: var light } ? light : drawn;
        return png.Length <= LargestPng ? png : null;
    }

    private CardFont FontOf(Font font, int weight) =>
        _fonts.GetOrAdd(
            $"{font.Key}-latin-{weight}-normal",
            name =>
            {
                using var file = web.WebRootFileProvider.GetFileInfo($"lib/fonts/{name}.woff").CreateReadStream();
                using var bytes = new MemoryStream();
                file.CopyTo(bytes);
                return CardFont.Read(bytes.ToArray());
            }
        );
}
