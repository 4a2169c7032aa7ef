using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Columns;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Scoring.Calibration;
using static MoneyQuiz.Domain.Frameworks.ArchetypeId;
using static MoneyQuiz.Tests.Scoring.Calibration.Calibrating;

namespace MoneyQuiz.Tests.Scoring.Calibration;

/// <summary>Weights, guardrails, several rules together and ties, worked out by hand. Scores: hero artist ruler innocent maverick victim magician martyr.</summary>
public sealed class GuardrailCases
{
    private static Calibrated Of(string before, params CalibrationRule[] rules) => ScoringEngine.Calibrate(With([.. rules]), Scores(before), Facts);

    private static void Gives(string before, string after, string steps, params CalibrationRule[] rules)
    {
        var calibrated = Of(before, rules);
        Assert.Equal(after, Text(calibrated.Scores));
        Assert.Equal(
            steps,
            string.Join(' ', calibrated.Steps.Select(s => s.Kind == TraceStepKind.KeepOrder ? $"KeepOrder{s.Number}" : s.Kind.ToString()))
        );
    }

    // 50 + (70 − 50) × 1.25 = 75 · 50 + (30 − 50) × 1.25 = 25 · 50 + (40 − 50) × 0.8 = 42 · 50 stays
    [Fact]
    public void Weights_stretch_and_draw_in_around_50()
    {
        var weighted = ScoringEngine.Calibrate(
            With(Weighing((Hero, 1.25), (Artist, 1.25), (Ruler, 0.8), (Innocent, 1.25))),
            Scores("70 30 40 50 20 10 60 55"),
            Facts
        );
        Assert.Equal("75 25 42 50 20 10 60 55", Text(weighted.Scores));
        Assert.Equal([TraceStepKind.Weights], weighted.Steps.Select(s => s.Kind));
    }

    // 50 + 50 × 1.25 = 112.5 → 100 · 50 − 50 × 1.25 = −12.5 → 0: within the weights' own step
    [Fact]
    public void Weights_stay_within_0_and_100() =>
        Assert.Equal(
            "100 0 40 50 20 10 60 55",
            Text(ScoringEngine.Calibrate(With(Weighing((Hero, 1.25), (Artist, 1.25))), Scores("100 0 40 50 20 10 60 55"), Facts).Scores)
        );

    // 50 + (33.33 − 50) × 1.1 = 50 − 18.337 → 50 − 18.34 = 31.66
    [Fact]
    public void Weights_round() =>
        Assert.Equal(
            "31.66 0 40 50 20 10 60 55",
            Text(ScoringEngine.Calibrate(With(Weighing((Hero, 1.1))), Scores("33.33 0 40 50 20 10 60 55"), Facts).Scores)
        );

    // Before is the weighted score: 70 → 75; + 10 + 10 = 95 → 75 + 15 = 90
    [Fact]
    public void The_cut_counts_from_the_weighted_score()
    {
        var scoring = Weighing((Hero, 1.25)) with { Rules = [Rule(Add(10), [Hero]), Rule(Add(10), [Hero])] };
        Assert.Equal("90 50 40 50 20 10 60 55", Text(ScoringEngine.Calibrate(With(scoring), Scores("70 50 40 50 20 10 60 55"), Facts).Scores));
    }

    // 50 + 10 + 10 = 70 → 50 + 15 = 65
    [Fact]
    public void A_rise_is_cut_to_15() =>
        Gives("50 50 50 50 50 50 50 50", "65 50 50 50 50 50 50 50", "Rule Rule Cut", Rule(Add(10), [Hero]), Rule(Add(10), [Hero]));

    // 50 − 10 − 10 = 30 → 50 − 15 = 35
    [Fact]
    public void A_fall_is_cut_to_15() =>
        Gives("50 50 50 50 50 50 50 50", "35 50 50 50 50 50 50 50", "Rule Rule Cut", Rule(Add(-10), [Hero]), Rule(Add(-10), [Hero]));

    // 50 + 15 = 65: exactly fifteen needs no cut
    [Fact]
    public void Fifteen_is_allowed() => Gives("50 50 50 50 50 50 50 50", "65 50 50 50 50 50 50 50", "Rule", Rule(Add(15), [Hero]));

    // Rules run unclamped: 95 + 15 = 110, − 12 = 98. Clamped in between it would be 100 − 12 = 88.
    [Fact]
    public void Rules_run_unclamped() =>
        Gives("95 50 50 50 50 50 50 80", "98 50 50 50 50 50 50 80", "Rule Rule", Rule(Add(15), [Hero]), Rule(Add(-12), [Hero]));

    // 95 + 10 = 105 → 100 · 4 − 10 = −6 → 0
    [Fact]
    public void Scores_end_within_0_and_100() =>
        Gives("95 4 50 50 50 50 50 80", "100 0 50 50 50 50 50 80", "Rule Rule Range", Rule(Add(10), [Hero]), Rule(Add(-10), [Artist]));

    // Lead 25 > 20: 60 − 15 = 45, 35 + 15 = 50 turns it. Moves × n/100: 60 − 0.15 n > 35 + 0.15 n → 25 > 0.3 n → n < 83.3…: 83.
    // 15 × 0.83 = 12.45: 60 − 12.45 = 47.55, 35 + 12.45 = 47.45.
    [Fact]
    public void A_lead_of_more_than_20_is_kept() =>
        Gives("60 35 50 50 50 50 50 50", "47.55 47.45 50 50 50 50 50 50", "Rule Rule KeepOrder83", Rule(Add(-15), [Hero]), Rule(Add(15), [Artist]));

    // Lead 24: 60 − 0.15 n > 36 + 0.15 n → n < 80: at 80 they would be tied at 48, so 79. 15 × 0.79 = 11.85: 48.15 and 47.85.
    [Fact]
    public void A_tie_is_not_kept_order() =>
        Gives("60 36 50 50 50 50 50 50", "48.15 47.85 50 50 50 50 50 50", "Rule Rule KeepOrder79", Rule(Add(-15), [Hero]), Rule(Add(15), [Artist]));

    // Lead of exactly 20 isn't more than 20: 60 − 15 = 45, 40 + 15 = 55 may turn.
    [Fact]
    public void A_lead_of_20_may_turn() =>
        Gives("60 40 50 50 50 50 50 50", "45 55 50 50 50 50 50 50", "Rule Rule", Rule(Add(-15), [Hero]), Rule(Add(15), [Artist]));

    // Everything is scaled, what had nothing to do with the pair too: martyr 50 + 10 × 0.83 = 58.3.
    [Fact]
    public void All_moves_are_scaled_alike() =>
        Gives(
            "60 35 50 50 50 50 50 50",
            "47.55 47.45 50 50 50 50 50 58.3",
            "Rule Rule Rule KeepOrder83",
            Rule(Add(-15), [Hero]),
            Rule(Add(15), [Artist]),
            Rule(Add(10), [Martyr])
        );

    // Cut first, then order: −20 and +20 become −15 and +15, and then as above 83.
    [Fact]
    public void The_cut_comes_before_the_order() =>
        Gives(
            "60 35 50 50 50 50 50 50",
            "47.55 47.45 50 50 50 50 50 50",
            "Rule Rule Rule Rule Cut KeepOrder83",
            Rule(Add(-10), [Hero]),
            Rule(Add(-10), [Hero]),
            Rule(Add(10), [Artist]),
            Rule(Add(10), [Artist])
        );

    // Two pairs: 90/65 allows n < 83.3…, 71/50 (lead 21) allows 21 > 0.3 n → n < 70: 69. Moves × 0.69 = 10.35.
    [Fact]
    public void The_strictest_pair_decides() =>
        Gives(
            "90 65 71 50 - - - -",
            "79.65 75.35 60.65 60.35 - - - -",
            "Rule Rule KeepOrder69",
            Rule(Add(-15), [Hero, Ruler]),
            Rule(Add(15), [Artist, Innocent])
        );

    // Order of rules: (40 + 5) × 1.1 = 49.5; 40 × 1.1 + 5 = 49.
    [Fact]
    public void Rules_run_in_their_order()
    {
        Gives("40 50 50 50 50 50 50 50", "49.5 50 50 50 50 50 50 50", "Rule Rule", Rule(Add(5), [Hero]), Rule(Multiply(1.1), [Hero]));
        Gives("40 50 50 50 50 50 50 50", "49 50 50 50 50 50 50 50", "Rule Rule", Rule(Multiply(1.1), [Hero]), Rule(Add(5), [Hero]));
    }

    // The second rule sees what the first has done: 68 + 5 = 73 > 70, so − 2 → 71.
    [Fact]
    public void A_rule_sees_the_scores_as_the_one_before_left_them() =>
        Gives("68 50 50 50 50 50 50 50", "71 50 50 50 50 50 50 50", "Rule Rule", Rule(Add(5), [Hero]), Rule(Add(-2), [Hero], Score(Hero, above: 70)));

    // Floor then damp: 5 → 15; mean = (15 + 7 × 50) ÷ 8 = 45.625 → 45.63; 15 + (45.63 − 15) × 20 % = 15 + 6.126 → 21.13: a move of 16.13, cut to 20.
    [Fact]
    public void Floor_damp_and_cut_together() =>
        Gives(
            "5 50 50 50 50 50 50 50",
            "20 50 50 50 50 50 50 50",
            "Rule Rule Cut",
            Rule(Floor(15), [Hero]),
            Rule(
                Damp(20),
                [Hero],
                Score(Hero, below: 40),
                Score(Artist, below: 60),
                Score(Ruler, below: 60),
                Score(Innocent, below: 60),
                Score(Maverick, below: 60),
                Score(Victim, below: 60),
                Score(Magician, below: 60),
                Score(Martyr, below: 60)
            )
        );

    // All conditions must hold: hero > 50 does, martyr > 60 doesn't.
    [Fact]
    public void All_conditions_must_hold() =>
        Gives("60 50 50 50 50 50 50 55", "60 50 50 50 50 50 50 55", "", Rule(Add(5), [Hero], Score(Hero, above: 50), Score(Martyr, above: 60)));

    // A rule that applied and moved nothing is in the trace all the same.
    [Fact]
    public void A_rule_without_effect_leaves_a_step() => Gives("60 50 50 50 50 50 50 55", "60 50 50 50 50 50 50 55", "Rule", Rule(Floor(10), [Hero]));

    // Hero 50 + 5 = 55 = martyr: tied by calibration; nothing is known of answers, so lots decide, and the card says so.
    [Fact]
    public void Calibration_can_tie()
    {
        var ranking = Of("50 10 10 10 10 10 10 55", Rule(Add(5), [Hero])).Ranking;
        Assert.True(ranking.Primary!.IsTied && ranking.Secondary!.IsTied);
        Assert.Equal(TieBreak.Drawn, ranking.Secondary!.DecidedBy);
        Assert.Equal([Hero, Martyr], new[] { ranking.Primary.Archetype, ranking.Secondary.Archetype }.Order());
    }

    // 50 + 8 = 58 > 55: the rules turn the primary, the lead was only 5.
    [Fact]
    public void Calibration_can_turn_a_small_lead() =>
        Assert.Equal(Hero, Of("50 10 10 10 10 10 10 55", Rule(Add(8), [Hero])).Ranking.Primary!.Archetype);

    [Fact]
    public void Nothing_measured_gives_nothing()
    {
        var calibrated = Of("- - - - - - - -", Rule(Add(5), [.. ArchetypeIds.All]), Rule(Damp(10), [Hero]));
        Assert.All(calibrated.Scores, Assert.Null);
        Assert.Empty(calibrated.Ranking.Places);
    }
}
