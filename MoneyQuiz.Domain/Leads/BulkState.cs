namespace MoneyQuiz.Domain.Leads;

/// <summary>Where a <see cref="BulkChange"/> stands.</summary>
public enum BulkState
{
    Doing,

    /// <summary>Somebody stopped it, or its author may not do it any longer: what was done stays, and can be undone or continued.</summary>
    Stopped,
    Done,
    Undoing,
    Undone,
}
