using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Columns;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Scoring.Calibration;
using MoneyQuiz.Tests.Branding;
using MoneyQuiz.Tests.Sessions;

namespace MoneyQuiz.Tests.Scoring.Calibration;

/// <summary>What holds for any rules that may be published, on any scores and any session.</summary>
public sealed class CalibrationProperties
{
    private static readonly Arbitrary<Case> Cases = (
        from scoring in AnyScoring.Settings
        from normalised in AnyScoring.Normalised
        from facts in AnyScoring.Known
        select new Case(scoring, normalised, facts)
    ).ToArbitrary();

    private static readonly Arbitrary<(ScoringSettings Scoring, ulong Seed)> Sessions = (
        from scoring in AnyScoring.Settings
        from seed in Gen.Choose(1, 1_000_000)
        select (scoring, (ulong)seed)
    ).ToArbitrary();

    [Fact]
    public void The_steps_add_up_to_every_score() =>
        Cases.Holds(
            c =>
            {
                var result = c.Run();
                var sums = c.Normalised.ToArray();
                foreach (var step in result.Steps)
                {
                    foreach (var a in ArchetypeIds.All)
                    {
                        sums[(int)a] += step.Moves[a];
                    }
                }

                return sums.AsSpan().SequenceEqual(result.Scores.AsSpan());
            },
            times: 500
        );

    [Fact]
    public void Guardrails_hold_whatever_the_rules_are() =>
        Cases.Holds(
            c =>
            {
                var (result, weighted) = (c.Run(), c.Weighted());
                var measured = ArchetypeIds.All.Where(a => weighted[(int)a] is not null).ToList();
                return measured.All(a => result.Scores[(int)a]!.Value.Hundredths is >= 0 and <= 10_000)
                    && measured.All(a => (result.Scores[(int)a]!.Value - weighted[(int)a]!.Value).Magnitude <= Centi.Whole(15))
                    && measured.All(a =>
                        measured.All(b =>
                            weighted[(int)a]!.Value - weighted[(int)b]!.Value <= Centi.Whole(20)
                            || result.Scores[(int)a]!.Value > result.Scores[(int)b]!.Value
                        )
                    )
                    && ArchetypeIds.All.All(a => weighted[(int)a] is null == result.Scores[(int)a] is null);
            },
            times: 500
        );

    // A single publishable rule never needs the cut: that is what the check promises.
    [Fact]
    public void A_rule_that_passed_the_check_moves_nothing_by_more_than_fifteen_alone() =>
        Cases.Holds(
            c =>
                c.Scoring.Rules.All(rule =>
                    (c with { Scoring = c.Scoring with { Rules = [rule] } }).Run().Steps.All(s => s.Kind != TraceStepKind.Cut)
                ),
            times: 500
        );

    [Fact]
    public void Scores_that_no_rule_and_no_weight_touches_stay() =>
        Cases.Holds(
            c => (c with { Scoring = Play.Framework.Scoring }).Run() is var r && r.Steps.IsEmpty && r.Scores.SequenceEqual(c.Normalised),
            times: 50
        );

    [Fact]
    public void A_calibrated_session_comes_back_from_its_bytes_and_replays_to_them() =>
        Sessions.Holds(
            s =>
            {
                var framework = Calibrating.With(s.Scoring);
                var played = Cards.Random("short", "five", s.Seed);
                var state = played with { Facts = played.Facts with { ResolvedHash = framework.Hash } };
                var card = ScoringEngine.Score(framework, state);
                var bytes = card.ToBytes();
                var back = ScoreCard.Parse(bytes);
                return back.ToBytes().AsSpan().SequenceEqual(bytes)
                    && back.Trace.Steps.SequenceEqual(card.Trace.Steps)
                    && back.Trace.Scores().AsSpan().SequenceEqual(card.Scores.AsSpan())
                    && ScoringEngine.Score(ResolvedFramework.Parse(framework.Bytes), state).ToBytes().AsSpan().SequenceEqual(bytes)
                    && CalibrationWords.OfSteps(framework, card).Length == card.Trace.Steps.Length;
            },
            times: 200
        );

    // The same scores, from answers and given: one engine.
    [Fact]
    public void Calibrating_the_normalised_scores_of_a_session_gives_its_scores() =>
        Sessions.Holds(
            s =>
            {
                var rules = s.Scoring.Rules.Where(r => r.When.All(w => w is Domain.Scoring.Calibration.Conditions.ScoreCondition)).ToImmutableArray();
                var framework = Calibrating.With(s.Scoring with { Rules = rules });
                var played = Cards.Random("blitz", "five", s.Seed);
                var card = ScoringEngine.Score(framework, played with { Facts = played.Facts with { ResolvedHash = framework.Hash } });
                return ScoringEngine.Calibrate(framework, [.. card.Trace.Normalised()], default).Scores.SequenceEqual(card.Scores);
            },
            times: 200
        );

    private sealed record Case(ScoringSettings Scoring, ImmutableArray<Centi?> Normalised, CalibrationFacts Facts)
    {
        public Calibrated Run() => ScoringEngine.Calibrate(Calibrating.With(Scoring), Normalised, Facts);

        public ImmutableArray<Centi?> Weighted() => ScoringEngine.Calibrate(Calibrating.With(Scoring with { Rules = [] }), Normalised, Facts).Scores;
    }
}
