namespace MoneyQuiz.Domain.Scoring.Calibration.Conditions;

/// <summary>The share of answers in the middle of their scale; a scale of two has no middle.</summary>
public sealed record NeutralShareCondition : ShareCondition
{
    protected override string Name => "the share of answers in the middle";

    protected override Centi? Of(CalibrationFacts facts) => facts.NeutralShare;
}
