namespace MoneyQuiz.Data.Scoring;

/// <param name="Done">Sessions read so far.</param>
/// <param name="Total">How many there are to read.</param>
public readonly record struct EffectProgress(int Done, int Total);
