using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MoneyQuiz.Domain.Frameworks.Editing;

namespace MoneyQuiz.Web.Coach.Frameworks.Fields;

/// <summary>Between what somebody types and what the config keeps. What can't be read is kept as it was typed, and the check says what is wanted.</summary>
public static class FieldText
{
    /// <summary><c>/landing_overrides/points/2</c> → <c>f-landing_overrides-points-2</c>.</summary>
    public static string Id(string pointer) => "f" + pointer.Replace('/', '-').Replace('~', '-');

    public static string Of(JsonElement? value) =>
        value switch
        {
            null => "",
            { ValueKind: JsonValueKind.String } text => text.GetString()!,
            { } other => other.GetRawText(),
        };

    /// <summary>Null where the member is to be left out.</summary>
    public static JsonNode? Read(EditorField field, string text)
    {
        if (text.Length == 0 && field.IsOptional)
        {
            return null;
        }

        var number = text.Trim().Replace('−', '-').Replace(',', '.');
        return field.Kind switch
        {
            FieldKind.Number when int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
            FieldKind.Decimal
                when decimal.TryParse(
                    number,
                    NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var fine
                ) => fine,
            FieldKind.Switch => text == "true",
            _ => text,
        };
    }

    /// <summary>A text as the kind of value that stands there now.</summary>
    public static JsonNode Like(JsonElement? now, string text) =>
        now is { ValueKind: JsonValueKind.Number } && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? JsonNode.Parse(number.ToString(CultureInfo.InvariantCulture))!
            : text;
}
