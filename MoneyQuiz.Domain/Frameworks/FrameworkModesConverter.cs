using System.Text.Json;
using System.Text.Json.Serialization;
using MoneyQuiz.Domain.Formats;

namespace MoneyQuiz.Domain.Frameworks;

internal sealed class FrameworkModesConverter : JsonConverter<FrameworkModes>
{
    public override FrameworkModes Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        // A stored state may name a mode that this version doesn't know yet; no session of this version runs on it.
        return new FrameworkModes(
            from member in document.RootElement.EnumerateObject()
            let key = ModeKey.All.FirstOrDefault(k => k.Value == member.Name)
            where key is not null
            let content = (ModeContent)member.Value.Deserialize(FrameworkModes.ContentTypeOf(key, member.Value), options)!
            select new KeyValuePair<ModeKey, ModeContent>(key, content)
        );
    }

    public override void Write(Utf8JsonWriter writer, FrameworkModes value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var key in ModeKey.All)
        {
            writer.WritePropertyName(key.Value);
            JsonSerializer.Serialize(writer, value[key], value[key].GetType(), options);
        }

        writer.WriteEndObject();
    }
}
