using MoneyQuiz.Domain.Frameworks.Editing;
using MoneyQuiz.Domain.Scoring.Calibration;

namespace MoneyQuiz.Web.Docs.Drawn;

/// <summary>Every kind of condition and effect that a calibration rule can have.</summary>
internal static class RulesPage
{
    public static string Draw()
    {
        var sheet = new Sheet()
            .Title("Rule kinds")
            .Words(
                "What a calibration rule can ask, and what it can do. Drawn from `RuleKinds`; [how scores are made](../how-scores-are-made.md) has a worked "
                    + "example, and [scoring](../rooms/scoring.md#to-add-a-kind-of-rule) says how to add a kind."
            );
        foreach (var (title, isCondition) in (ReadOnlySpan<(string, bool)>)[("Conditions", true), ("Effects", false)])
        {
            sheet.Heading(2, title);
            foreach (var kind in RuleKinds.All.Where(k => k.IsCondition == isCondition))
            {
                sheet
                    .Heading(3, kind.Name, kind.Key)
                    .Words($"`\"kind\": \"{kind.Key}\"`, record `{kind.Type.Name}`. {Sheet.Plain(kind.Help)}")
                    .Table(
                        ["member", "called", "about it"],
                        EditorFields.Of(kind.Type).Select(f => (string[])[Sheet.Code(f.Name), Sheet.Plain(f.Label), Sheet.Plain(f.Help)])
                    );
            }
        }

        return sheet.ToString();
    }
}
