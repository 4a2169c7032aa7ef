using System.Text.Json;
using System.Text.Json.Serialization;

namespace MoneyQuiz.Domain.Branding;

/// <summary>A colour is the JSON string <c>"#rrggbb"</c>. Anything else is a <see cref="JsonException"/> with a plain sentence.</summary>
public sealed class ColourJsonConverter : JsonConverter<Colour>
{
    public override Colour Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return Colour.TryParse(text, out var colour, out var fault) ? colour : throw new JsonException(fault);
    }

    public override void Write(Utf8JsonWriter writer, Colour value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
