using System.Text.Json;
using System.Text.Json.Nodes;
using MoneyQuiz.Domain.Formats;

namespace MoneyQuiz.Domain.Frameworks.Config;

/// <summary>
/// A tenant's overrides of a definition: an immutable value, JSON by column. What a column leaves out comes from the
/// definition. It may hold faults, as a draft does while somebody types: <see cref="ConfigCheck"/> tells them.
/// </summary>
public sealed class FrameworkConfig : IEquatable<FrameworkConfig>
{
    public static readonly FrameworkConfig Empty = new(ImmutableDictionary<ConfigColumn, JsonElement>.Empty);

    private readonly ImmutableDictionary<ConfigColumn, JsonElement> _columns;
    private byte[]? _bytes;

    private FrameworkConfig(ImmutableDictionary<ConfigColumn, JsonElement> columns) => _columns = columns;

    /// <summary>A column's object; null where the tenant overrides nothing of it.</summary>
    public JsonElement? this[ConfigColumn column] => _columns.TryGetValue(column, out var value) ? value : null;

    public bool IsEmpty => _columns.IsEmpty;

    /// <summary>Canonical UTF-8: equal configs have equal bytes.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes ??= FrameworkJson.Canonical(JsonSerializer.SerializeToElement(ToJson()));

    /// <summary>The same with a column replaced whole; an empty object clears it.</summary>
    public FrameworkConfig With(ConfigColumn column, JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && !value.EnumerateObject().Any()
            ? Without(column)
            : new FrameworkConfig(_columns.SetItem(column, value.Clone()));

    /// <summary>The same with a column replaced by a typed record, such as a whole <see cref="Columns.Landing"/>.</summary>
    public FrameworkConfig With<T>(ConfigColumn column, T value)
        where T : class => With(column, JsonSerializer.SerializeToElement(value, FrameworkJson.Strict));

    /// <summary>The same with a column back at the definition.</summary>
    public FrameworkConfig Without(ConfigColumn column) => new(_columns.Remove(column));

    /// <summary>The same with one field of an archetype set; null sets it back to the definition. Pairs: field <c>pairs</c>.</summary>
    public FrameworkConfig WithArchetype(ArchetypeId id, string field, JsonNode? value)
    {
        var column = Open(ConfigColumns.Archetypes);
        var fields = column[id.Key()] as JsonObject ?? [];
        column[id.Key()] = fields.Parent is null ? fields : fields.DeepClone();
        fields = column[id.Key()]!.AsObject();
        fields.Remove(field);
        if (value is not null)
        {
            fields[field] = value.DeepClone();
        }

        if (fields.Count == 0)
        {
            column.Remove(id.Key());
        }

        return Close(ConfigColumns.Archetypes, column);
    }

    /// <summary>The same with a mode's object replaced whole; null sets it back to the definition.</summary>
    public FrameworkConfig WithMode(ModeKey key, JsonNode? content)
    {
        var column = Open(ConfigColumns.Modes);
        column.Remove(key.Value);
        if (content is not null)
        {
            column[key.Value] = content.DeepClone();
        }

        return Close(ConfigColumns.Modes, column);
    }

    /// <inheritdoc cref="WithMode(ModeKey, JsonNode?)"/>
    public FrameworkConfig WithMode(ModeKey key, ModeContent content) =>
        WithMode(key, JsonSerializer.SerializeToNode(content, content.GetType(), FrameworkJson.Strict));

    /// <summary>Only the columns that are set, in the catalogue's order.</summary>
    public JsonObject ToJson() => Written(ConfigColumns.All.Where(_columns.ContainsKey));

    /// <summary>All columns; null where the tenant overrides nothing.</summary>
    public JsonObject ToFullJson() => Written(ConfigColumns.All);

    /// <summary>Reads what <see cref="ToJson"/> or <see cref="ToFullJson"/> wrote, of this or another version: unknown columns are passed over.</summary>
    public static FrameworkConfig Parse(JsonElement json) =>
        ConfigColumns
            .All.Where(c => json.TryGetProperty(c.Key, out var value) && value.ValueKind == JsonValueKind.Object)
            .Aggregate(Empty, (config, column) => config.With(column, json.GetProperty(column.Key)));

    public static FrameworkConfig Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Parse(document.RootElement);
    }

    public bool Equals(FrameworkConfig? other) => other is not null && (ReferenceEquals(this, other) || Bytes.Span.SequenceEqual(other.Bytes.Span));

    public override bool Equals(object? obj) => Equals(obj as FrameworkConfig);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Bytes.Span);
        return hash.ToHashCode();
    }

    internal JsonObject Open(ConfigColumn column) => this[column] is { } value ? JsonObject.Create(value)!.DeepClone().AsObject() : [];

    internal FrameworkConfig Close(ConfigColumn column, JsonObject value) => With(column, JsonSerializer.SerializeToElement(value));

    private JsonObject Written(IEnumerable<ConfigColumn> columns) =>
        new(columns.Select(c => new KeyValuePair<string, JsonNode?>(c.Key, this[c] is { } value ? JsonObject.Create(value) : null)));
}
