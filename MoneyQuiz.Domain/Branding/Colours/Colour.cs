using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace MoneyQuiz.Domain.Branding;

/// <summary>An opaque sRGB colour, 8 bits (0–255) a channel: what a colour picker gives and what a stylesheet says.</summary>
[JsonConverter(typeof(ColourJsonConverter))]
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static readonly Colour Black = new(0, 0, 0);
    public static readonly Colour White = new(255, 255, 255);

    /// <summary>Reads <c>#rrggbb</c> or <c>#rgb</c>, either case, nothing around it.</summary>
    /// <exception cref="FormatException">The text is neither; the message is the sentence that <see cref="TryParse"/> gives.</exception>
    public static Colour Parse(string text) => TryParse(text, out var colour, out var fault) ? colour : throw new FormatException(fault);

    /// <summary>Reads <c>#rrggbb</c> or <c>#rgb</c>; on failure <paramref name="fault"/> is a sentence for the person who typed it.</summary>
    public static bool TryParse(string? text, out Colour colour, [NotNullWhen(false)] out string? fault)
    {
        colour = default;
        fault = null;
        if (text is ['#', .. var digits] && digits.Length is 3 or 6 && digits.All(char.IsAsciiHexDigit))
        {
            // "#1af" means "#11aaff": each digit stands for itself twice.
            var long6 = digits.Length == 6 ? digits : string.Concat(digits.Select(d => new string(d, 2)));
            var rgb = int.Parse(long6, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            colour = new Colour((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);
            return true;
        }
        fault = "Write the colour as # and six hexadecimal digits, such as #1f5f4a.";
        return false;
    }

    /// <summary><c>#rrggbb</c>, lower case: nothing else can come out, so it is safe in a stylesheet.</summary>
    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";
}
