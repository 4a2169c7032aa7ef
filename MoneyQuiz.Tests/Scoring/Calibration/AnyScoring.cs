using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Columns;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Scoring.Calibration;
using MoneyQuiz.Domain.Scoring.Calibration.Conditions;
using MoneyQuiz.Tests.Sessions;
using static MoneyQuiz.Tests.Scoring.Calibration.Calibrating;

namespace MoneyQuiz.Tests.Scoring.Calibration;

/// <summary>Random weights, rules and scores, all of them publishable.</summary>
internal static class AnyScoring
{
    private static readonly Gen<ArchetypeId> Archetypes = Gen.Elements(ArchetypeIds.All.ToArray());

    private static readonly Gen<double> Percent = Gen.Choose(1, 9_999).Select(n => n / 100.0);

    private static readonly Gen<RuleCondition> Conditions = Gen.OneOf(
        from a in Archetypes
        from at in Percent
        from above in Gen.Elements(true, false)
        select (RuleCondition)(above ? Score(a, above: at) : Score(a, below: at)),
        from a in Archetypes
        from other in Gen.Choose(1, 7)
        from at in Percent
        from above in Gen.Elements(true, false)
        let b = (ArchetypeId)(((int)a + other) % 8)
        select (RuleCondition)(above ? Gap(a, b, above: at) : Gap(a, b, below: at)),
        Percent.Select(at => (RuleCondition)new NeutralShareCondition { Below = C(at) }),
        Percent.Select(at => (RuleCondition)new StraightLiningCondition { Below = C(at) }),
        Percent.Select(at => (RuleCondition)new AnsweredShareCondition { Above = C(at) }),
        Percent.Select(at => (RuleCondition)new StepTimeCondition { Above = C(at) })
    );

    private static readonly Gen<RuleEffect> Effects = Gen.OneOf(
        Gen.Choose(1, 1_500).Select(n => (RuleEffect)Add(n / 100.0)),
        Gen.Choose(1, 1_500).Select(n => (RuleEffect)Add(-n / 100.0)),
        Gen.Choose(0, 300).Select(n => (RuleEffect)Multiply(n / 100.0)),
        Percent.Select(at => (RuleEffect)Floor(at)),
        Percent.Select(at => (RuleEffect)Ceiling(at)),
        Percent.Select(at => (RuleEffect)Damp(at)),
        Gen.Choose(1, 2_000).Select(n => (RuleEffect)SwapGuard(n / 100.0))
    );

    private static readonly Gen<CalibrationRule> Rules =
        from then in Effects
        from to in Gen.SubListOf(ArchetypeIds.All.ToArray())
        from when in Gen.Choose(0, 2).SelectMany(n => Gen.ArrayOf(Conditions, n))
        select Rule(then, [.. to], when);

    /// <summary>Weights and up to twelve rules that the check lets through.</summary>
    public static readonly Gen<ScoringSettings> Settings =
        from rules in Gen.ArrayOf(Rules, 12)
        from weights in Gen.ArrayOf(Gen.Choose(80, 125), 8)
        from weighing in Gen.Elements(true, false)
        let plain = Play.Framework.Scoring
        let good = rules.Where(r => CalibrationCheck.Faults(plain with { Rules = [r] }).Count == 0).ToImmutableArray()
        select plain with
        {
            Rules = good,
            Weights = weighing
                ? ArchetypeIds.All.ToImmutableSortedDictionary(a => a, a => new Centi(weights[(int)a]))
                : ImmutableSortedDictionary<ArchetypeId, Centi>.Empty,
        };

    /// <summary>Eight scores; some not measured.</summary>
    public static readonly Gen<ImmutableArray<Centi?>> Normalised = Gen.ArrayOf(Gen.Choose(-1_000, 10_000), 8)
        .Select(all => all.Select(n => n < 0 ? (Centi?)null : new Centi(n)).ToImmutableArray());

    public static readonly Gen<CalibrationFacts> Known =
        from shares in Gen.ArrayOf(Gen.Choose(0, 10_000), 3)
        from ms in Gen.Choose(0, 100_000)
        select new CalibrationFacts(Domain.Formats.ModeKey.Likert, new Centi(shares[0]), new Centi(shares[1]), new Centi(shares[2]), ms);
}
