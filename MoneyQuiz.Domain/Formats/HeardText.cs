using MoneyQuiz.Domain.Scoring.Text;

namespace MoneyQuiz.Domain.Formats;

/// <summary>What a visitor wrote, with what was heard in it.</summary>
/// <param name="Text">As it was written; the reading's ranges count its characters.</param>
public sealed record HeardText(string Prompt, string Text, TextReading Reading);
