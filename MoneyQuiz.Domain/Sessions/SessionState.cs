namespace MoneyQuiz.Domain.Sessions;

/// <summary>A session as the machine sees it: what was settled at the start, and the answers so far.</summary>
public sealed record SessionState(SessionFacts Facts, AnswerLog Log)
{
    public static SessionState Begin(SessionFacts facts) => new(facts, AnswerLog.Empty);

    /// <summary>Steps closed so far, which is also the index of the current one.</summary>
    public int StepsDone => Log.StepsDone;

    /// <summary>What an UPDATE that began from this state must still find.</summary>
    public int Revision => Log.Revision;

    internal (SessionState Next, ReadOnlyMemory<byte> Appended) Append(IReadOnlyCollection<AnswerEntry> entries)
    {
        var (log, appended) = Log.Append(entries);
        return (this with { Log = log }, appended);
    }
}
