using System.Text.Json;
using System.Text.Json.Nodes;

namespace MoneyQuiz.Domain.Frameworks.Config;

/// <summary>One difference in plain words.</summary>
/// <param name="Column">The key of the column that it belongs to, such as <c>mode_overrides</c>; <c>brand</c> for the brand.</param>
/// <param name="Sentence">“Likert: statement 14 reworded”.</param>
/// <param name="Before">As it was, where one value tells it; shortened.</param>
/// <param name="After">As it is.</param>
public sealed record DiffLine(string Column, string Sentence, string? Before = null, string? After = null);

/// <summary>What differs between two configs: as a JSON Patch for programs, in words for people.</summary>
/// <param name="Patch">RFC 6902, from one config's JSON to the other's.</param>
/// <param name="Words">What visitors would meet differently: of the definitions with the configs laid over them.</param>
public sealed record ConfigDiff(JsonArray Patch, ImmutableArray<DiffLine> Words)
{
    public bool IsEmpty => Patch.Count == 0;

    /// <summary>Total: a config with faults is compared as far as it can be laid over the definition.</summary>
    public static ConfigDiff Between(FrameworkDefinition definition, FrameworkConfig before, FrameworkConfig after)
    {
        var patch = JsonDiff.Of(Json(before.ToJson()), Json(after.ToJson()));
        return patch.Count == 0
            ? new ConfigDiff(patch, [])
            : new ConfigDiff(patch, DiffWords.Of(Json(ConfigOverlay.Over(definition, before)), Json(ConfigOverlay.Over(definition, after))));
    }

    private static JsonElement Json(JsonObject json) => JsonSerializer.SerializeToElement(json);
}
