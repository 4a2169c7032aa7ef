using System.Runtime.InteropServices;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Columns;

namespace MoneyQuiz.Domain.Scoring.Calibration;

/// <summary>A tenant's weights and rules made ready to run, once per resolved framework. Everything from normalised scores to final ones.</summary>
public sealed class CalibrationPlan
{
    private readonly int[]? _weights;
    private readonly CalibrationRule[] _rules;
    private readonly ArchetypeId[][] _to;

    internal CalibrationPlan(ScoringSettings settings)
    {
        _weights = settings.Weights.IsEmpty
            ? null
            : [.. ArchetypeIds.All.Select(a => settings.Weights.GetValueOrDefault(a, Centi.Whole(1)).Hundredths)];
        _rules = [.. settings.Rules];
        _to = [.. settings.Rules.Select(r => r.To.ToArray())];
    }

    /// <summary>Whether any rule may move scores after the weights.</summary>
    public bool HasRules => _rules.Length > 0;

    /// <summary>The score with its archetype's weight: stretched or drawn in around 50, kept within 0–100.</summary>
    public Centi Weighted(ArchetypeId archetype, Centi score) =>
        new(_weights is null ? score.Hundredths : Weigh(score.Hundredths, _weights[(int)archetype]));

    /// <summary>Moves normalised scores to final ones.</summary>
    /// <param name="scores">Eight, in hundredths, <see cref="Standing.NotMeasured"/> where there is none; changed in place.</param>
    /// <returns>The steps that did it, in order: added to the normalised scores they give the final ones.</returns>
    public ImmutableArray<TraceStep> Apply(Span<int> scores, CalibrationFacts facts)
    {
        if (_weights is null && _rules.Length == 0)
        {
            return [];
        }

        var steps = new StepList(_rules.Length);
        Span<int> last = stackalloc int[ArchetypeIds.Count];
        scores.CopyTo(last);
        if (_weights is not null && Weigh(scores))
        {
            steps.Add(TraceStepKind.Weights, 0, last, scores);
        }

        Span<int> before = stackalloc int[ArchetypeIds.Count];
        scores.CopyTo(before);
        var standing = new Standing(before, scores, facts);
        for (var i = 0; i < _rules.Length; i++)
        {
            if (_rules[i].Holds(standing))
            {
                _rules[i].Then.Apply(standing, _to[i]);
                steps.Add(TraceStepKind.Rule, i, last, scores);
            }
        }

        if (Guardrails.Cut(before, scores))
        {
            steps.Add(TraceStepKind.Cut, 0, last, scores);
        }

        if (Guardrails.KeepOrder(before, scores) is { } left)
        {
            steps.Add(TraceStepKind.KeepOrder, left, last, scores);
        }

        if (Guardrails.Range(scores))
        {
            steps.Add(TraceStepKind.Range, 0, last, scores);
        }

        return steps.ToArray();
    }

    private bool Weigh(Span<int> scores)
    {
        var moved = false;
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] != Standing.NotMeasured)
            {
                var weighted = Weigh(scores[i], _weights![i]);
                moved |= weighted != scores[i];
                scores[i] = weighted;
            }
        }

        return moved;
    }

    private static int Weigh(int score, int weight) => Math.Clamp(5_000 + (int)Centi.DivideRounded((long)(score - 5_000) * weight, 100), 0, 10_000);

    // One array for all steps; what wasn't measured stays so and doesn't move.
    private struct StepList(int rules)
    {
        private readonly TraceStep[] _steps = new TraceStep[rules + 4];
        private int _count;

        public void Add(TraceStepKind kind, int number, Span<int> last, ReadOnlySpan<int> scores)
        {
            _steps[_count++] = new TraceStep(kind, number, ArchetypeMoves.Of(last, scores));
            scores.CopyTo(last);
        }

        public readonly ImmutableArray<TraceStep> ToArray() =>
            ImmutableCollectionsMarshal.AsImmutableArray(_count == _steps.Length ? _steps : _steps.AsSpan(0, _count).ToArray());
    }
}
