using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring.Calibration;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Domain.Scoring;

/// <summary>How many answers would have to be different for another archetype to lead. For formats whose items each speak of one archetype.</summary>
/// <param name="Weighted">The smallest number of given answers that, changed, turn the primary of the weighted scores, before any rule; null where no change of answers can.</param>
/// <param name="AfterRules">Fewer changed answers than this cannot turn the final primary; null where no change of answers can.</param>
/// <param name="HasRules">Whether calibration rules stand between the two figures; without, they are the same.</param>
public sealed record Robustness(int? Weighted, int? AfterRules, bool HasRules)
{
    /// <summary>Null where nothing leads, or where an item of the format speaks of more than one archetype.</summary>
    public static Robustness? Of(ResolvedFramework resolved, SessionState state, ScoreCard card)
    {
        if (card.Ranking.Primary is not { } final || !EachItemSpeaksOfOne(card.Trace))
        {
            return null;
        }

        var turning = new Turning(resolved, state, card.Trace);
        var weighted = turning.SmallestToTurn(turning.Leader);
        if (!resolved.Calibration.HasRules)
        {
            return new Robustness(weighted, weighted, HasRules: false);
        }

        // A weighted lead of more than 20 points survives all rules: as long as the primary has it over every other, it stays.
        return new Robustness(weighted, turning.SmallestToLoseLead((int)final.Archetype, Guardrails.KeptLead), HasRules: true);
    }

    private static bool EachItemSpeaksOfOne(Trace trace)
    {
        var of = new Dictionary<int, ArchetypeId>();
        foreach (var c in trace.Contributions)
        {
            if (!of.TryAdd(c.Item, c.Archetype))
            {
                return false;
            }
        }

        return true;
    }
}
