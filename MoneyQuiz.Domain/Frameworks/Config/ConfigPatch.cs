using System.Text.Json;
using System.Text.Json.Nodes;
using MoneyQuiz.Domain.Formats;

namespace MoneyQuiz.Domain.Frameworks.Config;

/// <summary>What a partial makes of a config.</summary>
public abstract record ConfigPatched
{
    /// <param name="Next">The config after it; equal to the one before where the partial changes nothing.</param>
    /// <param name="Content">The definition with <paramref name="Next"/> laid over it, checked.</param>
    /// <param name="Warnings">Keys that a column had and the partial did not send.</param>
    public sealed record Accepted(FrameworkConfig Next, FrameworkDefinition Content, IReadOnlyList<ContentFault> Warnings) : ConfigPatched;

    /// <param name="Faults">All of them, with pointers from the partial's root.</param>
    public sealed record Invalid(IReadOnlyList<ContentFault> Faults) : ConfigPatched;
}

/// <summary>Lays a partial over a config, column by column as <see cref="ConfigColumns"/> says, and checks what comes out.</summary>
public sealed class ConfigPatch
{
    private readonly FrameworkConfig _current;
    private readonly FaultList _faults = new();
    private readonly List<ContentFault> _dropped = [];

    // Canonical mode key → as the partial names it, so that pointers lead to where the fault was written.
    private readonly Dictionary<string, string> _given = new(StringComparer.Ordinal);
    private FrameworkConfig _next;

    private ConfigPatch(FrameworkConfig current) => _current = _next = current;

    /// <param name="strict">Refuse a partial that would drop keys, instead of warning.</param>
    public static ConfigPatched Apply(FrameworkDefinition definition, FrameworkConfig current, JsonElement partial, bool strict = false)
    {
        var patch = new ConfigPatch(current);
        patch.Merge(partial);
        var check = ConfigCheck.Of(definition, patch._next);
        patch._faults.Add(check.Faults.Select(patch.AsGiven));
        if (strict)
        {
            patch._faults.Add(patch._dropped);
        }

        return patch._faults.All.Count > 0
            ? new ConfigPatched.Invalid(patch._faults.All)
            : new ConfigPatched.Accepted(patch._next, check.Content!, patch._dropped);
    }

    private void Merge(JsonElement partial)
    {
        if (partial.ValueKind != JsonValueKind.Object)
        {
            _faults.Add("", "An object with the columns to change belongs here.");
            return;
        }

        if (!ConfigHygiene.IsReadable(partial))
        {
            _faults.Add("", "A name or a text holds half of a character. Type it again.");
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in partial.EnumerateObject())
        {
            var at = "/" + ConfigHygiene.Escape(member.Name);
            if (ConfigColumns.Find(member.Name) is not { } column)
            {
                _faults.Add(at, $"There is no column “{member.Name}”. The columns are {string.Join(", ", ConfigColumns.All.Select(c => c.Key))}.");
            }
            else if (!seen.Add(member.Name))
            {
                _faults.Add(at, $"“{member.Name}” stands here twice. Keep one.");
            }
            else
            {
                Merge(column, member.Value, at);
            }
        }
    }

    private void Merge(ConfigColumn column, JsonElement value, string at)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            _next = _next.Without(column);
            return;
        }

        // In archetypes { "hero": { "name": null } } has a meaning, in modes { "likert": null }.
        var nullDepth = column.Merge switch
        {
            MergeKind.PerArchetype => 2,
            MergeKind.PerMode => 1,
            _ => 0,
        };
        var raw = ConfigHygiene.Raw(value, nullDepth);
        _faults.Add(raw.Select(f => f.Under(at)));
        if (raw.Count > 0)
        {
            return;
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            _faults.Add(at, "An object belongs here, or null to fall back to the defaults.");
            return;
        }

        if (!value.EnumerateObject().Any())
        {
            return;
        }

        switch (column.Merge)
        {
            case MergeKind.PerArchetype:
                MergeArchetypes(column, value);
                break;
            case MergeKind.PerMode:
                MergeModes(column, value, at);
                break;
            default:
                Dropped(_current[column], value, at);
                _next = _next.With(column, value);
                break;
        }
    }

    private void MergeArchetypes(ConfigColumn column, JsonElement value)
    {
        var merged = _next.Open(column);
        foreach (var archetype in value.EnumerateObject())
        {
            if (archetype.Value.ValueKind == JsonValueKind.Null)
            {
                merged.Remove(archetype.Name);
            }
            else if (archetype.Value.ValueKind == JsonValueKind.Object && (merged[archetype.Name] ?? new JsonObject()) is JsonObject known)
            {
                var fields = known.DeepClone().AsObject();
                foreach (var field in archetype.Value.EnumerateObject())
                {
                    fields.Remove(field.Name);
                    if (field.Value.ValueKind != JsonValueKind.Null)
                    {
                        fields[field.Name] = Node(field.Value);
                    }
                }

                merged.Remove(archetype.Name);
                if (fields.Count > 0)
                {
                    merged[archetype.Name] = fields;
                }
            }
            else
            {
                merged[archetype.Name] = Node(archetype.Value);
            }
        }

        _next = _next.Close(column, merged);
    }

    private void MergeModes(ConfigColumn column, JsonElement value, string at)
    {
        var merged = _next.Open(column);
        foreach (var mode in value.EnumerateObject())
        {
            var here = $"{at}/{ConfigHygiene.Escape(mode.Name)}";
            if (!ModeKey.TryParse(mode.Name, out var key))
            {
                var known = string.Join(", ", ModeKey.All.Select(k => k.Value));
                _faults.Add(here, $"There is no mode “{mode.Name}”. The modes are {known}.");
            }
            else if (!_given.TryAdd(key.Value, mode.Name))
            {
                _faults.Add(here, $"“{mode.Name}” and “{_given[key.Value]}” are the same mode. Keep one.");
            }
            else
            {
                var before = _current[column] is { } c && c.TryGetProperty(key.Value, out var old) ? old : (JsonElement?)null;
                merged.Remove(key.Value);
                if (mode.Value.ValueKind != JsonValueKind.Null)
                {
                    Dropped(before, mode.Value, here);
                    merged[key.Value] = Node(mode.Value);
                }
            }
        }

        _next = _next.Close(column, merged);
    }

    private void Dropped(JsonElement? before, JsonElement after, string at)
    {
        if (before is not { ValueKind: JsonValueKind.Object } old || after.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var member in old.EnumerateObject())
        {
            var here = $"{at}/{ConfigHygiene.Escape(member.Name)}";
            if (after.TryGetProperty(member.Name, out var now))
            {
                Dropped(member.Value, now, here);
            }
            else
            {
                _dropped.Add(
                    new ContentFault(
                        here,
                        $"“{member.Name}” was set here and is not in the new object, so it falls back to the default. Send it to keep it."
                    )
                );
            }
        }
    }

    // /mode_overrides/likert/scale → /mode_overrides/quiz/scale, where the partial says quiz
    private ContentFault AsGiven(ContentFault fault)
    {
        var parts = fault.Pointer.Split('/');
        if (parts.Length > 2 && parts[1] == ConfigColumns.Modes.Key && _given.TryGetValue(parts[2], out var name))
        {
            parts[2] = ConfigHygiene.Escape(name);
        }

        return fault with
        {
            Pointer = string.Join('/', parts),
        };
    }

    private static JsonNode? Node(JsonElement value) => JsonSerializer.SerializeToNode(value);
}
