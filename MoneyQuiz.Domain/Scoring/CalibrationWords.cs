using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring.Calibration;

namespace MoneyQuiz.Domain.Scoring;

/// <summary>Says in words what moved the scores after the answers. Reads the trace's steps; computes no score.</summary>
public static class CalibrationWords
{
    /// <summary>Each step with the archetypes that it moved, in the order in which it happened.</summary>
    public static ImmutableArray<StepLine> OfSteps(ResolvedFramework resolved, ScoreCard card) =>
        Lines(resolved, card.Trace.Normalised(), card.Trace.Steps);

    /// <summary>The same for scores that came without a session.</summary>
    /// <param name="normalised">What the steps began from, by archetype.</param>
    public static ImmutableArray<StepLine> Lines(ResolvedFramework resolved, ReadOnlySpan<Centi?> normalised, ImmutableArray<TraceStep> steps)
    {
        var now = normalised.ToArray();
        var lines = ImmutableArray.CreateBuilder<StepLine>(steps.Length);
        foreach (var step in steps)
        {
            var moves = ImmutableArray.CreateBuilder<StepMove>();
            foreach (var archetype in ArchetypeIds.All)
            {
                if (now[(int)archetype] is { } before && step.Moves[archetype] != Centi.Zero)
                {
                    now[(int)archetype] = before + step.Moves[archetype];
                    moves.Add(new StepMove(archetype, before, before + step.Moves[archetype]));
                }
            }

            var rule = step.Kind == TraceStepKind.Rule ? resolved.Scoring.Rules[step.Number] : null;
            lines.Add(new StepLine(Sentence(resolved, step, rule), rule?.Id, rule?.Note, moves.DrainToImmutable()));
        }

        return lines.MoveToImmutable();
    }

    /// <summary>“72 from your answers, 2 added by calibration”; null where what is shown is the answers' alone.</summary>
    internal static string? Share(Trace trace, ArchetypeId archetype, Centi final)
    {
        var own = trace.Line(archetype).Score!.Value.Rounded;
        return (final.Rounded - own) switch
        {
            0 => null,
            > 0 and var more => $"{own} from your answers, {more} added by calibration",
            var less => $"{own} from your answers, {-less} taken off by calibration",
        };
    }

    /// <summary>How firm the first place is, for the visitor; null where nothing can be said.</summary>
    public static string? OfRobustness(ResolvedFramework resolved, ScoreCard card, Robustness? robustness)
    {
        if (robustness is null || card.Ranking.Primary is not { } primary)
        {
            return null;
        }

        var name = resolved[primary.Archetype].Name;
        var answers = robustness.Weighted switch
        {
            null => "No other pattern could come first with the statements you answered.",
            1 => "One different answer could have put another pattern first, so read the first two together.",
            { } n => $"It would take at least {n} different answers to put another pattern first.",
        };
        if (!robustness.HasRules)
        {
            return answers;
        }

        return robustness.AfterRules switch
        {
            null => $"{name} stays first however the statements you answered had been answered.",
            <= 1 => $"Before calibration: {Lower(answers)} Calibration can tip a lead of this size.",
            { } n => $"Before calibration: {Lower(answers)} Whatever calibration does, fewer than {n} different answers leave {name} first.",
        };
    }

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];

    private static string Sentence(ResolvedFramework resolved, TraceStep step, CalibrationRule? rule) =>
        step.Kind switch
        {
            TraceStepKind.Weights => "Weights stretch or draw in scores around 50.",
            TraceStepKind.Rule => $"Rule “{rule!.Id}” {rule.Then.Words()}{Because(resolved, rule)}.",
            TraceStepKind.Cut => "Guardrail: no archetype moves by more than 15 points in all.",
            TraceStepKind.KeepOrder => $"Guardrail: a lead of more than 20 points stays a lead, so {step.Number} % of each move is left.",
            _ => "Guardrail: scores stay between 0 and 100.",
        };

    private static string Because(ResolvedFramework resolved, CalibrationRule rule) =>
        rule.When.IsEmpty ? ", always" : $", because {string.Join(" and ", rule.When.Select(c => c.Words(a => resolved[a].Name)))}";
}

/// <param name="Sentence">“Rule “likert-softener” takes off 3, because the quiz was likert.”</param>
/// <param name="RuleId">Null where it wasn't a rule.</param>
/// <param name="Note">The rule's own.</param>
/// <param name="Moves">Empty where the rule applied and moved nothing.</param>
public sealed record StepLine(string Sentence, string? RuleId, string? Note, ImmutableArray<StepMove> Moves);

public readonly record struct StepMove(ArchetypeId Archetype, Centi Before, Centi After);
