using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MoneyQuiz.Domain.Frameworks.Editing;

/// <summary>Reads and replaces what stands at a JSON pointer (RFC 6901), such as <c>/landing_overrides/points/2</c>. Never changes what it is given.</summary>
public static class JsonAt
{
    // What tells one object of a list from another.
    private static readonly string[] Names = ["id", "key", "slug"];

    /// <summary>Null where nothing stands there.</summary>
    public static JsonElement? Get(JsonElement root, string pointer)
    {
        var here = root;
        foreach (var part in Parts(pointer))
        {
            if (here.ValueKind == JsonValueKind.Object && here.TryGetProperty(part, out var member))
            {
                here = member;
            }
            else if (here.ValueKind == JsonValueKind.Array && Index(part) is { } i && i < here.GetArrayLength())
            {
                here = here[i];
            }
            else
            {
                return null;
            }
        }

        return here;
    }

    /// <summary>The same with another value there; null takes the member or the item out. Objects on the way are made; a list is never made longer.</summary>
    public static JsonElement With(JsonElement root, string pointer, JsonNode? value)
    {
        var parts = Parts(pointer).ToArray();
        if (parts.Length == 0)
        {
            return JsonSerializer.SerializeToElement(value);
        }

        // A node over an element opens only what is walked through.
        var top = root.ValueKind == JsonValueKind.Object ? JsonObject.Create(root)! : [];
        JsonNode here = top;
        foreach (var part in parts[..^1])
        {
            if (Step(here, part) is not { } next)
            {
                return root;
            }

            here = next;
        }

        Put(here, parts[^1], value?.DeepClone());
        return JsonSerializer.SerializeToElement(top);
    }

    /// <summary>What stands at the pointer in another tree of the same shape, where lists may have another order: items are found by their names.</summary>
    public static JsonElement? GetByName(JsonElement root, string pointer, JsonElement other)
    {
        JsonElement? here = root;
        JsonElement? there = other;
        foreach (var part in Parts(pointer))
        {
            var at = "/" + JsonShape.Escape(part);
            var next = here is { } h ? Get(h, at) : null;
            there = there switch
            {
                { ValueKind: JsonValueKind.Array } list when next is { } item && NameOf(item) is { } name => Named(list, name),
                { } t => Get(t, at),
                _ => null,
            };
            here = next;
        }

        return there;
    }

    /// <summary>What names an object of a list; null for what has no name.</summary>
    public static string? NameOf(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object
            ? Names.Select(n => item.TryGetProperty(n, out var value) ? value.ToString() : null).FirstOrDefault(v => v is not null)
            : null;

    /// <summary>The last part of a pointer, and the pointer of what holds it.</summary>
    public static (string Holder, string Last) Split(string pointer)
    {
        var slash = pointer.LastIndexOf('/');
        return (pointer[..slash], Unescape(pointer[(slash + 1)..]));
    }

    private static JsonElement? Named(JsonElement list, string name)
    {
        foreach (var item in list.EnumerateArray())
        {
            if (NameOf(item) == name)
            {
                return item;
            }
        }

        return null;
    }

    private static JsonNode? Step(JsonNode here, string part)
    {
        switch (here)
        {
            case JsonObject o:
                if (o[part] is not (JsonObject or JsonArray))
                {
                    o[part] = new JsonObject();
                }

                return o[part];
            case JsonArray a when Index(part) is { } i && i < a.Count:
                return a[i] is JsonObject or JsonArray ? a[i] : a[i] = new JsonObject();
            default:
                return null;
        }
    }

    private static void Put(JsonNode holder, string part, JsonNode? value)
    {
        if (holder is JsonObject o)
        {
            if (value is null)
            {
                o.Remove(part);
            }
            else
            {
                o[part] = value;
            }
        }
        else if (holder is JsonArray a && Index(part) is { } i && i < a.Count)
        {
            if (value is null)
            {
                a.RemoveAt(i);
            }
            else
            {
                a[i] = value;
            }
        }
    }

    private static IEnumerable<string> Parts(string pointer) => pointer.Split('/').Skip(1).Select(Unescape);

    private static string Unescape(string part) => part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    internal static int? Index(string part) => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var i) ? i : null;
}
