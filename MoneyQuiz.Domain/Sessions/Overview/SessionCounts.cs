using System.Text.Json;
using System.Text.Json.Serialization;

namespace MoneyQuiz.Domain.Sessions.Overview;

/// <summary>The sessions of one day that were of one format, one variant and one source, counted.</summary>
/// <param name="Format">A mode key.</param>
/// <param name="Source">A key of <see cref="SessionSource"/>.</param>
/// <param name="Started">All of them.</param>
/// <param name="Steps">The most steps that one of the completed had; 0 where none was completed.</param>
/// <param name="Left">The abandoned, by the steps that they had closed: who left at the first step stands under 0.</param>
/// <param name="Primaries">The completed, by the key of their primary archetype; who has none stands nowhere here.</param>
/// <param name="Scores">Those that have a likelihood, by it. The bands are cut when it is read: a tenant may move them.</param>
public sealed record SessionCounts(
    [property: JsonPropertyName("f")] string Format,
    [property: JsonPropertyName("v")] string Variant,
    [property: JsonPropertyName("o")] string Source,
    [property: JsonPropertyName("n")] int Started,
    [property: JsonPropertyName("c")] int Completed,
    [property: JsonPropertyName("t")] int Steps,
    [property: JsonPropertyName("l")] IReadOnlyDictionary<int, int> Left,
    [property: JsonPropertyName("p")] IReadOnlyDictionary<string, int> Primaries,
    [property: JsonPropertyName("s")] IReadOnlyDictionary<int, int> Scores
)
{
    [JsonIgnore]
    public Tally Tally => new(Started, Completed, Left.Values.Sum());

    /// <summary>As a day's row keeps them.</summary>
    public static string ToJson(IReadOnlyList<SessionCounts> all) => JsonSerializer.Serialize(all);

    /// <exception cref="JsonException">It was not written here.</exception>
    public static IReadOnlyList<SessionCounts> Parse(string json) => JsonSerializer.Deserialize<List<SessionCounts>>(json) ?? [];
}
