using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Domain.Formats.Mirror;

/// <summary>What the replies and the texts say of the archetypes.</summary>
internal static class MirrorEvidence
{
    /// <summary>What one text can add for one archetype: no more than one reply.</summary>
    private const int MostOfText = 3;

    public static Contribution[] Of(MirrorPlan plan, AnswerSheet sheet)
    {
        var found = new List<Contribution>();
        for (var item = 0; item < plan.ItemNumbers.Count; item++)
        {
            if (!sheet.Has(item))
            {
                continue;
            }

            if (item < plan.Content.Questions.Length)
            {
                AddReply(found, plan, sheet, item);
            }
            else
            {
                AddText(found, sheet, item);
            }
        }

        // By archetype, then by item: a stable sort keeps the items' order.
        return [.. found.OrderBy(c => c.Archetype)];
    }

    // Of a question only those archetypes are measured that one of its replies speaks of.
    private static void AddReply(List<Contribution> found, MirrorPlan plan, AnswerSheet sheet, int item)
    {
        var (value, step) = (sheet.ValueOf(item), sheet.StepOf(item));
        foreach (var archetype in ArchetypeIds.All)
        {
            if (plan.Most(item, (int)archetype) is var most and > 0)
            {
                found.Add(new Contribution(archetype, plan.Points(item, value, (int)archetype), 0, most, step, item, value));
            }
        }
    }

    // Nobody can be expected to mention a pattern: a text asks for nothing, and what it says is all that it could have given. So
    // evidence never lowers its own score. Value 80.00, confidence 0.60: 3 × 0.8 × 0.6 = 1.44 → 1 point.
    private static void AddText(List<Contribution> found, AnswerSheet sheet, int item)
    {
        foreach (var evidence in sheet.ReadingOf(item).Evidence)
        {
            var points = Centi.Percent((long)MostOfText * evidence.Value.Hundredths * evidence.Confidence.Hundredths, 100 * 10_000 * 100).Rounded;
            if (points > 0)
            {
                found.Add(new Contribution(evidence.Archetype, points, 0, points, sheet.StepOf(item), item, 0));
            }
        }
    }
}
