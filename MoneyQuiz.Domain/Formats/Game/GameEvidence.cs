using MoneyQuiz.Domain.Formats.Game.Kinds;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Domain.Formats.Game;

/// <summary>What the rounds' answers say of the archetypes.</summary>
internal static class GameEvidence
{
    public static Contribution[] Of(GamePlan plan, AnswerSheet sheet)
    {
        var found = new List<Contribution>();
        for (var item = 0; item < plan.Items.Length; item++)
        {
            if (sheet.Has(item))
            {
                Add(found, plan, sheet, item);
            }
        }

        // By archetype, then by item: a stable sort keeps the items' order.
        return [.. found.OrderBy(c => c.Archetype)];
    }

    private static void Add(List<Contribution> found, GamePlan plan, AnswerSheet sheet, int item)
    {
        var (number, own, _, kind) = plan.Items[item];
        var (round, value, step) = (plan.Content.Rounds[number], sheet.ValueOf(item), sheet.StepOf(item));
        if (kind.AsksEachOption)
        {
            var (share, other, whole) = kind.Weigh(round, own, value);
            AddEnd(round.Options[own].Evidence, share, whole);
            AddEnd(round.Options[own].Otherwise, other, whole);
            return;
        }

        // One question: what the chosen option gives, of what any of them could have given.
        foreach (var archetype in ArchetypeIds.All)
        {
            var points = Options(round).Select(o => o.Evidence.Where(e => e.Archetype == archetype).Sum(e => e.Points)).ToArray();
            if (points.Max() > 0)
            {
                found.Add(new Contribution(archetype, points[value], points.Min(), points.Max(), step, item, value));
            }
        }

        void AddEnd(ImmutableArray<Evidence> evidence, int share, int whole)
        {
            foreach (var e in evidence)
            {
                found.Add(new Contribution(e.Archetype, Part(e.Points, share, whole), 0, e.Points, step, item, value));
            }
        }
    }

    /// <summary>The options in the order of their values; “time ran out” is the last.</summary>
    internal static IEnumerable<GameOption> Options(GameRound round) => round.TimeOut is { } late ? round.Options.Append(late) : round.Options;

    // 12 points at second place of four: 12 × 2 ÷ 3 = 8. Half away from zero: 12 × 37 ÷ 100 = 4.44 → 4.
    private static int Part(int points, int share, int whole) => ((2 * points * share) + whole) / (2 * whole);
}
