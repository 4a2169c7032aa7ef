using MoneyQuiz.Domain.Formats;

namespace MoneyQuiz.Domain.Scoring.Calibration;

/// <summary>What rules may look at besides scores; null where it isn't known.</summary>
/// <param name="NeutralShare">Answers in the middle of their scale, in percent of all answers.</param>
/// <param name="SameChoiceShare">The most frequent choice, in percent of all answers.</param>
/// <param name="AnsweredShare">Items answered, in percent of those expected.</param>
/// <param name="StepMs">The median time of a step in milliseconds.</param>
public readonly record struct CalibrationFacts(ModeKey? Mode, Centi? NeutralShare, Centi? SameChoiceShare, Centi? AnsweredShare, int? StepMs);
