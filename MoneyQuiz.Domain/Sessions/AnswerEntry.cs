using MoneyQuiz.Domain.Scoring.Text;

namespace MoneyQuiz.Domain.Sessions;

/// <summary>One line of a session's answers, kept as it came.</summary>
/// <param name="Step">From 0.</param>
/// <param name="Item">The item's number in the resolved framework's content; 0 where a step was closed.</param>
/// <param name="Value">The choice, from 0; 0 where a step was closed or a text was written.</param>
/// <param name="ElapsedMs">Milliseconds since the session's start; never less than the entry before.</param>
public readonly record struct AnswerEntry(AnswerKind Kind, int Step, int Item, int Value, long ElapsedMs)
{
    /// <summary>What was written, cleaned; empty where the visitor took a text back; null where no text is asked.</summary>
    public string? Text { get; private init; }

    /// <summary>What came of asking a model about the text before it; null where it is no reading.</summary>
    public StoredReading? Reading { get; private init; }

    /// <summary>An item was answered, by a choice or in words.</summary>
    public bool IsAnswer => Kind is AnswerKind.Answer or AnswerKind.Text;

    /// <summary>A step was closed.</summary>
    public bool ClosesStep => Kind is AnswerKind.Done or AnswerKind.DoneWithGaps;

    public static AnswerEntry Answer(int step, int item, int value, long elapsedMs) => new(AnswerKind.Answer, step, item, value, elapsedMs);

    /// <param name="text">As <see cref="FreeText.Clean"/> leaves it.</param>
    public static AnswerEntry Written(int step, int item, string text, long elapsedMs) =>
        new(AnswerKind.Text, step, item, 0, elapsedMs) { Text = text };

    public static AnswerEntry Read(int step, int item, StoredReading reading, long elapsedMs) =>
        new(AnswerKind.Reading, step, item, 0, elapsedMs) { Reading = reading };

    public static AnswerEntry Done(int step, bool withGaps, long elapsedMs) =>
        new(withGaps ? AnswerKind.DoneWithGaps : AnswerKind.Done, step, 0, 0, elapsedMs);
}

public enum AnswerKind : byte
{
    /// <summary>An item was answered by a choice, for the first time or again.</summary>
    Answer = 0,

    /// <summary>A step was closed with all answered that had to be.</summary>
    Done = 1,

    /// <summary>A step was closed, and the visitor chose to leave some items out.</summary>
    DoneWithGaps = 2,

    /// <summary>An item was answered in the visitor's own words, for the first time or again.</summary>
    Text = 3,

    /// <summary>What a model made of the item's text. Stored as another form of it.</summary>
    Reading = 4,
}
