namespace MoneyQuiz.Domain.Scoring.Calibration.Conditions;

/// <summary>The share of the choice that was made most often.</summary>
public sealed record StraightLiningCondition : ShareCondition
{
    protected override string Name => "the share of one and the same choice";

    protected override Centi? Of(CalibrationFacts facts) => facts.SameChoiceShare;
}
