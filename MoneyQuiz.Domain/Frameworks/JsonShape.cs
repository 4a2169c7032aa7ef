using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Scoring;

namespace MoneyQuiz.Domain.Frameworks;

/// <summary>Checks the shape of JSON against a type and tells every fault at once, where the serialiser would stop at the first.</summary>
public static class JsonShape
{
    public static IReadOnlyList<ContentFault> Faults(JsonElement element, Type type)
    {
        var faults = new FaultList();
        Check(element, type, "", faults);
        return faults.All;
    }

    private static void Check(JsonElement element, Type type, string at, FaultList faults)
    {
        if (type == typeof(FrameworkModes))
        {
            CheckModes(element, at, faults);
            return;
        }

        var info = FrameworkJson.Strict.GetTypeInfo(type);
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Object when element.ValueKind == JsonValueKind.Object && info.PolymorphismOptions is { } kinds:
                CheckKind(element, kinds, at, faults);
                break;
            case JsonTypeInfoKind.Object when element.ValueKind == JsonValueKind.Object:
                CheckMembers(element, info, at, faults);
                break;
            case JsonTypeInfoKind.Dictionary when element.ValueKind == JsonValueKind.Object:
                CheckEntries(element, info, at, faults);
                break;
            case JsonTypeInfoKind.Enumerable when element.ValueKind == JsonValueKind.Array:
                var index = 0;
                foreach (var item in element.EnumerateArray())
                {
                    Check(item, info.ElementType!, $"{at}/{index++}", faults);
                }

                break;
            case JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary:
                faults.Add(at, "An object with named members belongs here.");
                break;
            case JsonTypeInfoKind.Enumerable:
                faults.Add(at, "A list belongs here.");
                break;
            default:
                CheckValue(element, info, at, faults);
                break;
        }
    }

    // "then": { "kind": "add", "points": 3 }
    private static void CheckKind(JsonElement element, JsonPolymorphismOptions kinds, string at, FaultList faults)
    {
        var name = kinds.TypeDiscriminatorPropertyName;
        var given = element.TryGetProperty(name, out var value) ? value : default;
        var kind = given.ValueKind == JsonValueKind.String ? given.GetString() : null;
        if (kinds.DerivedTypes.FirstOrDefault(d => d.TypeDiscriminator is string key && key == kind).DerivedType is { } type)
        {
            CheckMembers(element, FrameworkJson.Strict.GetTypeInfo(type), at, faults, name);
        }
        else
        {
            faults.Add($"{at}/{name}", $"Name the kind: one of {string.Join(", ", kinds.DerivedTypes.Select(d => d.TypeDiscriminator))}.");
        }
    }

    private static void CheckMembers(JsonElement element, JsonTypeInfo info, string at, FaultList faults, string? kind = null)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject().Where(m => m.Name != kind))
        {
            var here = $"{at}/{Escape(member.Name)}";
            var property = info.Properties.FirstOrDefault(p => p.Name == member.Name);
            if (property is null)
            {
                faults.Add(here, $"“{member.Name}” is not known here. Take it out, or check its spelling.");
            }
            else if (!seen.Add(member.Name))
            {
                faults.Add(here, $"“{member.Name}” stands here twice. Keep one.");
            }
            else if (member.Value.ValueKind != JsonValueKind.Null || !property.IsSetNullable)
            {
                Check(member.Value, property.PropertyType, here, faults);
            }
        }

        foreach (var missing in info.Properties.Where(p => p.IsRequired && !seen.Contains(p.Name)))
        {
            faults.Add(at, $"“{missing.Name}” is missing here.");
        }
    }

    // "weights": { "hero": 1.1 }
    private static void CheckEntries(JsonElement element, JsonTypeInfo info, string at, FaultList faults)
    {
        foreach (var entry in element.EnumerateObject())
        {
            var here = $"{at}/{Escape(entry.Name)}";
            if (info.KeyType == typeof(ArchetypeId) && !ArchetypeIds.TryParse(entry.Name, out _))
            {
                faults.Add(
                    here,
                    $"There is no archetype “{entry.Name}”. The archetypes are {string.Join(", ", ArchetypeIds.All.Select(a => a.Key()))}."
                );
            }
            else
            {
                Check(entry.Value, info.ElementType!, here, faults);
            }
        }
    }

    // "modes": { "likert": { … the content type of the format … }, "qa": { "enabled": false } }
    private static void CheckModes(JsonElement element, string at, FaultList faults)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            faults.Add(at, "An object with one member for each mode belongs here.");
            return;
        }

        foreach (var member in element.EnumerateObject())
        {
            var here = $"{at}/{Escape(member.Name)}";
            if (ModeKey.All.FirstOrDefault(k => k.Value == member.Name) is not { } key)
            {
                faults.Add(here, $"“{member.Name}” is not a mode. The modes are {string.Join(", ", ModeKey.All.Select(k => k.Value))}.");
            }
            else
            {
                Check(member.Value, FrameworkModes.ContentTypeOf(key, member.Value), here, faults);
            }
        }
    }

    private static void CheckValue(JsonElement element, JsonTypeInfo info, string at, FaultList faults)
    {
        if (element.ValueKind == JsonValueKind.Null)
        {
            faults.Add(at, "Something must stand here, not null.");
            return;
        }

        try
        {
            element.Deserialize(info);
        }
        catch (JsonException fault) when (info.Type == typeof(Branding.Colour))
        {
            faults.Add(at, fault.Message.Split(" Path:")[0]);
        }
        catch (JsonException)
        {
            var type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
            faults.Add(at, $"{element.GetRawText()} does not fit here: {Wanted(type)}.");
        }
    }

    private static string Wanted(Type type) =>
        type switch
        {
            { IsEnum: true } => $"one of {string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.SnakeCaseLower.ConvertName))} is wanted",
            _ when type == typeof(int) => "a whole number is wanted",
            _ when type == typeof(bool) => "true or false is wanted",
            _ when type == typeof(Centi) => "a number with at most two decimals is wanted",
            _ => "a text is wanted",
        };

    /// <summary>A member’s name as it stands in a pointer (RFC 6901).</summary>
    public static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
