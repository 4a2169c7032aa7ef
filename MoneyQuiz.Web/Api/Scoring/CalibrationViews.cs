using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Scoring.Calibration;

namespace MoneyQuiz.Web.Api.Scoring;

/// <summary>What is sent to be calibrated.</summary>
/// <param name="Scores">By archetype, 0–100 each; null or left out: not measured.</param>
/// <param name="Context">What is known of how they came about; a condition on what isn’t known doesn’t hold.</param>
public sealed record CalibrationBody(IReadOnlyDictionary<string, decimal?> Scores, CalibrationContext? Context = null);

/// <param name="Format">A mode key.</param>
/// <param name="AnsweredShare">Items answered, in percent of those expected.</param>
/// <param name="NeutralShare">Answers in the middle of their scale, in percent.</param>
/// <param name="SameChoiceShare">The most frequent choice, in percent.</param>
/// <param name="StepSeconds">The median time for a step.</param>
public sealed record CalibrationContext(
    string? Format = null,
    decimal? AnsweredShare = null,
    decimal? NeutralShare = null,
    decimal? SameChoiceShare = null,
    decimal? StepSeconds = null
);

/// <param name="Framework">Which framework.</param>
/// <param name="ResolvedHash">The exact state of it whose rules ran.</param>
/// <param name="EngineVersion">Of the scoring engine.</param>
/// <param name="Scores">By archetype, with at most two decimals; null: not measured.</param>
/// <param name="Rank">The measured archetypes, the highest first.</param>
/// <param name="Primary">Null where nothing was measured.</param>
/// <param name="Secondary">Null where fewer than two were measured.</param>
/// <param name="Shadow">Null where fewer than three were measured.</param>
/// <param name="Trace">What moved the scores, in order.</param>
public sealed record CalibratedView(
    string Framework,
    string ResolvedHash,
    int EngineVersion,
    IReadOnlyDictionary<string, decimal?> Scores,
    IReadOnlyList<RankView> Rank,
    string? Primary,
    string? Secondary,
    string? Shadow,
    IReadOnlyList<TraceStepView> Trace
)
{
    public static CalibratedView Of(ResolvedFramework resolved, CalibrationRequest request, Calibrated calibrated)
    {
        var lines = CalibrationWords.Lines(resolved, request.Normalised.AsSpan(), calibrated.Steps);
        return new CalibratedView(
            resolved.Framework,
            resolved.Hash,
            ScoringEngine.Version,
            ArchetypeIds.All.ToDictionary(a => a.Key(), a => Number(calibrated.Scores[(int)a]), StringComparer.Ordinal),
            [.. calibrated.Ranking.Places.Select(p => new RankView(p.Archetype.Key(), Number(p.Score), p.IsTied))],
            calibrated.Ranking.Primary?.Archetype.Key(),
            calibrated.Ranking.Secondary?.Archetype.Key(),
            calibrated.Ranking.Shadow?.Archetype.Key(),
            [.. lines.Zip(calibrated.Steps, TraceStepView.Of)]
        );
    }

    internal static decimal Number(Centi score) => score.Hundredths / 100m;

    private static decimal? Number(Centi? score) => score is { } known ? Number(known) : null;
}

/// <param name="Tied">Another archetype has exactly this score.</param>
public sealed record RankView(string Archetype, decimal Score, bool Tied);

/// <param name="Kind"><c>weights</c>, <c>rule</c>, <c>cut</c>, <c>keep_order</c> or <c>range</c>.</param>
/// <param name="Rule">The rule’s id; null where it wasn’t one.</param>
/// <param name="Sentence">What happened and why.</param>
/// <param name="Moves">Only those that moved.</param>
public sealed record TraceStepView(TraceStepKind Kind, string? Rule, string Sentence, IReadOnlyList<MoveView> Moves)
{
    internal static TraceStepView Of(StepLine line, TraceStep step) =>
        new(
            step.Kind,
            line.RuleId,
            line.Sentence,
            [.. line.Moves.Select(m => new MoveView(m.Archetype.Key(), CalibratedView.Number(m.Before), CalibratedView.Number(m.After)))]
        );
}

public sealed record MoveView(string Archetype, decimal Before, decimal After);
