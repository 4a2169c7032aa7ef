using System.Text.Json;
using System.Text.Json.Serialization;

namespace MoneyQuiz.Domain.Scoring;

/// <summary>Hundredths as a JSON number with at most two decimals: <c>12.5</c>.</summary>
public sealed class CentiJsonConverter : JsonConverter<Centi>
{
    /// <summary>The largest number that is read, either side of zero.</summary>
    private const decimal Most = 1_000_000;

    public override Centi Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetDecimal(out var value) || Math.Abs(value) > Most || value * 100 % 1 != 0)
        {
            throw new JsonException("A number with at most two decimals is wanted.");
        }

        return new Centi((int)(value * 100));
    }

    public override void Write(Utf8JsonWriter writer, Centi value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Hundredths / 100m);
}
