using System.Text.Json;
using System.Text.Json.Serialization;
using MoneyQuiz.Domain.Formats;

namespace MoneyQuiz.Domain.Frameworks;

/// <summary>The content of each mode, by all five keys; a mode that isn't offered has <c>enabled: false</c>.</summary>
[JsonConverter(typeof(FrameworkModesConverter))]
public sealed class FrameworkModes
{
    private readonly Dictionary<ModeKey, ModeContent> _contents;

    public FrameworkModes(IEnumerable<KeyValuePair<ModeKey, ModeContent>> contents)
    {
        _contents = ModeKey.All.ToDictionary(k => k, ModeContent (_) => new NotOffered());
        foreach (var (key, content) in contents)
        {
            _contents[key] = content;
        }
    }

    public ModeContent this[ModeKey key] => _contents[key];

    /// <summary>The same modes with one replaced.</summary>
    public FrameworkModes With(ModeKey key, ModeContent content) => new(_contents.Append(new KeyValuePair<ModeKey, ModeContent>(key, content)));

    /// <summary>As what a mode's object is read: its format's type, or, of a mode without content, the bare switch.</summary>
    internal static Type ContentTypeOf(ModeKey key, JsonElement element)
    {
        var bare = element.ValueKind == JsonValueKind.Object && element.EnumerateObject().All(m => m.NameEquals("enabled"));
        var off = bare && element.TryGetProperty("enabled", out var enabled) && enabled.ValueKind == JsonValueKind.False;
        return off ? typeof(NotOffered) : FormatCatalogue.Find(key)?.ContentType ?? typeof(NotOffered);
    }
}
