using System.Globalization;
using System.Xml.Linq;

namespace MoneyQuiz.Domain.Branding;

/// <summary>How large an SVG wants to be shown, and in which units it is drawn.</summary>
/// <param name="ViewBox">min-x, min-y, width, height.</param>
internal sealed record SvgSize(double Width, double Height, string ViewBox)
{
    /// <summary>Null where it says neither a size nor a view box: then nothing can be laid out for it.</summary>
    public static SvgSize? Of(XElement svg)
    {
        var box = ((string?)svg.Attribute("viewBox") ?? "")
            .Split([' ', ',', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(Number)
            .ToArray();
        var hasBox = box is [not null, not null, > 0 and < 1e6, > 0 and < 1e6];
        double? width = Pixels((string?)svg.Attribute("width")),
            height = Pixels((string?)svg.Attribute("height"));
        if (!hasBox)
        {
            return width is > 0 && height is > 0
                ? new SvgSize(width.Value, height.Value, string.Create(CultureInfo.InvariantCulture, $"0 0 {width:0.###} {height:0.###}"))
                : null;
        }

        var text = string.Join(' ', box.Select(n => n!.Value.ToString("0.####", CultureInfo.InvariantCulture)));
        // Of two sizes one may be missing: the view box has the proportions.
        var ratio = box[2]!.Value / box[3]!.Value;
        return (width, height) switch
        {
            (> 0, > 0) => new SvgSize(width.Value, height.Value, text),
            (> 0, _) => new SvgSize(width.Value, width.Value / ratio, text),
            (_, > 0) => new SvgSize(height.Value * ratio, height.Value, text),
            _ => new SvgSize(box[2]!.Value, box[3]!.Value, text),
        };
    }

    /// <summary>As large as fits, in whole pixels; an SVG can be enlarged without loss.</summary>
    public (int Width, int Height) Within(int maxWidth, int maxHeight)
    {
        var scale = Math.Min(maxWidth / Width, maxHeight / Height);
        return (Math.Clamp((int)Math.Round(Width * scale), 1, maxWidth), Math.Clamp((int)Math.Round(Height * scale), 1, maxHeight));
    }

    // 120, 120px, 30mm; not 100%, which is of something we don't know
    private static double? Pixels(string? text)
    {
        foreach (var (unit, pixels) in Units)
        {
            if (
                text?.Trim() is { } length
                && length.EndsWith(unit, StringComparison.OrdinalIgnoreCase)
                && Number(length[..^unit.Length]) is { } number
            )
            {
                return number * pixels is > 0 and < 1e6 ? number * pixels : null;
            }
        }

        return null;
    }

    // CSS: 96 pixels to the inch; the empty unit last, for it ends every text.
    private static readonly (string Unit, double Pixels)[] Units =
    [
        ("px", 1),
        ("pt", 96.0 / 72),
        ("pc", 16),
        ("mm", 96 / 25.4),
        ("cm", 96 / 2.54),
        ("in", 96),
        ("em", 16),
        ("", 1),
    ];

    private static double? Number(string text) =>
        double.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
