namespace MoneyQuiz.Domain.Scoring.Text;

/// <summary>One word of a text.</summary>
/// <param name="Start">Its first UTF-16 character in the text …</param>
/// <param name="End">… and the one after its last.</param>
/// <param name="Term">Its stem, or its common form for words of negation: <c>can't</c> for cannot, can’t, couldn't.</param>
/// <param name="Before">What stands between the word before and this one.</param>
internal readonly record struct Word(int Start, int End, string Term, Pause Before);

/// <summary>How far a word is set off from the one before.</summary>
internal enum Pause : byte
{
    None,
    Comma,

    /// <summary>; : – ( ) or a dash.</summary>
    Clause,

    /// <summary>. ! or a new line.</summary>
    Sentence,

    /// <summary>A question mark: the next sentence may be its answer.</summary>
    Question,
}
