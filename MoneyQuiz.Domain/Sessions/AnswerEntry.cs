namespace MoneyQuiz.Domain.Sessions;

/// <summary>One line of a session's answers, kept as it came.</summary>
/// <param name="Step">From 0.</param>
/// <param name="Item">The item's number in the resolved framework's content; 0 where a step was closed.</param>
/// <param name="Value">The choice, from 0; 0 where a step was closed.</param>
/// <param name="ElapsedMs">Milliseconds since the session's start; never less than the entry before.</param>
public readonly record struct AnswerEntry(AnswerKind Kind, int Step, int Item, int Value, long ElapsedMs)
{
    public static AnswerEntry Answer(int step, int item, int value, long elapsedMs) => new(AnswerKind.Answer, step, item, value, elapsedMs);

    public static AnswerEntry Done(int step, bool withGaps, long elapsedMs) =>
        new(withGaps ? AnswerKind.DoneWithGaps : AnswerKind.Done, step, 0, 0, elapsedMs);
}

public enum AnswerKind : byte
{
    /// <summary>An item was answered, for the first time or again.</summary>
    Answer = 0,

    /// <summary>A step was closed with all its items answered.</summary>
    Done = 1,

    /// <summary>A step was closed, and the visitor chose to leave some items out.</summary>
    DoneWithGaps = 2,
}
