using System.Text.Json;
using System.Text.Json.Nodes;

namespace MoneyQuiz.Domain.Frameworks.Config;

/// <summary>The difference of two JSON values as a JSON Patch (RFC 6902): add, remove, replace.</summary>
public static class JsonDiff
{
    /// <summary>Applied to <paramref name="before"/>, operation by operation, it gives <paramref name="after"/>.</summary>
    public static JsonArray Of(JsonElement before, JsonElement after)
    {
        var operations = new JsonArray();
        Compare(before, after, "", operations);
        return operations;
    }

    private static void Compare(JsonElement before, JsonElement after, string at, JsonArray operations)
    {
        if (before.ValueKind == JsonValueKind.Object && after.ValueKind == JsonValueKind.Object)
        {
            CompareObjects(before, after, at, operations);
        }
        else if (before.ValueKind == JsonValueKind.Array && after.ValueKind == JsonValueKind.Array)
        {
            CompareArrays(before, after, at, operations);
        }
        else if (!JsonElement.DeepEquals(before, after))
        {
            Add(operations, "replace", at, after);
        }
    }

    private static void CompareObjects(JsonElement before, JsonElement after, string at, JsonArray operations)
    {
        foreach (var member in before.EnumerateObject())
        {
            var here = $"{at}/{ConfigHygiene.Escape(member.Name)}";
            if (after.TryGetProperty(member.Name, out var now))
            {
                Compare(member.Value, now, here, operations);
            }
            else
            {
                Add(operations, "remove", here, null);
            }
        }

        foreach (var member in after.EnumerateObject().Where(m => !before.TryGetProperty(m.Name, out _)))
        {
            Add(operations, "add", $"{at}/{ConfigHygiene.Escape(member.Name)}", member.Value);
        }
    }

    // What both begin and end with stays; the middle is compared place by place, the rest of it added or removed.
    private static void CompareArrays(JsonElement before, JsonElement after, string at, JsonArray operations)
    {
        var (old, now) = (before.EnumerateArray().ToArray(), after.EnumerateArray().ToArray());
        var head = 0;
        while (head < old.Length && head < now.Length && JsonElement.DeepEquals(old[head], now[head]))
        {
            head++;
        }

        var tail = 0;
        while (tail < old.Length - head && tail < now.Length - head && JsonElement.DeepEquals(old[^(tail + 1)], now[^(tail + 1)]))
        {
            tail++;
        }

        var (oldMiddle, newMiddle) = (old.Length - head - tail, now.Length - head - tail);
        var both = Math.Min(oldMiddle, newMiddle);
        for (var i = head; i < head + both; i++)
        {
            Compare(old[i], now[i], $"{at}/{i}", operations);
        }

        for (var i = head + oldMiddle - 1; i >= head + both; i--)
        {
            Add(operations, "remove", $"{at}/{i}", null);
        }

        for (var i = head + both; i < head + newMiddle; i++)
        {
            Add(operations, "add", $"{at}/{i}", now[i]);
        }
    }

    private static void Add(JsonArray operations, string op, string path, JsonElement? value)
    {
        var operation = new JsonObject { ["op"] = op, ["path"] = path };
        if (value is { } v)
        {
            operation["value"] = JsonSerializer.SerializeToNode(v);
        }

        operations.Add(operation);
    }
}
