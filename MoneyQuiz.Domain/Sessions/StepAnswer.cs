namespace MoneyQuiz.Domain.Sessions;

/// <summary>What a visitor sends: a whole page's form, or one choice of it.</summary>
/// <param name="Step">The step that it answers.</param>
/// <param name="Items">What was chosen; items without a choice are not in it.</param>
/// <param name="Submits">The visitor wants to go on; false where the script sends one choice at once.</param>
/// <param name="SkipsGaps">The visitor chose “skip these”: items without an answer may stay without.</param>
/// <param name="ElapsedMs">Milliseconds since the session's start, by the server's clock.</param>
public sealed record StepAnswer(int Step, ImmutableArray<ItemAnswer> Items, bool Submits, bool SkipsGaps, long ElapsedMs);

/// <param name="ItemId"><c>s014</c>.</param>
/// <param name="Value">The choice, from 0; −1 where what was sent is no number.</param>
/// <param name="Text">What was sent, as it came: for items that ask for words. An empty one chooses nothing.</param>
public readonly record struct ItemAnswer(string ItemId, int Value, string? Text = null);
