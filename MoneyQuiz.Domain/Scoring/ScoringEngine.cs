using System.Runtime.InteropServices;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring.Calibration;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Domain.Scoring;

/// <summary>From answers to a score card. The only place where scores are made.</summary>
public static class ScoringEngine
{
    /// <summary>Stored with every card; raised when the same answers would give another card.</summary>
    public const int Version = 1;

    /// <summary>Scores a session, complete or not.</summary>
    public static ScoreCard Score(ResolvedFramework resolved, SessionState state)
    {
        var (run, sheet) = SessionMachine.Open(resolved, state);
        var contributions = run.Contributions(sheet);
        Span<ArchetypeSum> sums = stackalloc ArchetypeSum[ArchetypeIds.Count];
        ArchetypeSum.Of(contributions, sums);
        Span<int> scores = stackalloc int[ArchetypeIds.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = sums[i].Score?.Hundredths ?? Standing.NotMeasured;
        }

        var (signs, expected, pace) = (run.Signs(sheet), run.ExpectedItems(sheet), Pace.Of(state.Log, run.ItemCount));
        var steps = resolved.Calibration.Apply(scores, Facts(state.Facts.Mode, signs, sheet.Answered, expected, pace));
        return new ScoreCard
        {
            Scores = Read(scores),
            Ranking = Ranking.Of(scores, sums, resolved.Scoring.TieBreak, state.Facts.Seed),
            Answered = sheet.Answered,
            Expected = expected,
            Quality = Quality.Of(signs, sheet.Answered, pace.ItemMs),
            Trace = new Trace(Version, resolved.Hash, state.Facts.Mode, ImmutableCollectionsMarshal.AsImmutableArray(contributions), steps),
        };
    }

    /// <summary>The same from normalised scores on, for scores that come from elsewhere: weights, rules, guardrails, rank.</summary>
    /// <param name="normalised">Eight by archetype, 0.00–100.00; null: not measured.</param>
    /// <remarks>Nothing is known of the answers, so that ties are decided by lots drawn from seed 0.</remarks>
    public static Calibrated Calibrate(ResolvedFramework resolved, ImmutableArray<Centi?> normalised, CalibrationFacts facts)
    {
        Span<int> scores = stackalloc int[ArchetypeIds.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = normalised[i]?.Hundredths ?? Standing.NotMeasured;
        }

        var steps = resolved.Calibration.Apply(scores, facts);
        Span<ArchetypeSum> nothing = stackalloc ArchetypeSum[ArchetypeIds.Count];
        return new Calibrated(Read(scores), Ranking.Of(scores, nothing, resolved.Scoring.TieBreak, SessionSeed.FromInt64(0)), steps);
    }

    private static CalibrationFacts Facts(ModeKey mode, QualitySigns signs, int answered, int expected, Pace pace) =>
        new(
            mode,
            answered == 0 ? null : Centi.Percent(signs.Neutral, answered),
            answered == 0 ? null : Centi.Percent(signs.SameChoice, answered),
            expected == 0 ? null : Centi.Percent(answered, expected),
            pace.StepMs
        );

    private static ImmutableArray<Centi?> Read(ReadOnlySpan<int> scores)
    {
        var read = new Centi?[scores.Length];
        for (var i = 0; i < read.Length; i++)
        {
            read[i] = scores[i] == Standing.NotMeasured ? null : new Centi(scores[i]);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(read);
    }
}

/// <summary>Scores after weights, rules and guardrails, without a session.</summary>
/// <param name="Scores">By archetype; null: not measured.</param>
/// <param name="Steps">What moved them, in order.</param>
public sealed record Calibrated(ImmutableArray<Centi?> Scores, Ranking Ranking, ImmutableArray<TraceStep> Steps);
