using MoneyQuiz.Domain.Formats;

namespace MoneyQuiz.Domain.Sessions;

/// <summary>What became of an answer.</summary>
public abstract record AnswerOutcome
{
    private AnswerOutcome() { }

    /// <summary>To be stored: append <paramref name="Appended"/> where the revision is still the old one.</summary>
    /// <param name="Current">What comes now: the same page, the next, or null when that was the last.</param>
    public sealed record Accepted(SessionState Next, ReadOnlyMemory<byte> Appended, Step? Current) : AnswerOutcome;

    /// <summary>It changes a step that was done before; to be stored as well. The old answer stays beside it.</summary>
    public sealed record AcceptedAsEdit(SessionState Next, ReadOnlyMemory<byte> Appended, Step? Current) : AnswerOutcome;

    /// <summary>It says what is stored already (double click, resend): nothing to do, show what comes now.</summary>
    public sealed record AlreadyStored(SessionState State, Step? Current) : AnswerOutcome;

    /// <summary>The page has gaps that the visitor did not choose to leave. What was given is to be stored, if there are bytes to append.</summary>
    public sealed record Incomplete(SessionState Next, ReadOnlyMemory<byte> Appended, Step Current, ImmutableArray<string> Missing) : AnswerOutcome;

    /// <summary>
    /// Each answer is a choice, but together they don't make one (two values in one place): the step stays open. What was given is to be
    /// stored, if there are bytes to append; an edit of a closed step stores nothing, and what was there before still counts.
    /// </summary>
    /// <param name="Sentence">What is amiss and what to do, for the visitor.</param>
    public sealed record Unfit(SessionState Next, ReadOnlyMemory<byte> Appended, Step Step, string Sentence) : AnswerOutcome;

    /// <summary>It answers a step that isn't there yet, or never was.</summary>
    public sealed record NotThisStep(Step Current) : AnswerOutcome;

    /// <summary>Some values are no choices of this step's items; nothing is stored.</summary>
    public sealed record NotAChoice(ImmutableArray<string> ItemIds, Step Step) : AnswerOutcome;

    /// <summary>The session is complete; answers can't be changed any more.</summary>
    public sealed record SessionComplete : AnswerOutcome;
}
