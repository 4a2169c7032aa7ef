using System.Text.Json.Serialization;

namespace MoneyQuiz.Domain.Frameworks;

/// <summary>The eight archetypes, in the fixed order of all lists. Names and texts can be changed by a tenant, these can't.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<ArchetypeId>))]
public enum ArchetypeId : byte
{
    Hero,
    Artist,
    Ruler,
    Innocent,
    Maverick,
    Victim,
    Magician,
    Martyr,
}

public static class ArchetypeIds
{
    public const int Count = 8;

    public static readonly ImmutableArray<ArchetypeId> All = [.. Enum.GetValues<ArchetypeId>()];

    private static readonly ImmutableArray<string> Keys = ["hero", "artist", "ruler", "innocent", "maverick", "victim", "magician", "martyr"];

    /// <summary>The id as written in JSON, URLs and rows: <c>hero</c>.</summary>
    public static string Key(this ArchetypeId id) => Keys[(int)id];

    public static bool TryParse(string? key, out ArchetypeId id)
    {
        var index = key is null ? -1 : Keys.IndexOf(key);
        id = (ArchetypeId)Math.Max(index, 0);
        return index >= 0;
    }
}
