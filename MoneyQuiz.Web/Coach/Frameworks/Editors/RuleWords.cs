using System.Text.Json;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring.Calibration;

namespace MoneyQuiz.Web.Coach.Frameworks.Editors;

/// <summary>A rule of a draft in one sentence.</summary>
public static class RuleWords
{
    /// <summary>Blank while the rule is half written.</summary>
    public static string Of(JsonElement rule, Func<ArchetypeId, string> name)
    {
        try
        {
            var read = rule.Deserialize<CalibrationRule>(FrameworkJson.Strict)!;
            if (read.When.Any(c => c.Faults().Any()) || read.To.IsEmpty)
            {
                return "";
            }

            var when = read.When.IsEmpty ? "Always" : $"When {string.Join(" and ", read.When.Select(c => c.Words(name)))}";
            return $"{when}: {read.Then.Words()}, for {string.Join(", ", read.To.Select(name))}";
        }
        catch (JsonException)
        {
            return "";
        }
    }
}
