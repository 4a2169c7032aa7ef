using System.Text.Json;
using System.Text.Json.Nodes;

namespace MoneyQuiz.Domain.Frameworks.Config;

/// <summary>A config laid over its definition, with what is wrong with it.</summary>
/// <param name="Content">Null where there are faults.</param>
/// <param name="Faults">Every one at once, with pointers from the config's root.</param>
public sealed record ConfigCheck(FrameworkDefinition? Content, IReadOnlyList<ContentFault> Faults)
{
    /// <summary>The largest config, in bytes of its canonical JSON.</summary>
    public const int LargestConfig = 1024 * 1024;

    /// <summary>Lays a config over a definition and checks what comes out: shape, references, sizes, guardrails.</summary>
    public static ConfigCheck Of(FrameworkDefinition definition, FrameworkConfig config)
    {
        var faults = new FaultList();
        // Where the JSON itself is broken, what it means can't be asked; the other columns are looked at all the same.
        var sound = config;
        foreach (var column in ConfigColumns.All)
        {
            if (config[column] is { } value)
            {
                faults.Add(ConfigHygiene.Faults(column, value, out var isSound).Select(f => f.Under($"/{column.Key}")));
                sound = isSound ? sound : sound.Without(column);
            }
        }

        faults.Must(sound.Bytes.Length <= LargestConfig, "", $"Keep the config to {LargestConfig / 1024 / 1024} MiB in all.");
        var whole = ConfigOverlay.Over(definition, sound);
        var shape = JsonShape.Faults(JsonSerializer.SerializeToElement(whole), typeof(FrameworkDefinition));
        faults.Add(shape.Select(f => InConfig(f, whole)));
        if (shape.Count > 0)
        {
            return new ConfigCheck(null, faults.All);
        }

        var content = whole.Deserialize<FrameworkDefinition>(FrameworkJson.Strict)!;
        faults.Add(FrameworkCheck.Faults(content).Select(f => InConfig(f, whole)));
        return new ConfigCheck(faults.All.Count == 0 ? content : null, faults.All);
    }

    /// <summary>
    /// The same for a row that was accepted once, perhaps by another version: a column that doesn't fit any more is left
    /// out, so that a quiz always has something to run on.
    /// </summary>
    /// <param name="dropped">What had to be left out.</param>
    public static FrameworkDefinition Lenient(FrameworkDefinition definition, FrameworkConfig config, out IReadOnlyList<ContentFault> dropped)
    {
        var check = Of(definition, config);
        dropped = check.Faults;
        if (check.Content is { } content)
        {
            return content;
        }

        var rest = dropped.Aggregate(config, (c, f) => ColumnAt(f.Pointer) is { } broken ? c.Without(broken) : c);
        return Of(definition, rest).Content ?? definition;
    }

    /// <summary>The column that a pointer leads into, or null.</summary>
    public static ConfigColumn? ColumnAt(string pointer) => pointer.Split('/') is [_, var key, ..] ? ConfigColumns.Find(key) : null;

    private static ContentFault InConfig(ContentFault fault, JsonObject whole) =>
        fault with
        {
            Pointer = ConfigPointers.ToConfig(fault.Pointer, whole),
        };
}
