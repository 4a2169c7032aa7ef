using System.Collections.Immutable;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Scoring.Calibration;
using MoneyQuiz.Domain.Scoring.Calibration.Conditions;
using MoneyQuiz.Domain.Scoring.Calibration.Effects;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Bench.Scoring;

/// <summary>Complete sessions of visitors who choose blindly, and a framework with weights and twenty rules of all kinds.</summary>
internal static class Visitors
{
    public static ResolvedFramework Framework()
    {
        var shipped = FrameworkDefinitions.MoneyArchetypes;
        return ResolvedFramework.Of(
            shipped with
            {
                Scoring = shipped.Scoring with
                {
                    Weights = ArchetypeIds.All.ToImmutableSortedDictionary(a => a, a => new Centi(90 + (3 * (int)a))),
                    Rules = [.. Enumerable.Range(0, 20).Select(Rule)],
                },
            }
        );
    }

    public static SessionState Blind(ResolvedFramework framework, ulong seed)
    {
        var chance = new SeededShuffle(seed, "visitor");
        var state = SessionState.Begin(new SessionFacts(framework.Hash, ModeKey.Likert, "full", "five", 8, new SessionSeed(seed)));
        for (var at = 40_000; SessionMachine.Current(framework, state) is { } step; at += 40_000)
        {
            var answer = new StepAnswer(step.Index, [.. step.Items.Select(i => new ItemAnswer(i.Id, chance.Below(5)))], true, false, at);
            state = ((AnswerOutcome.Accepted)SessionMachine.Apply(framework, state, answer)).Next;
        }

        return state;
    }

    private static CalibrationRule Rule(int number)
    {
        var (one, other) = ((ArchetypeId)(number % 8), (ArchetypeId)((number + 3) % 8));
        RuleCondition[] conditions =
        [
            new FormatsCondition { AnyOf = ["likert"] },
            new ScoreCondition { Archetype = one, Above = Centi.Whole(30) },
            new GapCondition { Of = [one, other], Below = Centi.Whole(40) },
            new NeutralShareCondition { Below = Centi.Whole(90) },
            new StraightLiningCondition { Below = Centi.Whole(90) },
            new AnsweredShareCondition { Above = Centi.Whole(60) },
            new StepTimeCondition { Above = Centi.Whole(1) },
        ];
        RuleEffect[] effects =
        [
            new AddEffect { Points = new Centi(number % 2 == 0 ? 150 : -150) },
            new MultiplyEffect { Factor = new Centi(number % 3 == 0 ? 96 : 104) },
            new FloorEffect { At = Centi.Whole(12) },
            new CeilingEffect { At = Centi.Whole(88) },
            new DampEffect { Share = Centi.Whole(5) },
            new SwapGuardEffect { Within = Centi.Whole(2) },
        ];
        return new CalibrationRule
        {
            Id = $"rule-{number}",
            Note = "For a measurement.",
            When = [conditions[number % conditions.Length], conditions[(number + 1) % conditions.Length]],
            Then = effects[number % effects.Length],
            To = [one, other],
        };
    }
}
