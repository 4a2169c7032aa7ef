using System.Text.Json;
using System.Text.Json.Nodes;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Editing;
using MoneyQuiz.Domain.Scoring.Calibration;

namespace MoneyQuiz.Web.Coach.Frameworks.Editors;

/// <summary>Rules and their parts as they begin: harmless, and free of faults but for the words that only a person knows.</summary>
public static class NewRule
{
    /// <param name="among">The rules that it joins.</param>
    public static JsonObject Of(JsonElement? among)
    {
        var rule = NewItem.Of(EditorFields.Of(typeof(CalibrationRule)), among);
        var taken = among is { ValueKind: JsonValueKind.Array } rules
            ? rules.EnumerateArray().Select(r => JsonAt.Get(r, "/id")?.ToString()).ToList()
            : [];
        rule["id"] = Enumerable.Range(1, int.MaxValue).Select(n => $"rule-{n}").First(id => !taken.Contains(id, StringComparer.Ordinal));
        rule["when"] = new JsonArray();
        rule["then"] = Part(RuleKinds.All.First(k => k.Key == "add"));
        rule["to"] = new JsonArray(ArchetypeIds.All[0].Key());
        return rule;
    }

    /// <summary>A condition or an effect of a kind.</summary>
    public static JsonObject Part(RuleKind kind)
    {
        var part = NewItem.Of(EditorFields.Of(kind.Type));
        part.Insert(0, "kind", kind.Key);
        switch (kind.Key)
        {
            case "formats":
                part["any_of"] = new JsonArray("likert");
                break;
            case "gap":
                part["of"] = new JsonArray(ArchetypeIds.All[0].Key(), ArchetypeIds.All[1].Key());
                part["below"] = 10;
                break;
            case not null when kind.IsCondition:
                part["above"] = 50;
                break;
        }

        return part;
    }
}
