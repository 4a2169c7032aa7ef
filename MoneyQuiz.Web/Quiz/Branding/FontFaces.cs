using System.Globalization;
using Microsoft.AspNetCore.Components;
using MoneyQuiz.Domain.Branding;

namespace MoneyQuiz.Web.Quiz.Branding;

/// <summary>
/// The <c>@font-face</c> rules of the font catalogue, with each font's stand-in stretched to its measures, so that
/// nothing moves when the font arrives. A browser loads only the files that a page's theme names.
/// </summary>
public sealed class FontFaces
{
    private readonly ResourceAssetCollection _assets;

    public FontFaces(EndpointDataSource endpoints)
    {
        // Where the build's content hashes stand; every page's endpoint carries the same.
        _assets = endpoints.Endpoints.Select(e => e.Metadata.GetMetadata<ResourceAssetCollection>()).First(a => a is not null)!;
        Css = string.Concat(FontCatalogue.All.SelectMany(Rules));
        Sheet = new PackedSheet(Css);
    }

    public string Css { get; }

    /// <summary>The rules of all fonts.</summary>
    public PackedSheet Sheet { get; }

    public string Url => $"/t/fonts.{Sheet.Hash}.css";

    /// <summary>The rules of the fonts that a theme names.</summary>
    public string For(string theme) =>
        string.Concat(FontCatalogue.All.Where(f => theme.Contains(f.CssFamily, StringComparison.Ordinal)).SelectMany(Rules));

    /// <summary>The address of one of its files, for a preload: what is there before the first paint moves nothing.</summary>
    public string File(Font font, int weight) => "/" + _assets[$"lib/fonts/{font.Key}-latin-{weight}-normal.woff2"];

    private IEnumerable<string> Rules(Font font) => font.Weights.Select(weight => Face(font, weight)).Append(StandIn(font));

    // Running text that is read already stays as it is when its font comes late: a line that breaks elsewhere would move the rest. The next page has it.
    private string Face(Font font, int weight) =>
        $"@font-face{{font-family:\"{font.DisplayName}\";font-weight:{weight};font-display:{(weight == 400 ? "optional" : "swap")};src:url({File(font, weight)}) format(\"woff2\")}}\n";

    private static string StandIn(Font font) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"@font-face{{font-family:\"{font.FallbackFamily}\";src:{string.Join(',', font.FallbackLocals.Select(l => $"local(\"{l}\")"))};"
                + $"size-adjust:{font.Fit.SizeAdjust:0.##}%;ascent-override:{font.Fit.AscentOverride:0.##}%;"
                + $"descent-override:{font.Fit.DescentOverride:0.##}%;line-gap-override:0%}}\n"
        );
}
