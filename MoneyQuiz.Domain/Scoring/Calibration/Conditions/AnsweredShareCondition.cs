namespace MoneyQuiz.Domain.Scoring.Calibration.Conditions;

/// <summary>The share of the expected items that were answered.</summary>
public sealed record AnsweredShareCondition : ShareCondition
{
    protected override string Name => "the share of items answered";

    protected override Centi? Of(CalibrationFacts facts) => facts.AnsweredShare;
}
