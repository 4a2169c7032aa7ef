using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Scoring.Calibration;
using MoneyQuiz.Domain.Scoring.Calibration.Conditions;
using static MoneyQuiz.Domain.Frameworks.ArchetypeId;
using static MoneyQuiz.Tests.Scoring.Calibration.Calibrating;

namespace MoneyQuiz.Tests.Scoring.Calibration;

/// <summary>Each rule kind alone, worked out by hand. Scores: hero artist ruler innocent maverick victim magician martyr.</summary>
public sealed class RuleKindCases
{
    private const string Start = "60 50 40 30 20 10 70 55";

    private static void Gives(string before, string after, params CalibrationRule[] rules) => Gives(before, after, Facts, rules);

    private static void Gives(string before, string after, CalibrationFacts facts, params CalibrationRule[] rules) =>
        Assert.Equal(after, Text(ScoringEngine.Calibrate(With([.. rules]), Scores(before), facts).Scores));

    // 60 + 3 = 63
    [Fact]
    public void Add_1_points() => Gives(Start, "63 50 40 30 20 10 70 55", Rule(Add(3), [Hero]));

    // 60 − 2.5 = 57.5; 10 − 2.5 = 7.5
    [Fact]
    public void Add_2_takes_off() => Gives(Start, "57.5 50 40 30 20 7.5 70 55", Rule(Add(-2.5), [Hero, Victim]));

    // What wasn't measured stays so.
    [Fact]
    public void Add_3_nothing_to_nothing() => Gives("- 50 40 30 20 10 70 55", "- 50 40 30 20 10 70 55", Rule(Add(3), [Hero]));

    // 60 × 1.1 = 66; 55 × 1.1 = 60.5
    [Fact]
    public void Multiply_1() => Gives(Start, "66 50 40 30 20 10 70 60.5", Rule(Multiply(1.1), [Hero, Martyr]));

    // 33.33 × 0.95 = 31.6635 → 31.66
    [Fact]
    public void Multiply_2_rounds() => Gives("33.33 50 40 30 20 10 70 55", "31.66 50 40 30 20 10 70 55", Rule(Multiply(0.95), [Hero]));

    // 0.5 × 1.01 = 0.505 → 0.51, half away from zero
    [Fact]
    public void Multiply_3_rounds_the_half_away_from_zero() =>
        Gives("0.5 50 40 30 20 10 70 55", "0.51 50 40 30 20 10 70 55", Rule(Multiply(1.01), [Hero]));

    // 10 < 15 → 15; 30 stays
    [Fact]
    public void Floor_lifts_what_is_lower() => Gives(Start, "60 50 40 30 20 15 70 55", Rule(Floor(15), [Victim, Innocent]));

    // 70 > 65 → 65 where it is allowed to be at most 80; 60 stays
    [Fact]
    public void Ceiling_lowers_what_is_higher() =>
        Gives(Start, "60 50 40 30 20 10 65 55", Rule(Ceiling(65), [Magician], Score(Magician, below: 80)), Rule(Ceiling(90), [Hero]));

    // mean = (60 + 50 + 40 + 30 + 20 + 10 + 70 + 55) ÷ 8 = 335 ÷ 8 = 41.875 → 41.88; 70 + (41.88 − 70) × 10 % = 70 − 2.812 → 67.19
    [Fact]
    public void Damp_1_draws_towards_the_mean() => Gives(Start, "60 50 40 30 20 10 67.19 55", Rule(Damp(10), [Magician]));

    // mean of the three measured = (80 + 50 + 20) ÷ 3 = 50; 80 − 30 × 10 % = 77; 20 + 30 × 10 % = 23
    [Fact]
    public void Damp_2_counts_only_what_was_measured() => Gives("80 50 20 - - - - -", "77 50 23 - - - - -", Rule(Damp(10), [Hero, Ruler, Victim]));

    // Hero leads martyr by 5; 60 − 4 = 56, 55 + 4 = 59 turns them; within 6 they go back to 60 and 55.
    [Fact]
    public void Swap_guard_1_keeps_the_order_of_near_ties() =>
        Gives(Start, Start, Rule(Add(-4), [Hero]), Rule(Add(4), [Martyr]), Rule(SwapGuard(6), [Hero, Martyr]));

    // The same, but 5 apart isn't within 4: hero 56, martyr 59.
    [Fact]
    public void Swap_guard_2_lets_others_swap() =>
        Gives(Start, "56 50 40 30 20 10 70 59", Rule(Add(-4), [Hero]), Rule(Add(4), [Martyr]), Rule(SwapGuard(4), [Hero, Martyr]));

    // 60 and 55 → 58 and 57: still in order, so they keep their moves.
    [Fact]
    public void Swap_guard_3_leaves_moves_that_turn_nothing() =>
        Gives(Start, "58 50 40 30 20 10 70 57", Rule(Add(-2), [Hero]), Rule(Add(2), [Martyr]), Rule(SwapGuard(6), [Hero, Martyr]));

    // 52 50 48: the last + 5 = 53 turns both; it goes back with them. First the pair 52/48 returns, then nothing is turned.
    [Fact]
    public void Swap_guard_4_of_three() =>
        Gives("52 50 48 30 20 10 0 5", "52 50 48 30 20 10 0 5", Rule(Add(5), [Ruler]), Rule(SwapGuard(4), [Hero, Artist, Ruler]));

    // Likert is in the list, Mirror isn't the session's.
    [Fact]
    public void Formats() =>
        Gives(
            Start,
            "63 50 40 30 20 10 70 55",
            Rule(Add(3), [Hero], new FormatsCondition { AnyOf = ["qa", "traditional-quiz"] }),
            Rule(Add(3), [Artist], new FormatsCondition { AnyOf = ["qa", "game"] })
        );

    // 70 > 60 holds; 60 > 60 doesn't.
    [Fact]
    public void Score_above_is_not_included() =>
        Gives(Start, "60 53 40 30 20 10 70 55", Rule(Add(3), [Artist], Score(Magician, above: 60)), Rule(Add(3), [Ruler], Score(Hero, above: 60)));

    // 10 < 20 holds; 20 < 20 doesn't; one that wasn't measured isn't below anything.
    [Fact]
    public void Score_below_is_not_included() =>
        Gives(
            "- 50 40 30 20 10 70 55",
            "- 53 40 30 20 10 70 55",
            Rule(Add(3), [Artist], Score(Victim, below: 20)),
            Rule(Add(3), [Ruler], Score(Maverick, below: 20)),
            Rule(Add(3), [Martyr], Score(Hero, below: 20))
        );

    // |40 − 60| = 20: above 19.99 holds whichever leads, above 20 doesn't.
    [Fact]
    public void Gap_above() =>
        Gives(
            Start,
            "60 50 40 33 20 10 70 55",
            Rule(Add(3), [Innocent], Gap(Ruler, Hero, above: 19.99)),
            Rule(Add(3), [Victim], Gap(Hero, Ruler, above: 20))
        );

    // |60 − 55| = 5: below 5.01 holds, below 5 doesn't.
    [Fact]
    public void Gap_below() =>
        Gives(
            Start,
            "60 50 40 33 20 10 70 55",
            Rule(Add(3), [Innocent], Gap(Hero, Martyr, below: 5.01)),
            Rule(Add(3), [Victim], Gap(Hero, Martyr, below: 5))
        );

    // 20 % of the answers are in the middle.
    [Theory]
    [InlineData(19.99, 53)]
    [InlineData(20, 50)]
    public void Neutral_share(double above, int artist) =>
        Gives(Start, $"60 {artist} 40 30 20 10 70 55", Rule(Add(3), [Artist], new NeutralShareCondition { Above = C(above) }));

    // 40 % of the answers are one and the same.
    [Theory]
    [InlineData(39.99, 53)]
    [InlineData(40, 50)]
    public void Straight_lining(double above, int artist) =>
        Gives(Start, $"60 {artist} 40 30 20 10 70 55", Rule(Add(3), [Artist], new StraightLiningCondition { Above = C(above) }));

    // All were answered: not below 100; with 59.99 % it is below 60.
    [Theory]
    [InlineData(100, 50)]
    [InlineData(59.99, 53)]
    public void Answered_share(double share, int artist) =>
        Gives(
            Start,
            $"60 {artist} 40 30 20 10 70 55",
            Facts with
            {
                AnsweredShare = C(share),
            },
            Rule(Add(3), [Artist], new AnsweredShareCondition { Below = C(60) })
        );

    // 30 s a step: below 30 doesn't hold, below 30.01 does; unknown isn't below.
    [Theory]
    [InlineData(30_000, 30, 50)]
    [InlineData(30_000, 30.01, 53)]
    [InlineData(null, 30.01, 50)]
    public void Step_time(int? ms, double below, int artist) =>
        Gives(
            Start,
            $"60 {artist} 40 30 20 10 70 55",
            Facts with
            {
                StepMs = ms,
            },
            Rule(Add(3), [Artist], new StepTimeCondition { Below = C(below) })
        );

    // Every kind of the catalogue has its case here: a new one without a case fails.
    [Fact]
    public void Every_kind_has_a_case()
    {
        var cases = typeof(RuleKindCases).GetMethods().Select(m => m.Name.ToLowerInvariant()).ToList();
        Assert.All(RuleKinds.All, k => Assert.Contains(cases, c => c.StartsWith(k.Key, StringComparison.Ordinal)));
    }

    [Fact]
    public void Format_keys_are_those_of_the_catalogue() =>
        Assert.All(ModeKey.All, k => Assert.Empty(new FormatsCondition { AnyOf = [k.Value] }.Faults()));
}
