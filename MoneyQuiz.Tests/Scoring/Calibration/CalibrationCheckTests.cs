using System.Collections.Immutable;
using System.Text.Json;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Columns;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Scoring.Calibration;
using MoneyQuiz.Domain.Scoring.Calibration.Conditions;
using MoneyQuiz.Tests.Sessions;
using static MoneyQuiz.Domain.Frameworks.ArchetypeId;
using static MoneyQuiz.Tests.Scoring.Calibration.Calibrating;

namespace MoneyQuiz.Tests.Scoring.Calibration;

/// <summary>What may be published, and what a refusal says.</summary>
public sealed class CalibrationCheckTests
{
    private static string[] Faults(params CalibrationRule[] rules) => Faults(Play.Framework.Scoring with { Rules = [.. rules] });

    private static string[] Faults(ScoringSettings scoring) => [.. CalibrationCheck.Faults(scoring).Select(f => f.Pointer)];

    public static TheoryData<double, bool> Adds =>
        new()
        {
            { 15, true },
            { -15, true },
            { 15.01, false },
            { -15.01, false },
            { 0, false },
        };

    [Theory, MemberData(nameof(Adds))]
    public void Fifteen_points_are_the_most_that_a_rule_may_add(double points, bool good) =>
        Assert.Equal(good ? [] : ["/rules/0/then" + (points == 0 ? "/points" : "")], Faults(Rule(Add(points), [Hero])));

    // 100 × 0.15 = 15; 100 × 0.16 = 16; below 30 it is at most 29.99 × 0.5 = 15.00.
    [Fact]
    public void A_factor_is_measured_at_the_highest_score_allowed()
    {
        Assert.Empty(Faults(Rule(Multiply(1.15), [Hero])));
        Assert.Empty(Faults(Rule(Multiply(0.85), [Hero])));
        Assert.Equal(["/rules/0/then"], Faults(Rule(Multiply(1.16), [Hero])));
        Assert.Empty(Faults(Rule(Multiply(1.5), [Hero], Score(Hero, below: 30))));
        Assert.Equal(["/rules/0/then"], Faults(Rule(Multiply(1.5), [Hero], Score(Hero, below: 30.03))));
    }

    // Lifted from 0 to 16 is 16; above 0.99 it is at least 1.00, so 15.
    [Fact]
    public void A_floor_is_measured_from_the_lowest_score_allowed()
    {
        Assert.Empty(Faults(Rule(Floor(15), [Hero])));
        Assert.Equal(["/rules/0/then"], Faults(Rule(Floor(16), [Hero])));
        Assert.Empty(Faults(Rule(Floor(16), [Hero], Score(Hero, above: 0.99))));
    }

    // From 100 to 84 is 16; below 99.01 it is at most 99.00, so 15.
    [Fact]
    public void A_ceiling_is_measured_from_the_highest_score_allowed()
    {
        Assert.Empty(Faults(Rule(Ceiling(85), [Hero])));
        Assert.Equal(["/rules/0/then"], Faults(Rule(Ceiling(84), [Hero])));
        Assert.Empty(Faults(Rule(Ceiling(84), [Hero], Score(Hero, below: 99.01))));
    }

    // The farthest from the mean: 100 with seven zeros is 100 − 12.5 = 87.5; 17 % of it is 14.875, 18 % is 15.75.
    [Fact]
    public void Damping_is_measured_at_the_farthest_from_the_mean()
    {
        Assert.Empty(Faults(Rule(Damp(17), [Hero])));
        Assert.Equal(["/rules/0/then"], Faults(Rule(Damp(18), [Hero])));
    }

    // Above 60 and within 5 of ruler: ruler is above 55, so that a floor of 70 lifts it by at most 70 − 55.02 = 14.98.
    [Fact]
    public void A_gap_binds_two_scores()
    {
        Assert.Empty(Faults(Rule(Floor(70), [Ruler], Score(Hero, above: 60), Gap(Hero, Ruler, below: 5))));
        Assert.Equal(["/rules/0/then"], Faults(Rule(Floor(71), [Ruler], Score(Hero, above: 60), Gap(Hero, Ruler, below: 5))));
    }

    [Fact]
    public void Conditions_that_exclude_each_other_are_named() =>
        Assert.Equal(["/rules/0/when"], Faults(Rule(Add(1), [Hero], Score(Ruler, above: 60), Score(Ruler, below: 50))));

    [Fact]
    public void The_sentence_names_the_rule_and_the_archetype()
    {
        var rule = Rule(Add(20), [Hero]) with { Id = "too-much" };
        var fault = Assert.Single(CalibrationCheck.Faults(Play.Framework.Scoring with { Rules = [rule] }));
        Assert.Contains("“too-much” alone could move hero by 20 points; at most 15 are allowed", fault.Sentence);
    }

    [Fact]
    public void Every_fault_is_named_at_once()
    {
        var rule = Rule(Floor(101), [], new ScoreCondition { Archetype = Hero }, new FormatsCondition { AnyOf = ["tarot"] }) with
        {
            Id = "Bad Id",
            Note = "",
        };
        Assert.Equal(
            ["/rules/0/id", "/rules/0/note", "/rules/0/then/at", "/rules/0/to", "/rules/0/when/0", "/rules/0/when/1/any_of/0", "/weights/hero"],
            Faults(Weighing((Hero, 1.26)) with { Rules = [rule] }).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Ids_are_unique()
    {
        var rule = Rule(Add(1), [Hero]);
        Assert.Equal(["/rules/1/id"], Faults(rule, rule));
    }

    [Theory]
    [InlineData(0.79, false)]
    [InlineData(0.8, true)]
    [InlineData(1.25, true)]
    [InlineData(1.26, false)]
    public void Weights_go_from_0_8_to_1_25(double weight, bool good) =>
        Assert.Equal(good ? [] : ["/weights/martyr"], Faults(Weighing((Martyr, weight))));

    [Fact]
    public void Rules_come_back_from_json_wherever_kind_stands()
    {
        const string Json = """
            {"tie_break":["drawn"],"depth":[{"from":0,"word":"w","meaning":"m","insight":"low"}],"weights":{"ruler":1.1},
             "rules":[{"id":"soft","note":"n","when":[{"archetype":"ruler","above":70.5,"kind":"score"}],"then":{"points":-2.5,"kind":"add"},"to":["ruler"]}]}
            """;
        Assert.Empty(JsonShape.Faults(JsonDocument.Parse(Json).RootElement, typeof(ScoringSettings)));
        var scoring = JsonSerializer.Deserialize<ScoringSettings>(Json, FrameworkJson.Strict)!;
        Assert.Equal(C(1.1), scoring.Weights[Ruler]);
        var rule = Assert.Single(scoring.Rules);
        Assert.Equal(new ScoreCondition { Archetype = Ruler, Above = C(70.5) }, Assert.Single(rule.When));
        Assert.Equal(Add(-2.5), rule.Then);
        var framework = With(Play.Framework.Scoring with { Weights = scoring.Weights, Rules = scoring.Rules });
        Assert.Equal(framework.Hash, With(ResolvedFramework.Parse(framework.Bytes).Scoring).Hash);
    }

    [Theory]
    [InlineData(
        """{"rules":[{"id":"a","note":"n","when":[{"kind":"mood"}],"then":{"points":1},"to":["hero"]}]}""",
        "/rules/0/when/0/kind /rules/0/then/kind"
    )]
    [InlineData(
        """{"rules":[{"id":"a","note":"n","when":[],"then":{"kind":"add","points":1.005},"to":["hera"]}]}""",
        "/rules/0/then/points /rules/0/to/0"
    )]
    [InlineData("""{"rules":[{"id":"a","note":"n","when":[],"then":{"kind":"add","point":1},"to":["hero"]}]}""", "/rules/0/then/point /rules/0/then")]
    [InlineData("""{"weights":{"hera":1,"hero":"much"}}""", "/weights/hera /weights/hero")]
    [InlineData("""{"weights":[1]}""", "/weights")]
    public void The_shape_of_rules_is_checked(string json, string pointers) =>
        Assert.Equal(
            pointers.Split(' '),
            JsonShape.Faults(JsonDocument.Parse(json).RootElement, typeof(ScoringSettings)).Where(f => f.Pointer.Length > 0).Select(f => f.Pointer)
        );

    [Fact]
    public void At_most_fifty() => Assert.Equal(["/rules"], Faults([.. Enumerable.Range(0, 51).Select(_ => Rule(Add(1), [Hero]))]));
}
